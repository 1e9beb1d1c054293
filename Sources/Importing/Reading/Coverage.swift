/// Tells whether a text occurs in others, however it was cut, spaced and numbered there.
struct Coverage {
  /// Scalars of a piece that is looked up: as many as a word of 64 bits holds.
  private static let length = 3
  private var pieces: Set<UInt64> = []
  private var short: Set<Unicode.Scalar> = []

  init(_ texts: some Sequence<Text>) { for text in texts { add(text) } }

  init(of document: SourceDocument) {
    self.init(
      document.pieces.flatMap { piece -> [Text] in
        switch piece {
        case .line(let line): [line.text]
        case .table(let table): table.rows.flatMap { $0.cells.map(\.text) }
        }
      })
  }

  mutating func add(_ text: Text) {
    let core = Self.core(text)
    short.formUnion(core)
    for window in Self.windows(core) { pieces.insert(window) }
  }

  /// Whether all of a text occurs.
  func holds(_ text: Text) -> Bool {
    let core = Self.core(text)
    if core.count < Self.length { return core.allSatisfy { short.contains($0) } }
    return Self.windows(core).allSatisfy { pieces.contains($0) }
  }
}

extension Coverage {
  /// The letters, digits and Chinese characters alone.
  private static func core(_ text: Text) -> [Unicode.Scalar] {
    text.scalars.filter { Signs.isHan($0) || Signs.isDigit($0) || Signs.isLetter($0) }
  }

  private static func windows(_ core: [Unicode.Scalar]) -> [UInt64] {
    guard core.count >= length else { return [] }
    return (0...(core.count - length)).map { start in
      core[start..<start + length].reduce(0) { $0 << 21 | UInt64($1.value) }
    }
  }
}
