/// Where in the HTML a place of a template stands, after the tokenizer of the HTML standard
/// (section 13.2.5), as far as it matters to what may be inserted there.
struct MarkupState: Hashable {
  enum Mode: UInt8 {
    /// The text of the page.
    case data
    /// `<title>`, `<textarea>` and others that hold text but no elements.
    case plainText
    /// `<script>` or `<style>`.
    case code
    /// After `<`, and after `</`.
    case tagOpen, endTagOpen
    case tagName
    /// Between the attributes of a tag.
    case tag
    case attributeName, afterAttributeName
    case beforeValue
    case doubleQuoted, singleQuoted, unquoted
    /// After `<!`.
    case declarationOpen
    /// `<!doctype …>` and the like, up to `>`.
    case declaration
    case comment
  }

  var mode = Mode.data
  /// The name of the current tag or of the element that holds text, in small letters.
  var element: [UInt8] = []
  var isEndTag = false
  /// The name of the current attribute as far as read, in small letters; nil where it depends on a section.
  var attribute: [UInt8]? = []
  var kind = AttributeKind.ordinary
  var address = AddressProgress.empty
  /// How much of the mark that ends a comment or an element's text has been read.
  var matched = 0
  /// What the bytes just read have done wrong, for the reader to take.
  var offence: Offence?

  enum Offence: Hashable {
    /// A colon follows a variable that begins an address.
    case scheme
    /// A name goes on whose beginning depends on a section.
    case name
  }

  /// The text of a page.
  static let text = MarkupState()
}

extension MarkupState {
  /// Where a place stands that is reached in two ways, nil where they lead to different places.
  func joined(with other: MarkupState) -> MarkupState? {
    if self == other { return self }
    if isInTag, other.isInTag, element == other.element, isEndTag == other.isEndTag {
      var joined = self
      joined.enter(.attributeName)
      joined.attribute = nil
      return joined
    }
    var joined = self
    joined.address = address.joined(with: other.address)
    var same = other
    same.address = joined.address
    return joined == same ? joined : nil
  }

  private var isInTag: Bool {
    switch mode {
    case .tagName, .tag, .attributeName, .afterAttributeName: true
    default: false
    }
  }

  /// Changes the mode and forgets what only the last one needs.
  mutating func enter(_ mode: Mode) {
    self.mode = mode
    matched = 0
    switch mode {
    case .data:
      element = []
      isEndTag = false
    case .tagName: element = []
    case .doubleQuoted, .singleQuoted, .unquoted, .afterAttributeName, .beforeValue: return
    default: break
    }
    attribute = []
    kind = .ordinary
    address = .empty
  }
}
