import Diagnostics

/// All templates of a library as one list of instructions.
struct Program: Sendable {
  var operations: [Operation] = []
  /// The text of all templates, without tags and vanished lines.
  var literals: [UInt8] = []
  /// Where lines start within the literals of one text instruction, in order.
  var lineStarts: [Int] = []
  var names: [Name] = []
  /// The parts of all names.
  var keys: [LookupKey] = []
  var insertions: [Insertion] = []
  var arguments: [Argument] = []
  var templates: [Template] = []
  /// Where each tag stands, for findings.
  var tags: [TagPlace] = []
  /// Indices into `templates`, by the exact bytes of the name.
  var templateIndices: [[UInt8]: Int] = [:]
}

/// One instruction; `subject`, `end` and `detail` depend on its code.
struct Operation: Sendable {
  enum Code: UInt8, Sendable {
    /// Literal bytes from `subject` up to `end`; `detail` is the first of its line starts or those after.
    case text
    /// The name `subject`, escaped.
    case variable
    /// The name `subject`, escaped and checked as the beginning of an address.
    case address
    /// The name `subject`, as it is.
    case raw
    /// The name `subject`; the instructions up to `end` are its body.
    case section
    case inverted
    /// The template `subject`, inserted by `detail`.
    case partial
    /// The template that the name `subject` names, inserted by `detail`.
    case dynamicPartial
    /// The template `subject`; the instructions up to `end` are its arguments' bodies.
    case parent
    case dynamicParent
    /// The block with the symbol `subject`; the instructions up to `end` are its default.
    case block
  }

  var code: Code
  /// Whether a text stands at the start of a line, where the indentation goes.
  var startsLine = false
  /// An index into the program's tags.
  var tag: Int32 = -1
  var subject: Int
  var end = 0
  var detail = -1
}

/// A dotted name: the keys to follow, none for `.`.
struct Name: Sendable {
  let keys: Range<Int>
}

/// How a partial, parent or block is inserted.
struct Insertion: Sendable {
  /// Literal bytes that indent each line; nil where the insertion stands within a line.
  let indent: Range<Int>?
  /// A parent's blocks.
  var arguments: Range<Int> = 0..<0
}

/// A block that replaces one of the parent's.
struct Argument: Sendable {
  let symbol: Int
  let operations: Range<Int>
  /// Whether its content starts in the line of its opening tag, so that no text of it starts a line.
  let startsInLine: Bool
}

struct Template: Sendable {
  let name: String
  let file: SourceFile
  let operations: Range<Int>
}

/// Where a tag stands.
struct TagPlace: Sendable {
  let file: SourceFile
  let range: Range<Int>
  let name: Range<Int>

  var place: Place { file.place(name.isEmpty ? range : name) }
}
