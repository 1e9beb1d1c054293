import Diagnostics
import YAML

/// Adds a programme to the list in `site.yml` and touches no other byte.
enum ProgrammeList {
  /// The file with the programme at the end of its list; nil where it is there already or the file cannot be
  /// understood.
  static func adding(_ id: String, to file: SourceFile) -> [UInt8]? {
    guard let root = YAMLDocument.parse(file).root, case .mapping(let pairs) = root.content else {
      return nil
    }
    guard let pair = pairs.first(where: { $0.key.text == "programmes" }) else {
      let end = file.bytes.last == UInt8(ascii: "\n") || file.bytes.isEmpty ? "" : "\n"
      return file.bytes + Array("\(end)programmes: [\(id)]\n".utf8)
    }
    guard case .sequence(let items) = pair.value.content else {
      guard pair.value.isNull else { return nil }
      return inserting(" [\(id)]", at: pair.key.range.upperBound + 1, of: file)
    }
    guard !items.contains(where: { $0.text == id }) else { return nil }
    let isFlow = file.bytes[pair.value.range].first == UInt8(ascii: "[")
    guard let last = items.last else { return inserting(id, at: pair.value.range.lowerBound + 1, of: file) }
    if isFlow { return inserting(", " + id, at: last.range.upperBound, of: file) }
    let line = file.lineRange(at: last.range.lowerBound)
    let marker = file.text(line.lowerBound..<last.range.lowerBound)
    return inserting("\n" + marker + id, at: line.upperBound, of: file)
  }

  private static func inserting(_ text: String, at offset: Int, of file: SourceFile) -> [UInt8] {
    file.bytes[..<offset] + Array(text.utf8) + file.bytes[offset...]
  }
}
