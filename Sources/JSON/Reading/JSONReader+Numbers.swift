extension JSONReader {
  /// Reads a number.
  mutating func number() throws(JSONProblem) -> JSONNumber {
    var number = Digits()
    if next == UInt8(ascii: "-") {
      number.isNegative = true
      index += 1
    }
    if next == UInt8(ascii: "0") {
      index += 1
      // A zero at the start stands alone.
      guard !isDigit else { throw problem(.badNumber) }
    } else {
      try digits { number.add($0) }
    }
    if next == UInt8(ascii: ".") {
      index += 1
      try digits {
        number.add($0)
        number.exponent -= 1
      }
    }
    if next | 0x20 == UInt8(ascii: "e") {
      index += 1
      let isNegative = next == UInt8(ascii: "-")
      if isNegative || next == UInt8(ascii: "+") { index += 1 }
      var exponent = 0
      // Far beyond any whole number that is kept.
      try digits { exponent = min(exponent * 10 + $0, 100_000_000) }
      number.exponent += isNegative ? -exponent : exponent
    }
    return JSONNumber(whole: number.whole)
  }

  private var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= next }

  /// Reads one digit or more.
  private mutating func digits(_ take: (Int) -> Void) throws(JSONProblem) {
    guard isDigit else { throw problem(.badNumber) }
    while isDigit {
      take(Int(next - UInt8(ascii: "0")))
      index += 1
    }
  }
}

/// The digits of a number, without the zeros at its end, and how far they are moved.
private struct Digits {
  var isNegative = false
  var exponent = 0
  private var value: Int64 = 0
  private var zeros = 0
  private var count = 0

  mutating func add(_ digit: Int) {
    guard digit != 0 else {
      if value != 0 { zeros += 1 }
      return
    }
    count += count == 0 ? 1 : zeros + 1
    if count <= 18 {
      for _ in 0..<zeros { value *= 10 }
      value = value * 10 + Int64(digit)
    }
    zeros = 0
  }

  /// The value where it is whole and has at most 18 digits.
  var whole: Int64? {
    guard count > 0 else { return 0 }
    let moved = exponent + zeros
    guard moved >= 0, count + moved <= 18 else { return nil }
    var result = value
    for _ in 0..<moved { result *= 10 }
    return isNegative ? -result : result
  }
}
