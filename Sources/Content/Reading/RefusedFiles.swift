import Diagnostics
import Disk

extension FolderLimits {
  /// What is read of `Content/`: more than any bureau publishes, and little enough to be held in memory
  /// where a site is looked at while people edit it.
  package static let content = FolderLimits(files: 1_000_000, bytes: 2 << 30) { path in
    // A Markdown or YAML text that is read may still be more than its own reader takes.
    if path.hasSuffix("/" + Release.file), path.hasPrefix(Release.folder) { return 1 << 20 }
    guard ContentPlan.isText(path) else { return 256 << 20 }
    return path.hasSuffix(".yml") ? 4 << 20 : 16 << 20
  }
}

extension FileTree {
  /// A finding for everything in the folder that is not taken.
  ///
  /// - Parameter root: the folder's path as findings show it, with a slash at its end.
  package func refusals(below root: String) -> [Finding] {
    refused.map { refused in
      let rule: Rule
      let (zh, en): (String, String)
      var help: Bilingual?
      switch refused.reason {
      case .symbolicLink: (rule, zh, en) = (ContentRules.refusedFile, "这是一个符号链接。", "This is a symbolic link.")
      case .specialFile:
        (rule, zh, en) = (ContentRules.refusedFile, "这不是普通文件。", "This is not a regular file.")
      case .unreadable: (rule, zh, en) = (ContentRules.refusedFile, "这里读不出来。", "This cannot be read.")
      case .nameNotUTF8:
        (rule, zh, en) = (ContentRules.refusedFile, "文件名不是 UTF-8 编码。", "The file's name is not UTF-8.")
      case .tooLarge(let limit):
        (rule, zh, en) = (
          ContentRules.tooLarge, "文件超过 \(limit >> 20) MiB，没有读取。",
          "The file is larger than \(limit >> 20) MiB and was not read."
        )
        help = Bilingual(
          zh: "拆成几个文件；供下载的文件可以压缩，或另处存放后写上链接。",
          en: "Split it; compress a file for download, or keep it elsewhere and link to it.")
      case .tooManyBytes(let limit):
        (rule, zh, en) = (
          ContentRules.tooLarge, "文件合计超过 \(limit >> 20) MiB，没有读取。",
          "The files together are larger than \(limit >> 20) MiB, and none was read."
        )
        help = Bilingual(
          zh: "移走不属于网站的文件；大文件另处存放，写上链接。",
          en: "Move away what does not belong to the site; keep large files elsewhere and link to them.")
      case .tooManyFiles(let limit):
        (rule, zh, en) = (
          ContentRules.tooLarge, "文件超过 \(limit) 个，没有读取。",
          "There are more than \(limit) files, and none was read."
        )
        help = Bilingual(zh: "移走不属于网站的文件。", en: "Move away what does not belong to the site.")
      }
      return Finding(
        rule, at: SourceFile(path: root + refused.path, bytes: []).start, zh: zh, en: en, help: help)
    }
  }
}
