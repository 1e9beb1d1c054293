import Content
import Diagnostics

/// Looks for personal data in the text of a file.
package struct PersonalDataInspector: Sendable {
  /// Mailboxes that the site gives as those of offices, in lower case.
  private let officeMailboxes: Set<String>
  /// Paths of files that hold winner lists.
  private let lists: Set<String>

  /// Makes an inspector.
  ///
  /// - Parameters:
  ///   - officeMailboxes: may stand anywhere but in lists.
  ///   - lists: paths of files in which no mailbox may stand.
  package init(officeMailboxes: [String], lists: Set<String> = []) {
    self.officeMailboxes = Set(officeMailboxes.map { $0.lowercased() })
    self.lists = lists
  }

  package init(_ site: Site) {
    let contacts = [site.settings.contact] + site.programmes.map(\.contact)
    let headings = site.programmes.flatMap { $0.winners?.headings ?? [] }
    self.init(
      officeMailboxes: contacts.compactMap { $0?.email }, lists: Set(headings.map(\.place.file.path)))
  }

  /// Everything in a file that looks like personal data, in the order of the text.
  package func inspect(_ file: SourceFile) -> [Finding] {
    let isList = lists.contains(file.path)
    var findings: [Finding] = []
    let noted = Self.noted
    file.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while true {
        index = noted.next(in: bytes, from: index)
        guard index < bytes.count else { break }
        switch bytes[index] {
        case 48...57:
          index = number(bytes, at: index, file, &findings)
          continue
        case 0xEF:
          if NumberRun.digit(bytes, at: index) != nil {
            index = number(bytes, at: index, file, &findings)
            continue
          }
          // U+FF1A, the colon of Chinese texts.
          if index + 2 < bytes.count, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x9A {
            labelled(bytes, before: index, after: index + 3, file, &findings)
          }
        case UInt8(ascii: ":"): labelled(bytes, before: index, after: index + 1, file, &findings)
        case UInt8(ascii: "@"): mailbox(bytes, at: index, file, isList, &findings)
        case UInt8(ascii: "*"):
          if let range = MaskedNumbers.range(bytes, starsAt: index) {
            findings.append(MaskedNumbers.finding(at: file.place(range)))
            index = range.upperBound
            continue
          }
          while index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") { index += 1 }
        default: break
        }
        index += 1
      }
    }
    return findings
  }
}

extension PersonalDataInspector {
  /// What may begin a number, or end a label or the name of a mailbox.
  private static let noted = ByteSet(Array("0123456789:@*".utf8) + [0xEF])

  /// Looks at the digits that begin at an offset, and says where they end.
  private func number(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ file: SourceFile, _ findings: inout [Finding]
  ) -> Int {
    let (end, characters) = NumberRun.measure(bytes, at: start)
    if characters < PersonalNumber.shortest { return end }
    let run = NumberRun(bytes, at: start)
    let found = PersonalNumber.find(in: run)
    if found.isEmpty || isInAddress(bytes, start) { return run.end }
    for number in found {
      let place = file.place(number.range)
      switch number.kind {
      case .mobile: findings.append(MobileNumbers.finding(at: place))
      case .residentID: findings.append(ResidentIDs.finding(at: place))
      case .possibleResidentID: findings.append(PossibleResidentIDs.finding(at: place))
      case .bankCard: findings.append(BankCards.finding(at: place))
      }
    }
    return run.end
  }

  /// Whether a web address goes on at an offset; `tel:` and the like are none.
  private func isInAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index > 0, start - index < 2048 {
      index -= 1
      switch bytes[index] {
      case 0...0x20, 0x22, 0x27, 0x28, 0x3C, 0x3E, 0x80...: return false
      case UInt8(ascii: "/"):
        if index >= 2, bytes[index - 1] == UInt8(ascii: "/"), bytes[index - 2] == UInt8(ascii: ":") {
          return true
        }
      default: break
      }
    }
    return false
  }

  private func mailbox(
    _ bytes: UnsafeBufferPointer<UInt8>, at sign: Int, _ file: SourceFile, _ isList: Bool,
    _ findings: inout [Finding]
  ) {
    guard let range = PrivateEmail.range(bytes, at: sign) else { return }
    let place = file.place(range)
    let mailbox = place.text.lowercased()
    if isList {
      findings.append(ListedEmail.finding(at: place))
    } else if PrivateEmail.isPublicProvider(mailbox), !officeMailboxes.contains(mailbox) {
      findings.append(PrivateEmail.finding(at: place))
    }
  }

  /// Looks at what follows a colon, where the words before it announce something personal.
  private func labelled(
    _ bytes: UnsafeBufferPointer<UInt8>, before: Int, after: Int, _ file: SourceFile,
    _ findings: inout [Finding]
  ) {
    guard let kind = PersonalLabels.known.kind(in: bytes, before: before) else { return }
    let isBirth = kind == .birthDate
    var lower = after
    while lower < bytes.count, [0x20, 0x22, 0x27].contains(bytes[lower]) { lower += 1 }
    var upper = lower
    // A value ends with its line, its cell or its sentence.
    while upper < bytes.count, upper - lower < 300, !endsValue(bytes, at: upper) { upper += 1 }
    while upper > lower, bytes[upper - 1] == 0x20 { upper -= 1 }
    let value = Array(bytes[lower..<upper])[...]
    let place = file.place(lower..<upper)
    if isBirth, BirthDates.isFilled(value) { findings.append(BirthDates.finding(at: place)) }
    if !isBirth, HomeAddresses.isFilled(value) { findings.append(HomeAddresses.finding(at: place)) }
  }

  /// Whether a value ends at an offset: with its line, cell, quote, clause or sentence.
  private func endsValue(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    if [0x0A, 0x0D, 0x7C, 0x22, 0x2C, 0x3B].contains(byte) { return true }
    guard byte == 0xE3 || byte == 0xEF, index + 2 < bytes.count else { return false }
    // U+3002 。, U+FF0C ，, U+FF1B ；
    return [[0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x8C], [0xEF, 0xBC, 0x9B]].contains(
      [byte, bytes[index + 1], bytes[index + 2]])
  }
}
