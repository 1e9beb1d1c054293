/// What the files of minisign have in common: a comment that nobody signs, then base64.
enum MinisignText {
  static let algorithm = Array("Ed".utf8)
  /// For files that are hashed before they are signed.
  static let hashedAlgorithm = Array("ED".utf8)
  static let checkAlgorithm = Array("B2".utf8)
  static let comment = Array("untrusted comment: ".utf8)
  static let trustedComment = Array("trusted comment: ".utf8)

  static func file(_ remark: String, _ line: String) -> [UInt8] {
    comment + Array("\(remark)\n\(line)\n".utf8)
  }

  /// The lines of a file, without the line feed at its end; a file from Windows reads the same.
  static func lines(of file: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  /// The line of a key, below its comment or without one.
  static func lastLine(of file: [UInt8]) -> ArraySlice<UInt8>? {
    let lines = lines(of: file)
    guard lines.count == 1 || lines.count == 2 && lines[0].starts(with: comment) else { return nil }
    return lines.last
  }

  /// The eight bytes of an id as a number, the lowest first, in capitals.
  static func name(ofKey id: [UInt8]) -> String {
    id.reversed().map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
