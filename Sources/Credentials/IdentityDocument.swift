/// A document by which a person proves who he or she is, with the forms that its number may have.
package enum IdentityDocument: Int, Sendable, CaseIterable {
  case residentID
  case passport
  case hongKongMacaoPermit
  case taiwanPermit
  case foreignerPermit

  /// One form of a number: runs of characters of one class.
  package struct Form: Sendable {
    package let runs: [Run]
    package var shortest: Int { runs.reduce(0) { $0 + $1.counts.lowerBound } }
    package var longest: Int { runs.reduce(0) { $0 + $1.counts.upperBound } }
  }

  /// So many characters of a class; only the last run of a form varies in length.
  package struct Run: Sendable {
    package enum Class: Int, Sendable { case digit, capital, capitalOrDigit, hOrM, checkCharacter, nine }
    package let kind: Class
    package let counts: ClosedRange<Int>
  }

  /// The forms its number may have: those in use, without check characters.
  package var forms: [Form] {
    switch self {
    case .residentID: [.init(.init(.digit, 17), .init(.checkCharacter, 1))]
    // Doc 9303 of the ICAO has nine characters; some states print more.
    case .passport: [.init(.init(.capitalOrDigit, 5...12))]
    // The older number ends in two digits that count the issues.
    case .hongKongMacaoPermit:
      [.init(.init(.hOrM, 1), .init(.digit, 8)), .init(.init(.hOrM, 1), .init(.digit, 10))]
    case .taiwanPermit: [.init(.init(.digit, 8)), .init(.init(.digit, 10))]
    // The card of 2023 has a number like that of a citizen, beginning with 9.
    case .foreignerPermit:
      [
        .init(.init(.capital, 3), .init(.digit, 12)),
        .init(.init(.nine, 1), .init(.digit, 16), .init(.checkCharacter, 1)),
      ]
    }
  }

  /// Finds everything that is wrong with a number in UTF-8; nothing for a well-formed one.
  package func problems<Text: RandomAccessCollection>(in text: Text) -> [CredentialProblem]
  where Text.Element == UInt8, Text.Index == Int {
    if case .residentID = self { return ResidentID.problems(in: text) }
    let count = scalarCount(text)
    let fitting = forms.filter { $0.shortest...$0.longest ~= count }
    guard !fitting.isEmpty else { return [.length(found: count)] }
    // No two forms of one document share a length.
    return wrongCharacters(text) { index, byte in fitting[0].allows(byte, at: index) }
  }

}

extension IdentityDocument.Form {
  init(_ runs: IdentityDocument.Run...) { self.runs = runs }

  func allows(_ byte: UInt8, at index: Int) -> Bool {
    var end = 0
    for run in runs {
      end += run.counts.upperBound
      if index < end { return run.kind.contains(byte) }
    }
    return false
  }
}

extension IdentityDocument.Run {
  init(_ kind: Class, _ count: Int) { self.init(kind: kind, counts: count...count) }
  init(_ kind: Class, _ counts: ClosedRange<Int>) { self.init(kind: kind, counts: counts) }
}

extension IdentityDocument.Run.Class {
  func contains(_ byte: UInt8) -> Bool {
    let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
    return switch self {
    case .digit: isDigit(byte)
    case .capital: isCapital
    case .capitalOrDigit: isCapital || isDigit(byte)
    case .hOrM: byte == UInt8(ascii: "H") || byte == UInt8(ascii: "M")
    case .checkCharacter: isDigit(byte) || byte == UInt8(ascii: "X")
    case .nine: byte == UInt8(ascii: "9")
    }
  }
}
