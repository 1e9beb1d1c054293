import Diagnostics

/// Completions for fish, with what every command and flag means.
struct FishCompletion {
  let language: Language

  var script: String {
    var lines = ["# Completions of gongshi for fish.", "complete -c gongshi -f"]
    for command in Command.allCases {
      lines.append(
        "complete -c gongshi -n __fish_use_subcommand -a \(command.rawValue) -d \(quoted(command.summary[language]))"
      )
    }
    for command in Command.allCases {
      let condition = "complete -c gongshi -n '__fish_seen_subcommand_from \(command.rawValue)'"
      let words = command == .complaint ? ["check"] : command.words
      if !words.isEmpty { lines.append("\(condition) -a \(quoted(words.joined(separator: " ")))") }
      if command.takesFiles { lines.append("\(condition) -F") }
      for flag in command.flags { lines.append("\(condition) \(option(flag))") }
    }
    return lines.lines
  }
}

extension FishCompletion {
  private func option(_ flag: Flag) -> String {
    var option = "-l \(flag.rawValue) -d \(quoted(flag.summary[language]))"
    if flag.value != nil { option += " -x" }
    if flag.takesFolder { option += " -a '(__fish_complete_directories)'" }
    if !flag.words.isEmpty { option += " -a \(quoted(flag.words.joined(separator: " ")))" }
    return option
  }

  private func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "'"
  }
}
