/// How much of an address is known to stand before a place in an attribute's value.
enum AddressProgress: Hashable {
  case empty
  /// Literal text without `:`, `/`, `?` or `#`, in small letters.
  case literal([UInt8])
  /// Text that depends on sections or variables, none of which has to hold `/`, `?` or `#`.
  case open(hasVariable: Bool)
  /// Nothing that follows can change the scheme.
  case settled
  /// A literal scheme that is not allowed.
  case forbidden
}

extension AddressProgress {
  mutating func feed(_ byte: UInt8) {
    let ends = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    switch self {
    case .settled, .forbidden: break
    case _ where ends: self = .settled
    case .empty: self = byte <= 0x20 ? .empty : feed(byte, after: [])
    case .literal(let text): self = feed(byte, after: text)
    case .open: break
    }
  }

  mutating func feedVariable() {
    switch self {
    case .empty, .literal, .open: self = .open(hasVariable: true)
    case .settled, .forbidden: break
    }
  }

  /// What is known where two ways of reaching a place meet.
  func joined(with other: AddressProgress) -> AddressProgress {
    if self == other { return self }
    if self == .forbidden || other == .forbidden { return .forbidden }
    let variable = AddressProgress.open(hasVariable: true)
    return self == variable || other == variable ? variable : .open(hasVariable: false)
  }
}

extension AddressProgress {
  /// No allowed scheme is longer than this; it bounds what is remembered.
  private static let literalLimit = 16

  private func feed(_ byte: UInt8, after text: [UInt8]) -> AddressProgress {
    guard byte == UInt8(ascii: ":") else {
      return .literal(text.count < Self.literalLimit ? text + [byte.lowercased] : text)
    }
    return AddressPolicy.allows(text + [byte]) ? .settled : .forbidden
  }
}
