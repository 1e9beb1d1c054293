/// A text as YAML writes it: plain where it can stand so, in double quotes otherwise.
func yaml(_ text: String) -> String {
  let bytes = Array(text.utf8)
  let isPlain =
    bytes.first.map { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 >= 0x80 } == true && bytes.last != 0x20
    && !bytes.contains { Array(":#[]{},\"'\\".utf8).contains($0) }
    && !["true", "false", "null"].contains(text)
  guard !isPlain else { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { quoted += "\\" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}
