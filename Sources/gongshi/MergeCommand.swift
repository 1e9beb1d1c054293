import Diagnostics
import Disk
import Glibc
import Programs
import Website

/// `gongshi merge`
struct MergeCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let output = options.output ?? options.root + "/Output"
    let progress = Progress(terminal)
    defer { progress.end() }
    progress.step(zh: "正在合并", en: "Putting the parts together")
    var note: Bilingual?
    let merger = ShardMerger(options.operands, workers: options.allWorkers)
    let outcome = try await merger.merge(to: output) { folder in
      note = options.searchIndex(of: folder, replacing: output, progress)
    }
    progress.end()
    if let note { terminal.complain(note[terminal.language]) }
    switch outcome {
    case .merged(let pages, let files):
      complain(
        Bilingual(
          zh: "已把 \(options.operands.count) 个分片合成 \(pages) 个页面、\(files) 个文件：\(output)",
          en: "Put \(options.operands.count) parts together, \(pages) pages in \(files) files: \(output)"))
      return .fine
    case .refused(let problems):
      for problem in problems { complain(MergeMessage.text(problem)) }
      complain(
        Bilingual(zh: "没有合并：\(output) 保持原样。", en: "Nothing was put together: \(output) is as it was."))
      return .findings
    }
  }
}

extension MergeCommand {
  private func complain(_ text: Bilingual) { terminal.complain(text[terminal.language] + "\n") }
}
