import Diagnostics

/// Takes template files through all steps from bytes to instructions.
struct Compiler {
  let mode: TemplateLibrary.Mode
  private(set) var findings: [Finding] = []
  private var templates: [ParsedTemplate] = []
  private var indices: [[UInt8]: Int] = [:]

  init(mode: TemplateLibrary.Mode) {
    self.mode = mode
  }

  mutating func add(_ file: SourceFile, directory: String) {
    let name = Self.name(of: file.path, directory: directory)
    findings += file.encodingFindings()
    if let first = indices[Array(name.utf8)] {
      findings.append(.duplicateTemplate(name, at: file.start, first: templates[first].file.start))
    } else {
      indices[Array(name.utf8)] = templates.count
    }
    var scanner = Scanner(file)
    scanner.scan()
    var parser = Parser(name: name, file: file, tokens: scanner.tokens)
    parser.parse()
    var layout = Layout(parser.template)
    layout.apply()
    findings += scanner.findings + parser.findings
    templates.append(ParsedTemplate(name: name, file: file, tokens: layout.tokens))
  }

  mutating func finish() -> Program {
    let addresses = mode == .strict ? check() : templates.map { _ in [] }
    var emitter = Emitter(indices)
    for (template, variables) in zip(templates, addresses) {
      emitter.emit(template, addresses: variables)
    }
    return emitter.program
  }
}

extension Compiler {
  /// Makes the checks of strict mode.
  ///
  /// - Returns: for each template, the indices of the variables that can begin an address.
  private mutating func check() -> [Set<Int>] {
    let names = templates.map(\.name)
    for template in templates {
      findings += template.missingPartials(among: indices, names: names)
      findings += template.contentOutsideBlocks()
    }
    var endless = EndlessPartials(templates, indices: indices)
    endless.find()
    var markup = MarkupChecker(templates, indices: indices)
    markup.check()
    findings += endless.findings + markup.findings
    return markup.addresses
  }

  private static func name(of path: String, directory: String) -> String {
    var name = path.utf8[...]
    if name.starts(with: directory.utf8) { name = name.dropFirst(directory.utf8.count) }
    let suffix = ".mustache".utf8
    if name.count > suffix.count, name.suffix(suffix.count).elementsEqual(suffix) {
      name = name.dropLast(suffix.count)
    }
    return String(decoding: name, as: UTF8.self)
  }
}
