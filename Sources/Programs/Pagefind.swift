import Diagnostics
import Disk

/// Makes the search index of a finished site with Pagefind, a program that is not part of this one.
///
/// Pagefind reads the pages of a folder and writes `pagefind/` into it: an index a language, cut into pieces of
/// which a reader's browser loads the few it needs.
package struct Pagefind: Sendable {
  /// The folder of a site in which the index stands, with a slash at its end.
  package static let folder = "pagefind/"

  package enum Outcome: Sendable, Equatable {
    case made
    /// None of the ways to run it leads to a program.
    case missing
    /// It ran and gave up, for this reason; the site is left without an index.
    case failed(String)
  }

  /// The ways to run it, in the order they are tried: a program and its first arguments.
  private let commands: [[String]]
  private let limits: ProgramLimits

  /// - Parameter root: the folder whose `.venv` may hold it.
  package init(root: String) {
    self.init(commands: [
      [root + "/.venv/bin/python", "-m", "pagefind"], ["python3", "-m", "pagefind"], ["pagefind"],
    ])
  }

  init(
    commands: [[String]],
    limits: ProgramLimits = ProgramLimits(outputBytes: 16 << 20, memory: 16 << 30, seconds: 900)
  ) {
    self.commands = commands
    self.limits = limits
  }

  /// Indexes the site in a folder.
  package func index(_ site: String) -> Outcome {
    for command in commands {
      let outcome = run(command, site)
      if outcome == .missing { continue }
      if outcome == .made {
        for file in Self.unused { removeTree(site + "/" + Self.folder + file) }
      } else {
        removeTree(site + "/" + Self.folder.dropLast())
      }
      return outcome
    }
    return .missing
  }
}

extension Pagefind {
  /// Its own user interfaces, which no page of a site loads.
  private static let unused = [
    "pagefind-component-ui.css", "pagefind-component-ui.js", "pagefind-highlight.js",
    "pagefind-modular-ui.css", "pagefind-modular-ui.js", "pagefind-ui.css", "pagefind-ui.js",
  ]

  /// What a page says of one moment only. Its script keeps that right while it is read; a result would go on saying
  /// what held when the site was built.
  private static let passing = ["[data-state]", "[data-left]", "[data-next]", "[data-when]", "[data-as-of]"]

  private func run(_ command: [String], _ site: String) -> Outcome {
    let arguments =
      command.dropFirst() + ["--quiet", "--site", site]
      + Self.passing.flatMap { ["--exclude-selectors", $0] }
    do throws(ProgramProblem) {
      let output = try ProgramOutput(of: command[0], Array(arguments), limits: limits)
      if output.code == 0 { return .made }
      let messages = String(decoding: output.messages + output.text, as: UTF8.self)
      if messages.contains("No module named") { return .missing }
      let last = messages.split(separator: "\n").last.map { String($0.prefix(200)) }
      return .failed(last ?? output.code.map { "exit code \($0)" } ?? "ended by a signal")
    } catch {
      return Self.outcome(of: error)
    }
  }

  private static func outcome(of problem: ProgramProblem) -> Outcome {
    switch problem {
    case .missing: .missing
    case .failed(_, let reason): .failed(reason)
    case .tooSlow(let seconds): .failed("\(seconds) s")
    case .tooMuchMemory(let limit), .tooMuchText(let limit): .failed("\(limit >> 20) MiB")
    }
  }
}
