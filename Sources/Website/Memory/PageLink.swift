import Content
import Digest
import Markdown

/// A link in the text of a page, which leads elsewhere as soon as that page is renamed or removed.
struct PageLink: Sendable, Equatable {
  /// The file it stands in, from the root.
  let path: String
  /// As written.
  let destination: String
}

extension PageLog {
  /// Notes what in the site a text links to.
  mutating func noteLinks(of document: Document) {
    let path = document.file.path
    // A text is looked at when its page is made, and once more when its languages are compared.
    guard let known = links, !known.contains(where: { $0.path == path }) else { return }
    links? += document.links.lazy.map(\.destination).filter { AddressBook.file(of: $0, from: path) != nil }
      .map { PageLink(path: path, destination: $0) }
  }
}

extension AddressBook {
  /// Where some links lead now.
  func digest(of links: [PageLink]) -> SHA256 {
    var print = ByteWriter()
    for link in links {
      switch target(of: link.destination, from: link.path) {
      case .page(let stem, let language, let anchor):
        print.add("page")
        print.add(stem)
        print.add(pages[stem]?.path ?? "")
        print.add(language.rawValue)
        print.add(anchor ?? "")
      case .download(let path):
        print.add("download")
        print.add(path)
      case .unpublished: print.add("unpublished")
      case .outside, .anchor, .nowhere: print.add("nowhere")
      }
    }
    return print.digest
  }
}
