/// Words before a colon that announce something personal.
struct PersonalLabels: Sendable {
  enum Kind: Sendable { case birthDate, homeAddress }

  static let known = PersonalLabels()

  private let labels: [(bytes: [UInt8], kind: Kind)]
  /// Their last bytes: few colons stand behind one.
  private let endings: ByteSet

  private init() {
    labels =
      BirthDates.labels.map { (Array($0.utf8), .birthDate) }
      + HomeAddresses.labels.map { (Array($0.utf8), .homeAddress) }
    endings = ByteSet(labels.compactMap(\.bytes.last))
  }

  /// What the label announces with which the text before an offset ends; case makes no difference.
  func kind(in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Kind? {
    guard end > 0, endings.contains(Self.lower(bytes[end - 1])) else { return nil }
    return labels.first { label, _ in
      label.count <= end
        && label.indices.allSatisfy { Self.lower(bytes[end - label.count + $0]) == label[$0] }
    }?.kind
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
