/// What the caller knows about a text.
package struct CheckOptions: Sendable {
  /// Whether the text is a page's title, where no short form is allowed.
  package var isTitle = false
  /// The id of the name the page is about.
  package var pageName: String?
  /// Whether spaces and line breaks inside a name are a converter's, not the author's.
  package var isWrapped = false
  /// Whether a short form is wrong until the full name has appeared.
  package var needsFullNameFirst = false
  /// The ids of the names whose full form stands earlier on the page.
  package var fullNamesBefore: [String] = []

  package init(
    isTitle: Bool = false, pageName: String? = nil, isWrapped: Bool = false,
    needsFullNameFirst: Bool = false, fullNamesBefore: [String] = []
  ) {
    self.isTitle = isTitle
    self.pageName = pageName
    self.isWrapped = isWrapped
    self.needsFullNameFirst = needsFullNameFirst
    self.fullNamesBefore = fullNamesBefore
  }
}
