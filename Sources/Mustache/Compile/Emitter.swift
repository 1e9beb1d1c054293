import Diagnostics

/// Turns parsed templates into instructions.
struct Emitter {
  private(set) var program = Program()
  private var symbols: [[UInt8]: Int] = [:]
  private var nameIndices: [[UInt8]: Int] = [:]
  /// What is open, outermost first.
  private var open: [Opening] = []
  /// The blocks given so far to each open parent, outermost first.
  private var arguments: [[Argument]] = []
  /// Whether the last instruction is a text that the next text can lengthen.
  private var canExtendText = false

  private enum Opening {
    case body(Int)
    case parent(Int)
    case argument(symbol: Int, start: Int, startsInLine: Bool)
  }

  /// - Parameter indices: the templates by name, in the order in which they will be emitted.
  init(_ indices: [[UInt8]: Int]) {
    program.templateIndices = indices
  }

  /// Adds the next template; `addresses` holds the indices of variables that can begin an address.
  mutating func emit(_ template: ParsedTemplate, addresses: Set<Int>) {
    let start = program.operations.count
    canExtendText = false
    var index = 0
    while index < template.tokens.count {
      let token = template.tokens[index]
      if case .parent? = open.last, !token.isArgument, token.kind != .close {
        // Only blocks count inside a parent; other tags go with all they enclose.
        index = max(index, token.partner) + 1
        continue
      }
      emit(token, isAddress: addresses.contains(index), of: template)
      index += 1
    }
    program.templates.append(
      Template(
        name: template.name, file: template.file, operations: start..<program.operations.count))
  }
}

extension Emitter {
  private mutating func emit(_ token: Token, isAddress: Bool, of template: ParsedTemplate) {
    guard token.kind != .text else {
      if !token.isDropped { appendText(template.bytes(token.range), startsLine: token.beginsLine) }
      return
    }
    if token.beginsLine, !token.isStandalone, !token.isArgument { appendText([], startsLine: true) }
    switch token.kind {
    case .text, .comment, .delimiters, .unusable: break
    case .variable: append(isAddress ? .address : .variable, token, template)
    case .raw: append(.raw, token, template)
    case .section: appendOpening(.section, token, template)
    case .inverted: appendOpening(.inverted, token, template)
    case .partial: appendInsertion(token.isDynamic ? .dynamicPartial : .partial, token, template)
    case .parent:
      open.append(.parent(program.operations.count))
      arguments.append([])
      appendInsertion(token.isDynamic ? .dynamicParent : .parent, token, template)
    case .block where token.isArgument:
      open.append(
        .argument(
          symbol: symbol(of: token, template), start: program.operations.count,
          startsInLine: !token.isStandalone))
      canExtendText = false
    case .block: appendBlock(token, template)
    case .close: close()
    }
  }

  private mutating func append(_ code: Operation.Code, _ token: Token, _ template: ParsedTemplate) {
    let name = nameIndex(template.name(of: token))
    append(Operation(code: code, tag: tag(of: token, template), subject: name))
  }

  private mutating func appendOpening(
    _ code: Operation.Code, _ token: Token, _ template: ParsedTemplate
  ) {
    open.append(.body(program.operations.count))
    append(code, token, template)
  }

  private mutating func appendInsertion(
    _ code: Operation.Code, _ token: Token, _ template: ParsedTemplate
  ) {
    let name = template.name(of: token)
    let subject = token.isDynamic ? nameIndex(name) : program.templateIndices[name] ?? -1
    let detail = insertion(token, template)
    append(Operation(code: code, tag: tag(of: token, template), subject: subject, detail: detail))
  }

  private mutating func appendBlock(_ token: Token, _ template: ParsedTemplate) {
    open.append(.body(program.operations.count))
    let subject = symbol(of: token, template)
    let detail = insertion(token, template)
    append(Operation(code: .block, tag: tag(of: token, template), subject: subject, detail: detail))
    if token.defaultHoldsIndent, let margin = token.indent {
      appendText(template.bytes(margin), startsLine: true)
    }
  }

  private mutating func close() {
    canExtendText = false
    let end = program.operations.count
    switch open.popLast() {
    case .body(let start): program.operations[start].end = end
    case .argument(let symbol, let start, let startsInLine):
      arguments[arguments.count - 1].append(
        Argument(symbol: symbol, operations: start..<end, startsInLine: startsInLine))
    case .parent(let start):
      let given = arguments.removeLast()
      let range = program.arguments.count..<program.arguments.count + given.count
      program.arguments += given
      program.operations[start].end = end
      program.insertions[program.operations[start].detail].arguments = range
    case nil: break
    }
  }
}

extension Emitter {
  private mutating func append(_ operation: Operation) {
    program.operations.append(operation)
    canExtendText = false
  }

  private mutating func appendText(_ bytes: ArraySlice<UInt8>, startsLine: Bool) {
    guard !bytes.isEmpty || startsLine else { return }
    let start = program.literals.count
    if canExtendText, let last = program.operations.indices.last {
      let text = program.operations[last]
      let endsLine = text.end > text.subject && program.literals[text.end - 1] == UInt8(ascii: "\n")
      if endsLine == startsLine, !bytes.isEmpty {
        if endsLine { program.lineStarts.append(start) }
        program.literals += bytes
        program.operations[last].end = program.literals.count
        return
      }
    }
    program.literals += bytes
    append(
      Operation(
        code: .text, startsLine: startsLine, subject: start, end: program.literals.count,
        detail: program.lineStarts.count))
    canExtendText = true
  }

  private mutating func insertion(_ token: Token, _ template: ParsedTemplate) -> Int {
    var indent: Range<Int>?
    if let margin = token.indent {
      let start = program.literals.count
      program.literals += template.bytes(margin)
      indent = start..<program.literals.count
      canExtendText = false
    }
    program.insertions.append(Insertion(indent: indent))
    return program.insertions.count - 1
  }

  private mutating func tag(of token: Token, _ template: ParsedTemplate) -> Int32 {
    program.tags.append(TagPlace(file: template.file, range: token.range, name: token.name))
    return Int32(program.tags.count - 1)
  }

  private mutating func symbol(of token: Token, _ template: ParsedTemplate) -> Int {
    let next = symbols.count
    let name = template.name(of: token)
    if let symbol = symbols[name] { return symbol }
    symbols[name] = next
    return next
  }

  private mutating func nameIndex(_ name: [UInt8]) -> Int {
    if let index = nameIndices[name] { return index }
    let start = program.keys.count
    if name != [UInt8(ascii: ".")] {
      for part in name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
        program.keys.append(LookupKey(String(decoding: part, as: UTF8.self)))
      }
    }
    program.names.append(Name(keys: start..<program.keys.count))
    nameIndices[name] = program.names.count - 1
    return program.names.count - 1
  }
}
