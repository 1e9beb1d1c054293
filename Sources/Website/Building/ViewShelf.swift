import Content
import Diagnostics
import Mustache
import Synchronization

/// What all pages of a programme show alike, made once for several of them.
///
/// Pages come programme by programme, so few values are held at a time however many programmes there are.
final class ViewShelf: Sendable {
  enum Part: Hashable { case programme, schedule, attachments, forms, times }

  private struct Key: Hashable {
    let part: Part
    let programme: String
    let language: Language
  }

  private let made = Mutex<[Key: Value]>([:])
  private static let limit = 64

  /// A part of what a programme shows; made anew unless it was made lately.
  func value(
    _ part: Part, of programme: Programme, _ language: Language, _ make: () -> Value
  ) -> Value {
    let key = Key(part: part, programme: programme.id, language: language)
    if let value = made.withLock({ $0[key] }) { return value }
    let value = make()
    made.withLock { made in
      if made.count >= Self.limit { made.removeAll() }
      made[key] = value
    }
    return value
  }
}
