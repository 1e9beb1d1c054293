/// A colour of text on a terminal.
enum Paint: String {
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  case bold = "1"
  case faint = "2"

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    }
  }

  /// The text between the codes that set and end the colour (ECMA-48, SGR).
  func callAsFunction(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
