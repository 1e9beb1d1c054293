/// Codewords that correct others: Reed-Solomon codes over the field of 256 elements (ISO/IEC 18004, annex A).
struct Correction {
  /// The generator polynomial without its first coefficient, which is one; as logarithms.
  private let generator: [UInt8]

  private init(_ count: Int) {
    // The product of x − 2^i, from the highest power of x down.
    var product: [UInt8] = [1]
    for power in 0..<count {
      var next = product + [0]
      for index in product.indices {
        next[index + 1] ^= Self.product(product[index], Self.powers[power])
      }
      product = next
    }
    generator = product.dropFirst().map { Self.logarithms[Int($0)] }
  }

  /// By the number of codewords.
  static let codes = (0...30).map(Correction.init)

  /// The remainder of some codewords by the generator.
  func codewords(of data: ArraySlice<UInt8>) -> [UInt8] {
    let count = generator.count
    var rest = [UInt8](repeating: 0, count: count)
    rest.withUnsafeMutableBufferPointer { rest in
      Self.powers.withUnsafeBufferPointer { powers in
        for byte in data {
          let factor = byte ^ rest[0]
          for index in 1..<count { rest[index - 1] = rest[index] }
          rest[count - 1] = 0
          guard factor != 0 else { continue }
          let exponent = Int(Self.logarithms[Int(factor)])
          for index in 0..<count { rest[index] ^= powers[exponent + Int(generator[index])] }
        }
      }
    }
    return rest
  }

  /// The powers of two, 2 × 255 of them, so that sums of two logarithms need no remainder.
  private static let powers: [UInt8] = {
    var (powers, value): ([UInt8], Int) = ([], 1)
    for _ in 0..<510 {
      powers.append(UInt8(value))
      value <<= 1
      // The field's polynomial, x^8 + x^4 + x^3 + x^2 + 1.
      if value > 255 { value ^= 0x11D }
    }
    return powers
  }()

  private static let logarithms: [UInt8] = {
    var logarithms = [UInt8](repeating: 0, count: 256)
    for power in 0..<255 { logarithms[Int(powers[power])] = UInt8(power) }
    return logarithms
  }()

  private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    if left == 0 || right == 0 { return 0 }
    return powers[Int(logarithms[Int(left)]) + Int(logarithms[Int(right)])]
  }
}
