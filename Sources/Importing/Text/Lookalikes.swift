import Naming

/// Radicals and compatibility ideographs, which a PDF leaves where its text has 大, 人 or 日.
enum Lookalikes {
  private static let table: [UInt32: Unicode.Scalar] = {
    var table: [UInt32: Unicode.Scalar] = [:]
    LookalikeIdeographs.visitPairs { ideograph, lookalike in table[lookalike] = Unicode.Scalar(ideograph) }
    return table
  }()

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x2E80...0x2FDF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value) else {
      return scalar
    }
    return table[scalar.value] ?? scalar
  }
}
