import Content
import Markdown
import Synchronization

/// Parsed texts that are wanted twice: when their page is made, and when its two languages are compared.
///
/// The second to ask takes a text away, so that only few are held at a time however many pages there are.
final class DocumentShelf: Sendable {
  /// By the path of the file.
  private let waiting = Mutex<[String: Document]>([:])
  /// More than that wait for a second reader who never comes.
  private static let limit = 64

  /// The tree of a text, parsed anew unless it was parsed for the other of the two.
  func document(of text: PageText) -> Document {
    let path = text.file.path
    if let document = waiting.withLock({ $0.removeValue(forKey: path) }) { return document }
    let document = text.document()
    waiting.withLock { waiting in
      if waiting.count >= Self.limit { waiting.removeAll() }
      waiting[path] = document
    }
    return document
  }
}
