import Diagnostics

/// A set of compiled templates that can insert each other.
package struct TemplateLibrary: Sendable {
  /// What counts as a mistake.
  package enum Mode: Sendable {
    /// What the Mustache specification passes over in silence is a finding, and the HTML is checked.
    case strict
    /// The Mustache specification: unknown names show nothing.
    case lenient
  }

  let program: Program
  let mode: Mode
  /// What one page may cost.
  var limits = Limits()

  /// Compiles every file.
  ///
  /// - Parameters:
  ///   - files: the templates; the first of several with one name is used.
  ///   - directory: what the paths begin with. `Templates/partials/card.mustache` has the name
  ///     `partials/card`.
  /// - Returns: all templates, those with findings as far as they can be understood.
  package static func compile(
    _ files: [SourceFile], directory: String = "Templates/", mode: Mode = .strict
  ) -> (library: TemplateLibrary, findings: [Finding]) {
    var compiler = Compiler(mode: mode)
    for file in files { compiler.add(file, directory: directory) }
    let program = compiler.finish()
    return (TemplateLibrary(program: program, mode: mode), Finding.inOrder(compiler.findings))
  }

  /// Whether there is a template of this name, equal to the byte.
  package func contains(_ name: String) -> Bool {
    program.templateIndices[Array(name.utf8)] != nil
  }

  /// Whether any template asks for a key, equal to the byte, wherever in the data it stands.
  package func asks(for key: String) -> Bool {
    program.keys.contains { $0.text.utf8.elementsEqual(key.utf8) }
  }

  /// Renders a template and appends the page to `output` as UTF-8.
  ///
  /// - Parameter stack: the data, outermost first; a later object hides the keys of an earlier one.
  /// - Returns: the findings in the order in which they were met, each tag once for each rule. Lenient
  ///   rendering reports only a page that passes the limits.
  package func render(
    _ name: String, _ stack: [Object], into output: inout [UInt8]
  ) -> [Finding] {
    render(name, values: stack.map(Value.object), into: &output)
  }

  /// Renders with data that need not be objects.
  func render(_ name: String, values: [Value], into output: inout [UInt8]) -> [Finding] {
    guard let index = program.templateIndices[Array(name.utf8)] else {
      let start = SourceFile(path: name, bytes: []).start
      return [.missingPartial(name, at: start, names: program.templates.map(\.name))]
    }
    // The bytes change hands, so that they are not copied.
    var renderer = Renderer(program, mode: mode, limits: limits, stack: values, output: [])
    swap(&renderer.output, &output)
    renderer.render(index)
    swap(&renderer.output, &output)
    return renderer.findings
  }
}

/// What one page may cost.
struct Limits: Sendable {
  /// Templates that insert each other.
  var depth = 64
  /// Bytes of one page.
  var bytes = 64 << 20
  /// Instructions times the frames in which their names are sought.
  var work = 1 << 29
}
