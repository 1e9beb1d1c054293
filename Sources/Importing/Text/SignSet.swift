/// A few Unicode scalars that belong together, asked for each scalar of long texts: no hashing, no memory of its own.
struct SignSet: Sendable, ExpressibleByArrayLiteral {
  private let scalars: [Unicode.Scalar]
  /// A bit for the lowest six bits of each; most that do not belong have none.
  private let mask: UInt64

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.scalars = Array(scalars)
    mask = self.scalars.reduce(0) { $0 | Self.bit($1) }
  }

  init(arrayLiteral elements: Unicode.Scalar...) { self.init(elements) }

  func contains(_ scalar: Unicode.Scalar) -> Bool { mask & Self.bit(scalar) != 0 && scalars.contains(scalar) }

  func union(_ other: SignSet) -> SignSet { SignSet(scalars + other.scalars) }

  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}
