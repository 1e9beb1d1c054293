import Diagnostics
import JSON

/// Something an editor can put where somebody types.
struct Candidate: Equatable {
  /// The numbers of LSP's CompletionItemKind.
  enum Kind: Int {
    case value = 12
    case property = 10
    case reference = 18
    case file = 17
  }

  let label: String
  let kind: Kind
  var detail: String?
  var documentation: String?
  /// What is inserted, nil for the label.
  var insertion: String?
  /// The bytes it takes the place of.
  var replaced: Range<Int>

  func write(to object: inout JSONObject, in index: TextIndex) {
    object.member("label", label)
    object.member("kind", kind.rawValue)
    object.member("detail", ifPresent: detail)
    object.member("documentation", ifPresent: documentation)
    object.object("textEdit") {
      $0.member("range", replaced, in: index)
      $0.member("newText", insertion ?? label)
    }
  }
}
