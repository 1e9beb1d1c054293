import Diagnostics

/// Why arguments could not be understood.
enum UsageError: Error, Equatable {
  case noCommand
  case unknownCommand(String, near: String?)
  case unknownFlag(String, near: String?)
  case missingValue(Flag)
  case unexpectedValue(Flag)
  case badValue(Flag, String)
  case conflict(Flag, Flag)
  case missingOperand(Command)
  case unexpectedOperand(String)
  case badOperand(Command, String)
  case missingFlag(Command, Flag)
  /// An option that makes no sense without another.
  case needs(Flag, Flag)

  var message: Bilingual {
    switch self {
    case .noCommand: Bilingual(zh: "没有写命令。", en: "No command is given.")
    case .unknownCommand(let word, let near):
      Bilingual(zh: "没有“\(word)”这个命令。\(did(near).zh)", en: "There is no command “\(word)”.\(did(near).en)")
    case .unknownFlag(let word, let near):
      Bilingual(zh: "没有“\(word)”这个选项。\(did(near).zh)", en: "There is no option “\(word)”.\(did(near).en)")
    case .missingValue(let flag):
      Bilingual(
        zh: "\(flag.name) 后面要写 \(flag.value ?? "")。", en: "\(flag.name) needs a value: \(flag.value ?? "").")
    case .unexpectedValue(let flag): Bilingual(zh: "\(flag.name) 不带值。", en: "\(flag.name) takes no value.")
    case .badValue(let flag, let value):
      Bilingual(
        zh: "\(flag.name) 的值“\(value)”不对，应为 \(flag.value ?? "")：\(flag.summary.zh)。",
        en: "“\(value)” is no value for \(flag.name) \(flag.value ?? ""): \(flag.summary.en).")
    case .conflict(let one, let other):
      Bilingual(
        zh: "\(one.name) 和 \(other.name) 不能一起用。", en: "\(one.name) and \(other.name) do not go together.")
    case .missingOperand(let command):
      Bilingual(
        zh: "\(command.rawValue) 后面要写\(command.operand?.zh ?? "")。",
        en: "\(command.rawValue) needs \(command.operand?.en ?? "").")
    case .badOperand(let command, let word):
      Bilingual(
        zh: "“\(word)”不对：\(command.rawValue) 后面要写\(command.operand?.zh ?? "")。",
        en: "“\(word)” will not do: \(command.rawValue) needs \(command.operand?.en ?? "").")
    case .missingFlag(let command, let flag):
      Bilingual(
        zh: "\(command.rawValue) 要写 \(flag.name) \(flag.value ?? "")：\(flag.summary.zh)。",
        en: "\(command.rawValue) needs \(flag.name) \(flag.value ?? ""): \(flag.summary.en).")
    case .needs(let flag, let other):
      Bilingual(
        zh: "\(flag.name) 要和 \(other.name) \(other.value ?? "") 一起写：\(other.summary.zh)。",
        en: "\(flag.name) needs \(other.name) \(other.value ?? "") beside it: \(other.summary.en).")
    case .unexpectedOperand(let word): Bilingual(zh: "多出了“\(word)”。", en: "“\(word)” is one too many.")
    }
  }

  private func did(_ near: String?) -> Bilingual {
    near.map { Bilingual(zh: "是否想写 \($0)？", en: " Did you mean \($0)?") } ?? Bilingual(zh: "", en: "")
  }
}
