/// Completions for bash, without help of the package bash-completion.
enum BashCompletion {
  static var script: String {
    """
    # Completions of gongshi for bash.
    _gongshi() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command= index
      COMPREPLY=()
      # bash parts a word at =.
      if [[ $current == = ]]; then
        current=
      elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
          \(names.joined(separator: " | "))) command=${COMP_WORDS[index]}; break ;;
        esac
      done
      case $previous in
    \(values)  esac
      case $command in
        '') _gongshi_words '\((names + ["help", "--help", "--version", "--lang"]).joined(separator: " "))' ;;
    \(Command.allCases.map(branch).joined())  esac
    }
    _gongshi_words() {
      mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
    }
    _gongshi_paths() {
      mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
      compopt -o filenames 2>/dev/null
    }
    complete -F _gongshi gongshi

    """
  }
}

extension BashCompletion {
  private static var names: [String] { Command.allCases.map(\.rawValue) }

  /// What may follow each flag that takes a value.
  private static var values: String {
    let flags = Flag.allCases.filter { $0.value != nil }
    let closed = flags.filter { !$0.words.isEmpty }.map {
      "    \($0.name)) _gongshi_words '\($0.words.joined(separator: " "))'; return ;;"
    }
    let folders = flags.filter(\.takesFolder).map(\.name).joined(separator: " | ")
    let open = flags.filter { $0.words.isEmpty && !$0.takesFolder }.map(\.name).joined(separator: " | ")
    return (closed + ["    \(folders)) _gongshi_paths -d; return ;;", "    \(open)) return ;;"]).lines
  }

  private static func branch(_ command: Command) -> String {
    let flags = command.flags.map(\.name) + ["--help"]
    let words = command == .complaint ? ["check"] : command.words
    var lines = ["    \(command.rawValue))"]
    if command.takesFiles {
      lines += [
        "      if [[ $current == -* ]]; then _gongshi_words '\(flags.joined(separator: " "))'",
        words.isEmpty
          ? "      else _gongshi_paths -f"
          : "      elif [[ $previous == \(command.rawValue) ]]; then _gongshi_words '\(words.joined(separator: " "))'",
      ]
      if !words.isEmpty { lines.append("      else _gongshi_paths -f") }
      lines.append("      fi")
    } else if words.isEmpty {
      lines.append("      _gongshi_words '\(flags.joined(separator: " "))'")
    } else {
      lines.append("      _gongshi_words '\((words + flags).joined(separator: " "))'")
    }
    return (lines + ["      ;;"]).lines
  }
}
