import Diagnostics

/// Completions for zsh, with what every command and flag means.
struct ZshCompletion {
  let language: Language

  var script: String {
    """
    #compdef gongshi
    # Completions of gongshi for zsh.
    _gongshi() {
      local -a commands
      commands=(
    \(Command.allCases.map { "    \(quoted("\($0.rawValue):\($0.summary[language])"))" }.lines)  )
      if (( CURRENT == 2 )); then
        _describe command commands
        _arguments --help --version
        return
      fi
      local command=$words[2]
      shift words
      (( CURRENT-- ))
      case $command in
    \(Command.allCases.map(branch).joined())  esac
    }
    if [[ $funcstack[1] == _gongshi ]]; then
      _gongshi "$@"
    else
      compdef _gongshi gongshi
    fi

    """
  }
}

extension ZshCompletion {
  private func branch(_ command: Command) -> String {
    var parts = command.flags.map { quoted(specification($0)) } + ["--help"]
    if command.takesFiles {
      if command == .complaint { parts.append("'1:check:(check)'") }
      parts.append("'*:file:_files'")
    } else if !command.words.isEmpty {
      parts.append("'1:word:(\(command.words.joined(separator: " ")))'")
    } else if command.operand != nil {
      parts.append("'1:word:'")
    }
    let continued = parts.dropLast().map { "      \($0) \\" } + (parts.last.map { ["      \($0)"] } ?? [])
    return (["    \(command.rawValue)) _arguments \\"] + continued + ["      ;;"]).lines
  }

  private func specification(_ flag: Flag) -> String {
    // Brackets close a description and colons part a specification.
    let meaning = flag.summary[language].map { "[]:".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    guard let value = flag.value else { return "\(flag.name)[\(meaning)]" }
    let words =
      flag.takesFolder ? "_files -/" : flag.words.isEmpty ? "" : "(\(flag.words.joined(separator: " ")))"
    return "\(flag.name)=[\(meaning)]:\(value.split(separator: "|")[0]):\(words)"
  }

  private func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "'\\''" : "\($0)" }.joined() + "'"
  }
}
