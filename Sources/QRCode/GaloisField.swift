/// Arithmetic with 256 elements, by which errors are corrected (ISO/IEC 18004, section 7.5.2).
enum GaloisField {
  private static let powers: [UInt8] = {
    var table: [UInt8] = []
    var value = 1
    for _ in 0..<510 {
      table.append(UInt8(value))
      value <<= 1
      if value > 255 { value ^= 0x11D }
    }
    return table
  }()

  private static let logarithms: [Int] = {
    var table = [Int](repeating: 0, count: 256)
    for exponent in 0..<255 { table[Int(powers[exponent])] = exponent }
    return table
  }()

  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    a == 0 || b == 0 ? 0 : powers[logarithms[Int(a)] + logarithms[Int(b)]]
  }

  /// The polynomial that a number of checking codewords is made with; the highest coefficient, one, is left out.
  static func generator(_ count: Int) -> [UInt8] {
    var polynomial: [UInt8] = [1]
    for exponent in 0..<count {
      var next = polynomial + [0]
      for index in polynomial.indices { next[index + 1] ^= product(polynomial[index], powers[exponent]) }
      polynomial = next
    }
    return Array(polynomial.dropFirst())
  }

  /// The codewords that check others.
  static func remainder(_ words: ArraySlice<UInt8>, _ generator: [UInt8]) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: generator.count)
    for word in words {
      let factor = word ^ rest[0]
      for index in 1..<rest.count { rest[index - 1] = rest[index] ^ product(generator[index - 1], factor) }
      rest[rest.count - 1] = product(generator[rest.count - 1], factor)
    }
    return rest
  }
}
