import Content
import Diagnostics
import Disk
import Glibc
import Scaffold
import Website

/// `gongshi new`
struct NewCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    guard let kind = options.operands.first.flatMap(Request.Kind.init(rawValue:)) else { return .usage }
    let tree = try Folder(options.root + "/Content").tree(limits: .content)
    let (read, problems) = await ContentLoader(tree: tree, workers: 1).load()
    guard let site = read else {
      report(problems, options, terminal)
      return .findings
    }
    var request = Request(kind, today: options.now.date)
    request.programmeKind = options.programmeKind
    if let failure = complete(&request, in: site) { return failure }
    let settings = ContentLoader.root + "site.yml"
    let file = SourceFile(path: settings, bytes: try tree.read("site.yml"))
    let draft = Draft(request, in: site, settings: file)
    if let there = draft.files.first(where: { site.files.contains(below(ContentLoader.root, $0.path)) }) {
      say(zh: "\(there.path) 已经有了，没有写任何文件。", en: "\(there.path) is there already; nothing was written.")
      return .findings
    }
    let findings = try await faults(of: draft, tree)
    guard findings.isEmpty else {
      report(findings, options, terminal)
      say(zh: "没有写任何文件。", en: "Nothing was written.")
      return .findings
    }
    try write(draft)
    return .fine
  }
}

extension NewCommand {
  /// Takes what the flags say and asks for the rest.
  ///
  /// - Returns: the exit code where something is wrong or missing, nil where all is known.
  private func complete(_ request: inout Request, in site: Site) -> ExitCode? {
    var missing: [Request.Question] = []
    // What is asked may depend on answers before it.
    var asked = 0
    while asked < request.questions.count {
      let question = request.questions[asked]
      asked += 1
      if let answer = options.answers[question] ?? request.onlyAnswer(to: question, in: site) {
        request[question] = answer
        if let problem = request.problem(with: question, in: site) {
          complain(problem)
          return .findings
        }
      } else if isatty(STDIN_FILENO) == 1 {
        guard ask(question, for: &request, in: site) else { return .usage }
      } else if !request.isOptional(question) {
        missing.append(question)
      }
    }
    guard !missing.isEmpty else { return nil }
    let flags = missing.map { "\($0.flag.name) \($0.flag.value ?? "")" }
    say(
      zh: "new \(request.kind.rawValue) 还要写：\(flags.joined(separator: "、"))。",
      en: "new \(request.kind.rawValue) also needs \(flags.joined(separator: ", ")).")
    return .usage
  }

  /// Asks until the answer will do.
  ///
  /// - Returns: false where nobody answers any more.
  private func ask(_ question: Request.Question, for request: inout Request, in site: Site) -> Bool {
    while true {
      terminal.complain(question.words[terminal.language] + (terminal.language == .zh ? "：" : ": "))
      guard let line = readLine() else { return false }
      request[question] = trimmed(line)
      guard let problem = request.problem(with: question, in: site) else { return true }
      terminal.complain(problem[terminal.language] + "\n")
    }
  }

  private func trimmed(_ line: String) -> String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\r", "\u{3000}"]
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: { !blanks.contains($0) }),
      let last = scalars.lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The errors that the new files would bring in.
  private func faults(of draft: Draft, _ tree: FileTree) async throws(FileError) -> [Finding] {
    let files = draft.files + (draft.settings.map { [$0] } ?? [])
    var overlay: [String: [UInt8]] = [:]
    for file in files { overlay[below(ContentLoader.root, file.path)] = file.bytes }
    let builder = SiteBuilder(
      content: tree.overlaid(by: overlay),
      templates: try Folder(options.templates).tree(limits: Theme.limits),
      options: .init(for: options))
    let paths = Set(draft.files.map(\.path))
    return try await builder.check().findings.filter {
      $0.severity == .error && paths.contains($0.place.file.path)
    }
  }

  private func write(_ draft: Draft) throws(FileError) {
    try createFiles(draft.files.map { (options.root + "/" + $0.path, $0.bytes) })
    var text = draft.files.map { $0.path + "\n" }.joined()
    if let settings = draft.settings {
      try replaceFile(options.root + "/" + settings.path, with: settings.bytes)
      text += settings.path + "\n"
    }
    terminal.write(text)
    terminal.complain(
      Bilingual(
        zh: "写好了上面的文件。照里面的说明修改，随时用 gongshi check 检查。\n",
        en: "Wrote the files above. Edit them as their comments say, and run gongshi check at any time.\n")[
          terminal.language])
  }

  private func below(_ folder: String, _ path: String) -> String { String(path.dropFirst(folder.count)) }

  private func say(zh: String, en: String) { complain(Bilingual(zh: zh, en: en)) }

  private func complain(_ message: Bilingual) {
    terminal.complain("gongshi: " + message[terminal.language] + "\n")
  }
}

extension Request.Question {
  /// The flag that answers it.
  fileprivate var flag: Flag {
    switch self {
    case .programme: .programme
    case .id: .id
    case .name: .registeredName
    case .titleZh: .titleZh
    case .titleEn: .titleEn
    }
  }
}
