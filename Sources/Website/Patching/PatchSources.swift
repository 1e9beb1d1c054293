import Content
import Diagnostics
import Digest
import Disk
import Markdown

/// The part of the content that pages with changed texts may look at.
///
/// Pages of a programme look at what belongs to no programme, at the settings of all, and at the files of their own;
/// and at the pages that their texts link to. Everything else is left out as if it did not exist.
struct PatchSources: Sendable {
  /// The changed pages.
  let stems: Set<String>
  let tree: FileTree
  /// The files of programmes of which only some pages are there.
  let partial: Set<String>
  private let reads: PatchReads

  /// - Returns: nil where more may look at what changed than the pages themselves.
  init?(_ changes: SourceChanges, _ record: BuildRecord, in root: String) {
    let paths = record.content.tree.files.paths
    var (stems, programmes, bytes): (Set<String>, Set<String>, [String: [UInt8]]) = ([], [], [:])
    var wanted: Set<Int> = []
    for (index, new) in changes.files {
      let path = paths[index]
      let file = SourceFile(path: ContentLoader.root + path, bytes: new)
      let body = record.heads.bodies[index]
      guard body >= 0, let stem = Self.stem(of: path), let slash = path.firstIndex(of: "/"),
        FrontMatter.split(file).body == Int(body),
        record.heads.digests.holds(index, PageText.head(of: new, before: Int(body)))
      else { return nil }
      stems.insert(stem)
      programmes.insert(String(path[..<slash]))
      bytes[path] = new
    }
    let reads = PatchReads(root: root, bytes: bytes, record.content)
    for stem in stems {
      for ending in Self.endings {
        guard let read = reads.read(stem + ending) else { return nil }
        wanted.formUnion(
          Self.linked(from: SourceFile(path: ContentLoader.root + stem + ending, bytes: read), paths))
      }
    }
    let selection = Selection(paths, of: programmes)
    wanted.formUnion(selection.files)
    self.stems = stems
    self.reads = reads
    partial = Set(selection.partial.map { ContentLoader.root + $0 + "/programme.yml" })
    let left = selection.unread
    tree = FileTree(paths: wanted.sorted().map { paths[$0] }) { path throws(FileError) in
      if left.contains(path) { return [] }
      guard let bytes = reads.read(path) else { throw FileError(path: path, action: .read, code: 0) }
      return bytes
    }
  }

  /// Whether all that was read until now was as the record, or what was changed, has it.
  var isSound: Bool { reads.isSound }

  /// Whether a file is that of a changed page, in either language.
  ///
  /// - Parameter path: from the root.
  func isChanged(_ path: String) -> Bool {
    Self.stem(of: String(path.dropFirst(ContentLoader.root.count))).map(stems.contains) ?? false
  }

  private static let endings = [".zh.md", ".en.md"]

  private static func stem(of path: String) -> String? {
    endings.first(where: path.hasSuffix).map { String(path.dropLast($0.count)) }
  }

  /// The files that a text links to, both languages of pages among them.
  private static func linked(from file: SourceFile, _ paths: PathList) -> [Int] {
    let document = Document.parse(file, from: FrontMatter.split(file).body)
    return document.links.flatMap { link -> [Int] in
      guard let path = AddressBook.file(of: link.destination, from: file.path) else { return [] }
      let names = stem(of: path).map { stem in endings.map { stem + $0 } } ?? [path]
      return names.compactMap(paths.index)
    }
  }
}

extension PatchSources {
  /// Which files of the content pages of some programmes may look at.
  private struct Selection {
    var files: Set<Int> = []
    /// The programmes that are left out but for their settings.
    var partial: [String] = []
    /// Files whose names count and whose bytes do not.
    var unread: Set<String> = []

    init(_ paths: PathList, of programmes: Set<String>) {
      var index = 0
      while index < paths.count {
        let path = paths[index]
        guard let slash = path.firstIndex(of: "/") else {
          files.insert(index)
          index += 1
          continue
        }
        let folder = String(path[..<slash])
        let range = paths.indices(withPrefix: folder + "/")
        index = range.upperBound
        let isProgramme = paths.index(of: folder + "/programme.yml") != nil
        if !isProgramme || programmes.contains(folder) || !Self.isPlain(range, paths, folder) {
          files.formUnion(range)
        } else {
          partial.append(folder)
          add(range, paths, folder)
        }
      }
    }

    private mutating func add(_ range: Range<Int>, _ paths: PathList, _ folder: String) {
      if let settings = paths.index(of: folder + "/programme.yml") { files.insert(settings) }
      for index in paths.indices(withPrefix: folder + "/attachments/") {
        files.insert(index)
        unread.insert(paths[index])
      }
    }

    /// Whether a programme consists of settings, attachments and pages that nobody else looks at.
    private static func isPlain(_ range: Range<Int>, _ paths: PathList, _ folder: String) -> Bool {
      let known = ["programme.yml", "notice.zh.md", "notice.en.md"].map { Array($0.utf8) }
      let folders = ["notices/", "forms/", "interpretations/", "attachments/"].map { Array($0.utf8) }
      return range.allSatisfy { index in
        let name = paths.bytes(index).dropFirst(folder.utf8.count + 1)
        return folders.contains(where: name.starts) || known.contains(where: name.elementsEqual)
      }
    }
  }
}
