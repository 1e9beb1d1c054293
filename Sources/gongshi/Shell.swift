import Diagnostics

/// A shell for which there is a script of completions.
enum Shell: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// The script, made from the definitions of commands and flags.
  func script(_ language: Language) -> String {
    switch self {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion(language: language).script
    case .fish: FishCompletion(language: language).script
    }
  }
}

extension Command {
  /// Whether its operands are files.
  var takesFiles: Bool {
    [.names, .complaint, .translated, .importing, .sign, .verify, .publish, .merge].contains(self)
  }
}

extension Flag {
  /// Whether its value is a folder.
  var takesFolder: Bool { value == "DIR" }
}

extension [String] {
  /// The texts as lines, each with its end.
  var lines: String { map { $0 + "\n" }.joined() }
}
