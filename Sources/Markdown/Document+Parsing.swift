import Diagnostics

extension Document {
  /// Parses a file from a given byte on, usually the end of its front matter.
  ///
  /// Byte ranges count from the file's beginning. A body that cannot be read (no UTF-8, too large, nested
  /// beyond measure) gives an empty document whose findings say why.
  package static func parse(_ file: SourceFile, from bodyStart: Int = 0) -> Document {
    file.bytes.withUnsafeBufferPointer { bytes in
      let start = min(max(bodyStart, byteOrderMark(of: bytes)), bytes.count)
      let check = TextCheck(file, bytes: bytes, from: start)
      let empty = Document(empty: file, findings: check.findings)
      guard check.isReadable else { return empty }
      guard bytes.count - start <= Limits.bodyBytes else {
        return empty.adding([.tooLarge(file.place(start..<start + 1), bytes: bytes.count - start)])
      }
      return parse(
        UnsafeBufferPointer(rebasing: bytes[start...]), at: start, mark: check.freeNoncharacter, into: empty)
    }
  }
}

extension Document {
  private static func parse(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, mark: UInt8?, into empty: Document
  ) -> Document {
    let offsets = FlankingMarks.offsets(in: text)
    guard !offsets.isEmpty else {
      return convert(Body(text: text, fileOffset: start, marks: [], markByte: 0), into: empty)
    }
    guard let mark else {
      let what = Bilingual(
        zh: "正文用到了所有 32 个非字符 U+FDD0–U+FDEF。", en: "The body uses all 32 noncharacters U+FDD0–U+FDEF.")
      return empty.adding([.tooComplex(empty.file.place(start..<start + 1), what)])
    }
    let marked = FlankingMarks.insert([0xEF, 0xB7, mark], at: offsets, of: text)
    let places = offsets.enumerated().map { $1 + $0 * Body.markLength }
    return marked.withUnsafeBufferPointer {
      convert(Body(text: $0, fileOffset: start, marks: places, markByte: mark), into: empty)
    }
  }

  private static func convert(_ body: Body, into empty: Document) -> Document {
    if let excess = Limits.firstExcess(in: body) {
      let range = body.inFile(excess.range.lowerBound)..<body.inFile(excess.range.upperBound)
      return empty.adding([.tooComplex(empty.file.place(range), excess.what)])
    }
    return CMark.withTree(of: body.text) { tree in
      var converter = TreeConverter(tree, body: body, into: empty)
      converter.convert()
      if let place = converter.tooDeep {
        let what = Bilingual(
          zh: "标记嵌套超过 \(Limits.treeDepth) 层。", en: "Markup is nested more than \(Limits.treeDepth) deep.")
        return empty.adding([.tooComplex(empty.file.place(place), what)])
      }
      converter.document.nameHeadings()
      return converter.document.adding(converter.findings())
    } ?? empty
  }

  private func adding(_ more: [Finding]) -> Document {
    guard !more.isEmpty else { return self }
    var document = self
    document.findings = Finding.inOrder(findings + more)
    return document
  }

  private static func byteOrderMark(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
