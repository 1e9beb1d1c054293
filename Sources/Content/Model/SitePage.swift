/// A page of the site itself, such as `pages/about`, with the pages of its own folder.
package struct SitePage: Sendable {
  package let page: Page
  package let address: Address
  /// The pages of the folder that bears its name, in their order; a page with none stands in the main menu.
  package var below: [SitePage] = []

  /// The page, then those of its folder.
  package var withBelow: [SitePage] { [self] + below }
}

extension Site {
  /// All pages written by hand with their addresses, in a fixed order.
  package var addressedPages: [(page: Page, address: Address)] {
    pages.flatMap(\.withBelow).map { ($0.page, $0.address) } + programmes.flatMap(\.addressedPages)
  }
}

/// Splits `01-manufacturing` into its number and the rest; nil where it does not begin with a number of two digits
/// or more.
func numbered(_ slug: String) -> (number: Int, id: String)? {
  let parts = slug.split(separator: "-", maxSplits: 1)
  guard parts.count == 2, parts[0].utf8.count >= 2, let number = Int(parts[0]), number > 0 else { return nil }
  return (number, String(parts[1]))
}
