import Content
import Diagnostics
import Disk
import Glibc
import Importing

/// `gongshi import`
struct ImportCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let source = options.operands[0]
    var target = options.output ?? options.root + "/Content/" + FolderName.of(source)
    while target.count > 1, target.hasSuffix("/") { target.removeLast() }
    let folder = String(target.split(separator: "/").last ?? "")
    guard isSlug(folder) else {
      complain(
        Bilingual(
          zh: "文件夹名“\(folder)”不能用作网址：只用小写英文字母、数字和连字符。",
          en:
            "The folder's name “\(folder)” cannot be an address: use lower-case letters, digits and hyphens.")
      )
      return .usage
    }
    let draft: Draft
    do {
      let bytes = try readFile(source, atMost: Importer.sizeLimit)
      let site = try await site(around: target)
      draft = try Importer(path: source).draft(
        bytes, folder: folder, site: site, currentYear: options.now.date.year)
    } catch let error as FileError {
      throw error
    } catch {
      guard let problem = error as? ImportProblem else { return .inputOutput }
      complain(Bilingual(zh: "\(source)：\(problem.message.zh)", en: "\(source): \(problem.message.en)"))
      if let help = problem.help { terminal.complain(help[terminal.language] + "\n") }
      return .inputOutput
    }
    guard try isFree(target, draft) else { return .findings }
    try write(draft, to: target)
    switch options.format {
    case .json: terminal.write(draft.report.json)
    default: terminal.write(draft.report.text(terminal.language))
    }
    let text = Bilingual(
      zh: "写好了 \(draft.files.count) 个文件：\(target)\n", en: "Wrote \(draft.files.count) files: \(target)\n")
    terminal.complain(text[terminal.language])
    return .fine
  }
}

extension ImportCommand {
  private func complain(_ words: Bilingual) {
    terminal.complain("gongshi: " + words[terminal.language] + "\n")
  }

  /// What the site has registered whose `Content/` the folder lies in; nil where it lies in none.
  private func site(around target: String) async throws(FileError) -> KnownSite? {
    let parent = target.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    guard parent == "Content" || parent.hasSuffix("/Content") else { return nil }
    let folder = Folder(parent)
    return folder.exists ? await KnownSite(content: try folder.tree(limits: .content)) : KnownSite.none
  }

  /// Whether nothing would be overwritten that may not be.
  private func isFree(_ target: String, _ draft: Draft) throws(FileError) -> Bool {
    if options.isForced { return true }
    let conflicts = try draft.conflicts { path throws(FileError) in
      do throws(FileError) {
        return try readFile(target + "/" + path)
      } catch {
        if error.code == ENOENT || error.code == ENOTDIR { return nil }
        throw error
      }
    }
    if conflicts.isEmpty { return true }
    let list = conflicts.map { "  \(target)/\($0)\n" }.joined()
    complain(
      Bilingual(
        zh: "这些文件已经有了，内容不同，没有写任何文件；要覆盖请加 --force。",
        en:
          "These files are there already and say something else; nothing was written. Add --force to overwrite them."
      ))
    terminal.complain(list)
    return false
  }

  private func write(_ draft: Draft, to target: String) throws(FileError) {
    for file in draft.files {
      let path = target + "/" + file.path
      let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
        separator: "/")
      try makeFolders(file.path.hasPrefix("../") ? target : parent)
      try writeFile(Array(file.text.utf8), to: path)
    }
  }
}
