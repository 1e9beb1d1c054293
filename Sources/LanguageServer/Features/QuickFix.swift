import Diagnostics
import JSON

/// A change that an editor offers for a finding.
struct QuickFix {
  let title: Bilingual
  let finding: Finding
  let replacement: String
  /// Whether it is certain to be right.
  let isCertain: Bool

  /// What can be offered: the one remedy, the text that should stand there, or the nearest that could.
  static func all(for finding: Finding) -> [QuickFix] {
    let text = finding.fix?.replacement ?? finding.expected ?? finding.suggestion
    guard let text, !finding.place.text.utf8.elementsEqual(text.utf8) else { return [] }
    let title =
      text.isEmpty
      ? Bilingual(zh: "删去“\(finding.place.text)”", en: "Delete “\(finding.place.text)”")
      : Bilingual(zh: "改为“\(text)”", en: "Change to “\(text)”")
    return [
      QuickFix(title: title, finding: finding, replacement: text, isCertain: finding.fix != nil)
    ]
  }

  func write(to object: inout JSONObject, in index: TextIndex, _ context: DiagnosticContext) {
    object.member("title", title[context.language])
    object.member("kind", "quickfix")
    object.member("isPreferred", isCertain)
    object.array("diagnostics") { list in list.object { $0.diagnostic(finding, in: index, context) } }
    object.object("edit") { edit in
      edit.object("changes") { changes in
        changes.array(context.uri(finding.place.file.path)) { edits in
          edits.object {
            $0.member("range", finding.place.range, in: index)
            $0.member("newText", replacement)
          }
        }
      }
    }
  }
}
