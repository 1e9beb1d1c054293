import Diagnostics

extension SourceFile {
  /// Reports the first ill-formed UTF-8 sequence and the first NUL.
  func encodingFindings() -> [Finding] {
    var findings: [Finding] = []
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      findings.append(.illFormedUTF8(place(error.byteOffsets)))
    }
    if let index = bytes.firstIndex(of: 0) { findings.append(.nulByte(place(index..<index + 1))) }
    return findings
  }
}
