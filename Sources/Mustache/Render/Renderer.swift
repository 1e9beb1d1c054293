import Diagnostics

/// Runs the instructions of a program over one stack of data.
struct Renderer {
  let program: Program
  let isStrict: Bool
  let limits: Limits
  var output: [UInt8]
  var findings: [Finding] = []

  /// The data, outermost first.
  var stack: [Frame]
  /// The parents being rendered; each knows the one it was called from, since a block's content sees
  /// the blocks of its own template's callers alone.
  private var calls: [Call] = []
  private var call = -1
  /// What every line of the current template starts with.
  private var indent: [UInt8] = []
  private var depth = 0
  private var work = 0
  /// The length `output` may reach.
  private var end = 0
  /// Whether a limit has ended the rendering.
  var isStopped = false
  var reported: Set<RenderReport> = []

  private struct Call {
    let arguments: Range<Int>
    let outer: Int
  }

  init(
    _ program: Program, mode: TemplateLibrary.Mode, limits: Limits, stack: [Value], output: [UInt8]
  ) {
    self.program = program
    self.limits = limits
    self.stack = stack.map(Frame.init)
    self.output = output
    isStrict = mode == .strict
  }

  mutating func render(_ template: Int) {
    end = output.count + limits.bytes
    run(program.templates[template].operations)
    if isStopped { reportLimit(program.templates[template].file.start, isSize: output.count > end) }
  }
}

extension Renderer {
  private mutating func run(_ range: Range<Int>) {
    work += range.count * max(stack.count, 1)
    var index = range.lowerBound
    while index < range.upperBound {
      if isStopped { return }
      let operation = program.operations[index]
      index += 1
      switch operation.code {
      case .text: appendText(operation)
      case .variable: showEscaped(operation)
      case .address: showAddress(operation)
      case .raw: showRaw(operation)
      case .section:
        runSection(operation, body: index..<operation.end)
        index = operation.end
      case .inverted:
        if resolve(operation)?.isTrue ?? false { index = operation.end }
      case .partial: insert(operation.subject, operation)
      case .dynamicPartial: insert(dynamicTemplate(operation), operation)
      case .parent:
        insert(operation.subject, operation)
        index = operation.end
      case .dynamicParent:
        insert(dynamicTemplate(operation), operation)
        index = operation.end
      case .block:
        // Without an argument the default follows.
        if insertArgument(operation) { index = operation.end }
      }
      if output.count > end || work > limits.work { stop(operation) }
    }
  }

  private mutating func runSection(_ operation: Operation, body: Range<Int>) {
    guard let value = resolve(operation), value.isTrue else { return }
    if case .list(let items) = value {
      for item in items {
        stack.append(Frame(item))
        run(body)
        stack.removeLast()
        if isStopped { return }
      }
    } else {
      stack.append(Frame(value))
      run(body)
      stack.removeLast()
    }
  }

  private mutating func appendText(_ operation: Operation) {
    if indent.isEmpty { return appendLiteral(operation.subject, operation.end) }
    let margin = indent
    margin.withUnsafeBufferPointer { margin in
      if operation.startsLine { output.append(contentsOf: margin) }
      var lower = operation.subject
      var line = operation.detail
      while line < program.lineStarts.count, program.lineStarts[line] < operation.end {
        appendLiteral(lower, program.lineStarts[line])
        output.append(contentsOf: margin)
        lower = program.lineStarts[line]
        line += 1
      }
      appendLiteral(lower, operation.end)
    }
  }

  private mutating func appendLiteral(_ lower: Int, _ upper: Int) {
    program.literals.withUnsafeBufferPointer {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[lower..<upper]))
    }
  }
}

extension Renderer {
  /// Renders another template in place; a negative index has none.
  private mutating func insert(_ template: Int, _ operation: Operation) {
    guard template >= 0 else { return }
    guard depth < limits.depth else { return reportDepth(operation) }
    let insertion = program.insertions[operation.detail]
    let (outerIndent, outerCall) = (indent, call)
    indent = insertion.indent.map { indent + program.literals[$0] } ?? []
    if !insertion.arguments.isEmpty {
      calls.append(Call(arguments: insertion.arguments, outer: call))
      call = calls.count - 1
    }
    depth += 1
    run(program.templates[template].operations)
    depth -= 1
    if call != outerCall { calls.removeLast() }
    (indent, call) = (outerIndent, outerCall)
  }

  /// Renders what replaces a block, the outermost caller's choice first; false where nothing does.
  private mutating func insertArgument(_ operation: Operation) -> Bool {
    var found: (argument: Argument, outer: Int)?
    var level = call
    while level >= 0 {
      for argument in program.arguments[calls[level].arguments] where argument.symbol == operation.subject {
        found = (argument, calls[level].outer)
        break
      }
      level = calls[level].outer
    }
    guard let (argument, outer) = found else { return false }
    let (outerIndent, outerCall) = (indent, call)
    if let own = program.insertions[operation.detail].indent {
      indent += program.literals[own]
      if argument.startsInLine { output.append(contentsOf: indent) }
    } else {
      indent = []
    }
    call = outer
    run(argument.operations)
    (indent, call) = (outerIndent, outerCall)
    return true
  }

  /// The index of the template that data names, -1 where there is none.
  private mutating func dynamicTemplate(_ operation: Operation) -> Int {
    switch resolve(operation) {
    case nil, .missing: return -1
    case .text(let name):
      if let index = program.templateIndices[Array(name.utf8)] { return index }
      reportMissing(name, operation)
      return -1
    default:
      report(.notTemplateName, operation)
      return -1
    }
  }

  /// Ends the rendering at a limit; reports the tag at which it was passed, or the one around the text.
  private mutating func stop(_ operation: Operation) {
    isStopped = true
    guard operation.tag >= 0 else { return }
    reportLimit(program.tags[Int(operation.tag)].place, isSize: output.count > end)
  }
}
