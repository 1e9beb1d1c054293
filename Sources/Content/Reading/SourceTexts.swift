import Diagnostics
import Disk

/// The texts of `Content/`: data files, which are read beforehand, and those of pages, each read when it is its turn.
struct SourceTexts: Sendable {
  /// By path below `Content/`.
  private let files: [String: SourceFile]
  private let read: @Sendable (_ path: String) throws(FileError) -> [UInt8]
  /// Nil where texts stay in memory.
  private let keeper: TextKeeper?

  /// - Parameters:
  ///   - files: what has been read, by path below `Content/`.
  ///   - tree: where the others are.
  ///   - keeper: reads texts again; nil where they stay in memory.
  init(_ files: [String: SourceFile], in tree: FileTree = FileTree([:]), _ keeper: TextKeeper? = nil) {
    self.files = files
    read = tree.read
    self.keeper = keeper
  }

  /// A file that was read beforehand.
  subscript(path: String) -> SourceFile? { files[path] }

  /// Reads a page's text and notes that it is taken; nil where there is none, or the system does not let anybody
  /// read it, which is a finding.
  func page(_ path: String, _ plan: inout ContentPlan, _ findings: inout [Finding]) -> SourceFile? {
    plan.take(path)
    guard plan.contains(path) else { return nil }
    plan.note(read: path)
    if let file = files[path] { return file }
    do throws(FileError) {
      let file = SourceFile(path: ContentLoader.root + path, bytes: try read(path))
      if let finding = ContentLoader.untranslated(file) { findings.append(finding) }
      return file
    } catch {
      findings.append(.unreadable(path, error))
      return nil
    }
  }

  /// The file as the model holds it.
  func kept(_ file: SourceFile) -> SourceFile {
    keeper?.keep(file) ?? file
  }
}
