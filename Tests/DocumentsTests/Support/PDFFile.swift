/// A small PDF written by hand.
enum PDFFile {
  /// - Parameters:
  ///   - pages: the lines of each page, in ASCII.
  ///   - extraOperators: what stands after the text of each page.
  ///   - isEncrypted: whether the file says that it opens with a password only.
  static func bytes(pages: [[String]], extraOperators: String = "", isEncrypted: Bool = false) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for lines in pages {
      let shown = lines.map { "(\($0)) Tj 0 -20 Td" }.joined(separator: "\n")
      let stream = "BT /F 12 Tf 72 700 Td\n\(shown)\nET\n\(extraOperators)"
      objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
      objects.append(
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(objects.count) 0 R \
        /Resources << /Font << /F 3 0 R >> >> >>
        """)
    }
    let kids = pages.indices.map { "\($0 * 2 + 5) 0 R" }.joined(separator: " ")
    objects[1] = "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>"
    let key = String(repeating: "41", count: 32)
    let encryption =
      isEncrypted
      ? "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(key)> /U <\(key)> >> /ID [<41> <41>]" : ""
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R \(encryption) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
