/// The formatting of a run, to be compared with that of the next.
struct RunFormat: Equatable {
  /// The properties in the order they are written in, with their attributes in order of their names.
  private var properties: [UInt8] = []
  /// The hyperlink the run belongs to, counted from 1 in its story; 0 for none.
  var link = 0

  /// Adds a property, unless no reader can see it.
  mutating func add(_ name: XMLName, _ attributes: [XMLName: String]) {
    if Self.invisible.contains(name.local) { return }
    var written: [String] = []
    for (key, value) in attributes {
      // Word writes the hint beside digits and letters among Chinese characters.
      if name.local == "rFonts", key == name.attribute("hint") { continue }
      written.append("\(key.namespace) \(key.local)=\(value)")
    }
    written.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if name.local == "rFonts", written.isEmpty { return }
    properties.append(contentsOf: "<\(name.namespace) \(name.local) \(written.joined(separator: " "))>".utf8)
  }

  /// The language, marks of the spelling checker and of tracked changes.
  private static let invisible: Set<String> = [
    "lang", "noProof", "ins", "del", "moveTo", "moveFrom", "webHidden", "specVanish",
  ]
}
