import Content
import Disk
import Glibc
import Schemas

/// The program: arguments in, exit code out.
@main
struct Gongshi {
  static func main() async {
    giveLargeBuffersBack()
    keepRoomBetweenPages()
    let terminal = Terminal.current()
    let code = await run(Array(CommandLine.arguments.dropFirst()), terminal)
    exit(code.rawValue)
  }

  static func run(_ arguments: [String], _ terminal: Terminal) async -> ExitCode {
    do throws(UsageError) {
      switch try Invocation(parsing: arguments) {
      case .version:
        terminal.write("gongshi \(Version.text)\n")
        return .fine
      case .help(let command):
        let language = Invocation.language(in: arguments) ?? terminal.language
        terminal.write(Help(language: language).text(for: command))
        return .fine
      case .command(let command, let options):
        return await perform(command, options, terminal.speaking(options.language))
      }
    } catch {
      let language = Invocation.language(in: arguments) ?? terminal.language
      terminal.complain("gongshi: " + error.message[language] + "\n")
      terminal.complain(Help(language: language).hint)
      return .usage
    }
  }

  private static func perform(_ command: Command, _ options: CommandOptions, _ terminal: Terminal) async
    -> ExitCode
  {
    do {
      switch command {
      case .build: return try await BuildCommand(options: options, terminal: terminal).run()
      case .merge: return try await MergeCommand(options: options, terminal: terminal).run()
      case .check: return try await CheckCommand(options: options, terminal: terminal).run()
      case .names: return try await NamesCommand(options: options, terminal: terminal).run()
      case .serve: return try await ServeCommand(options: options, terminal: terminal).run()
      case .status: return try await StatusCommand(options: options, terminal: terminal).run()
      case .translated: return try await TranslatedCommand(options: options, terminal: terminal).run()
      case .headers: return try await HeadersCommand(options: options, terminal: terminal).run()
      case .explain: return try await ExplainCommand(options: options, terminal: terminal).run()
      case .complaint: return try await ComplaintCommand(options: options, terminal: terminal).run()
      case .importing: return try await ImportCommand(options: options, terminal: terminal).run()
      case .lsp:
        // An editor that leaves without a word is answered with 1, as LSP has it.
        return await LanguageServerCommand(options: options, terminal: terminal).run() == 0
          ? .fine : .findings
      case .schema:
        let file = options.operands.first.flatMap(ContentFile.init(rawValue:))
        terminal.write(file.map(ContentSchema.json) ?? [])
        return .fine
      case .man:
        terminal.write(ManPage(language: terminal.language).text)
        return .fine
      case .completions:
        let shell = options.operands.first.flatMap(Shell.init(rawValue:))
        terminal.write(shell?.script(terminal.language) ?? "")
        return .fine
      case .new: return try await NewCommand(options: options, terminal: terminal).run()
      case .release: return try await ReleaseCommand(options: options, terminal: terminal).run()
      case .sign: return try SignCommand(options: options, terminal: terminal).run()
      case .verify: return try VerifyCommand(options: options, terminal: terminal).run()
      case .publish: return try await PublishCommand(options: options, terminal: terminal).run()
      }
    } catch {
      terminal.complain("gongshi: " + FileMessage.text(error)[terminal.language] + "\n")
      return .inputOutput
    }
  }
}

/// What the program answers with.
enum ExitCode: Int32 {
  case fine = 0
  case findings = 1
  case usage = 2
  case inputOutput = 3
  /// Files of a verified folder are missing.
  case incomplete = 4
  /// A verified folder was not signed with the key that was given.
  case unknownKey = 5
  /// A verified folder does not continue the ledger that was remembered.
  case rolledBack = 6
}

enum Version {
  static let text = "0.1.0"
}
