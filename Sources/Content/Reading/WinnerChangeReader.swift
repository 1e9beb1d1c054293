import CivilTime
import Diagnostics
import YAML

/// Reads what changed in a winner list since it was published.
enum WinnerChangeReader {
  static func read(_ fields: Fields, _ decoding: Decoding) -> [WinnerChange] {
    var changes: [WinnerChange] = []
    fields.each("changes", of: Bilingual(zh: "一项变更", en: "a change")) { item in
      let entry = item.string("entry")
      let kind = item.choice("kind", as: WinnerChange.Kind.self)
      let date = item.date("date", decoding)
      let reason = item.bilingual("reason")
      let was = item.optionalBilingual("was")
      guard let entry, let kind, let date, let reason else { return }
      changes.append(
        WinnerChange(
          entry: entry, kind: kind.value, date: date.value, reason: reason.value, was: was?.value,
          place: decoding.file.place(date.range)))
    }
    return changes
  }

  /// Gives every entry its changes; one that names no entry is a finding.
  static func apply(
    _ changes: [WinnerChange], to entries: inout [WinnerEntry], in file: SourceFile,
    _ findings: inout [Finding]
  ) {
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where places[entry.id] == nil { places[entry.id] = index }
    for change in changes {
      guard let index = places[change.entry.value] else {
        // A list that could not be read in full may well have held it.
        guard !findings.hasErrors else { continue }
        findings.append(
          unknownReference(
            change.entry.value, "获奖条目", "entry", among: entries.map(\.id), at: change.entry.place(in: file)))
        continue
      }
      entries[index].changes.append(change)
    }
    for index in entries.indices where entries[index].changes.count > 1 {
      let sorted = entries[index].changes.enumerated().sorted {
        ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
      }
      entries[index].changes = sorted.map(\.element)
    }
  }
}
