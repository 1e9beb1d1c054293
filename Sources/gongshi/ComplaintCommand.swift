import Content
import Diagnostics
import Disk
import Website

/// `gongshi complaint check`
struct ComplaintCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let tree = try Folder(options.root + "/Content").tree(limits: .content)
    let (read, problems) = await ContentLoader(tree: tree, workers: 1).load()
    guard var site = read else {
      report(problems, options, terminal)
      return .findings
    }
    if let base = options.baseURL { site.settings.baseURL = base.hasSuffix("/") ? base : base + "/" }
    let review = ComplaintReview(site: site, received: options.now)
    var all: [Finding] = []
    for path in options.operands.dropFirst() { all += try check(path, review) }
    // A complaint is judged by what the site says, so what is wrong with that comes with it.
    all += problems.filter { $0.severity == .error }
    report(all, options, terminal)
    if all.isEmpty, options.format == .text { terminal.complain(fine[terminal.language]) }
    return all.hasErrors ? .findings : .fine
  }
}

extension ComplaintCommand {
  private func check(_ path: String, _ review: ComplaintReview) throws(FileError) -> [Finding] {
    guard let bytes = try content(of: path) else { return [ComplaintReview.tooLarge(path)] }
    return try review.findings(
      in: SourceFile(path: path, bytes: bytes), evidence: options.evidence.map { Folder($0) })
  }

  /// The bytes of a complaint; nil where there are more than any complaint may have.
  private func content(of path: String) throws(FileError) -> [UInt8]? {
    let file = try OpenFile(path)
    guard file.size <= ComplaintReview.largest else { return nil }
    var bytes: [UInt8] = []
    while bytes.count <= ComplaintReview.largest {
      let chunk = try file.next()
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
    return nil
  }

  private var fine: Bilingual {
    if options.evidence != nil {
      return Bilingual(zh: "举报和证据文件都符合要求。\n", en: "The complaint and its evidence files are in order.\n")
    }
    return Bilingual(
      zh: "举报符合要求；没有核对证据文件（用 --evidence 指定文件夹）。\n",
      en:
        "The complaint is in order; its evidence files were not looked at (--evidence names their folder).\n")
  }
}
