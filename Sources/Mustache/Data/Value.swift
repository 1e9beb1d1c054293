/// A value a template can show.
///
/// A section treats `missing`, `false`, zero, an empty text, empty markup and an empty list as false;
/// everything else is true, an empty object too.
package enum Value: Sendable {
  /// A known key with nothing to show.
  case missing
  case bool(Bool)
  case int(Int)
  /// Plain text: always escaped.
  case text(String)
  /// Safe markup: shown only by `{{{key}}}` or `{{&key}}`.
  case html(HTML)
  case list([Value])
  case object(Object)
}

extension Value {
  /// Whether a section over this value is rendered.
  var isTrue: Bool {
    switch self {
    case .missing: false
    case .bool(let flag): flag
    case .int(let number): number != 0
    case .text(let text): !text.utf8.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .object: true
    }
  }
}

extension Value: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension Value: ExpressibleByBooleanLiteral {
  package init(booleanLiteral flag: Bool) { self = .bool(flag) }
}

extension Value: ExpressibleByIntegerLiteral {
  package init(integerLiteral number: Int) { self = .int(number) }
}

extension Value: ExpressibleByArrayLiteral {
  package init(arrayLiteral items: Value...) { self = .list(items) }
}

extension Value: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral pairs: (String, Value)...) { self = .object(Object(pairs)) }
}
