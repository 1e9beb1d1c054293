import Glibc

/// Everything below a folder with what the system said about it, so that what changed is found without reading.
package struct StampedTree: Sendable, Equatable {
  /// What the folder itself is called in the list of folders.
  package static let root = "."

  package var files: Stamped
  /// The folder itself among them; those whose names begin with a dot are left out.
  package var folders: Stamped

  /// Some paths, each with its stamp.
  package struct Stamped: Sendable, Equatable {
    package let paths: PathList
    package var stamps: [FileStamp]

    package init(paths: PathList, stamps: [FileStamp]) {
      self.paths = paths
      self.stamps = stamps
    }

    /// - Parameter list: in byte order of the paths.
    init(_ list: [(path: String, stamp: FileStamp)]) {
      self.init(paths: PathList(list.lazy.map(\.path)), stamps: list.map(\.stamp))
    }
  }

  package init(files: Stamped, folders: Stamped) {
    self.files = files
    self.folders = folders
  }

  /// Looks at some files below a folder and at all folders they are in; nil where one is missing.
  package init?(of names: PathList, below root: String) {
    var folders: Set<Substring> = [Self.root[...]]
    for path in names {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert(rest).inserted else { break }
      }
    }
    let folderNames = PathList(folders.map(String.init).sorted(by: inByteOrder))
    guard let stamps = names.stamps(0..<names.count, below: root),
      let folderStamps = folderNames.stamps(0..<folderNames.count, below: root)
    else { return nil }
    self.files = Stamped(paths: names, stamps: stamps)
    self.folders = Stamped(paths: folderNames, stamps: folderStamps)
  }
}

extension StampedTree.Stamped {
  /// The places of the paths whose stamps are not what they were, or that the system no longer knows.
  ///
  /// - Parameters:
  ///   - range: which of the paths to look at, so that several can look at the same time.
  ///   - root: the folder that the paths are in.
  package func changes(in range: Range<Int>, below root: String) -> [Int] {
    var changed: [Int] = []
    let isOpen = paths.forEachStamp(range, below: root) { index, stamp in
      if stamp != stamps[index] { changed.append(index) }
    }
    return isOpen ? changed : Array(range)
  }
}

extension PathList {
  /// What the system says about some paths; nil where one is missing.
  package func stamps(_ range: Range<Int>, below root: String) -> [FileStamp]? {
    var stamps: [FileStamp] = []
    stamps.reserveCapacity(range.count)
    let isOpen = forEachStamp(range, below: root) { _, stamp in if let stamp { stamps.append(stamp) } }
    return isOpen && stamps.count == range.count ? stamps : nil
  }

  /// - Returns: false where the folder cannot be opened.
  fileprivate func forEachStamp(
    _ range: Range<Int>, below root: String, _ body: (_ index: Int, _ stamp: FileStamp?) -> Void
  ) -> Bool {
    let folder = Descriptor(Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard folder.number >= 0 else { return false }
    // Many paths begin alike; the system walks down what they share once.
    var shared: [UInt8] = []
    var inner = folder.number
    defer { if inner != folder.number { close(inner) } }
    var info = stat()
    bytes.withUnsafeBytes { bytes in
      for index in range {
        let path = bytes[self.range(index)]
        let start = Self.ownPart(of: path)
        let prefix = path[path.startIndex..<start]
        if !prefix.elementsEqual(shared) {
          shared = Array(prefix)
          if inner != folder.number { close(inner) }
          inner = shared.isEmpty ? folder.number : open(shared, below: folder.number)
        }
        guard let name = bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self) else {
          return
        }
        let isThere = inner >= 0 && fstatat(inner, name, &info, AT_SYMLINK_NOFOLLOW) == 0
        body(index, isThere ? FileStamp(info) : nil)
      }
    }
    return true
  }

  private func open(_ path: [UInt8], below folder: Int32) -> Int32 {
    let name = path.map { CChar(bitPattern: $0) } + [0]
    return openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  /// Where the last two parts of a path begin: the file, and the folder that it often has for itself.
  private static func ownPart(of path: Slice<UnsafeRawBufferPointer>) -> Int {
    var slashes = 0
    var index = path.endIndex
    while index > path.startIndex {
      if path.base[index - 1] == UInt8(ascii: "/") {
        slashes += 1
        if slashes == 2 { return index }
      }
      index -= 1
    }
    return path.startIndex
  }
}
