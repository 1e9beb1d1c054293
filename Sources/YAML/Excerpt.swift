import Diagnostics

extension Place {
  /// The text at the place for a message, cut after 40 scalars.
  var excerpt: String {
    // A scalar is at most four bytes, so a longer range is cut before it is decoded.
    file.text(range.lowerBound..<min(range.upperBound, range.lowerBound + 200)).excerpt
  }
}

extension String {
  /// The text for a message: one line, cut after 40 scalars.
  var excerpt: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if result.count == 40 { return String(result) + "…" }
      result.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(result)
  }
}
