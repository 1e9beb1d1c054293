import Glibc

extension Folder {
  /// Lists all regular files below the folder; symbolic links are refused, never followed.
  ///
  /// - Parameters:
  ///   - memory: files read before, which are read again only when they have changed.
  ///   - withHidden: whether files and folders whose names begin with a dot are listed too.
  ///   - withStamps: whether what the system says about each file is kept.
  ///   - limits: beyond which files are refused; a folder that holds too much is refused as a whole.
  package func tree(
    remembering memory: FileMemory? = nil, withHidden: Bool = false, withStamps: Bool = true,
    limits: FolderLimits = .listing
  ) throws(FileError) -> FileTree {
    var listing = FolderListing(path, withHidden: withHidden, withStamps: withStamps, limits)
    try listing.read()
    if let excess = listing.excess { return FileTree(refused: excess) }
    let (root, paths) = (path, PathList(listing.paths))
    return FileTree(
      paths: paths, refused: listing.refused.sorted { inByteOrder($0.path, $1.path) },
      stamps: withStamps ? listing.stamps(of: paths) : nil,
      read: { relative throws(FileError) in
        let path = root + "/" + relative
        // A file may have grown since it was listed.
        let limit = limits.fileBytes(relative)
        return if let memory { try memory.read(path, atMost: limit) } else {
          try readFile(path, atMost: limit)
        }
      })
  }
}

extension FileTree {
  /// A folder of which nothing is taken.
  fileprivate init(refused: Refused) {
    self.init(
      paths: [], refused: [refused],
      read: { path throws(FileError) in throw FileError(path: path, action: .read, code: EFBIG) })
  }
}

/// What is found below a folder, files in byte order.
private struct FolderListing {
  private let root: String
  private let withHidden: Bool
  private let withStamps: Bool
  private let limits: FolderLimits
  private var count: FolderCount
  private(set) var paths: [String] = []
  private var fileStamps: [FileStamp] = []
  private var folders: [(path: String, stamp: FileStamp)] = []
  private(set) var refused: [FileTree.Refused] = []
  /// Why nothing of the folder is taken; nil where it is.
  private(set) var excess: FileTree.Refused?

  init(_ root: String, withHidden: Bool, withStamps: Bool, _ limits: FolderLimits) {
    self.root = root
    self.withHidden = withHidden
    self.withStamps = withStamps
    self.limits = limits
    count = FolderCount(limits)
  }

  func stamps(of paths: PathList) -> StampedTree {
    StampedTree(
      files: .init(paths: paths, stamps: FileStamps(fileStamps)),
      folders: .init(folders.sorted { inByteOrder($0.path, $1.path) }))
  }

  mutating func read() throws(FileError) {
    var info = stat()
    if stat(root, &info) == 0 { folders.append((StampedTree.root, FileStamp(info))) }
    guard read("") else { throw FileError(path: root, action: .list, code: errno) }
  }

  /// One name in a folder, and what the system says about it.
  private struct Entry {
    /// With a slash behind a folder's name, so that the order of names is that of paths.
    let name: String
    let kind: mode_t
    let size: Int
    let stamp: FileStamp
  }

  /// Reads one folder and those in it.
  ///
  /// - Parameter folder: with a slash at its end; empty for the root.
  /// - Returns: false for one that cannot be opened; what then is in `errno`.
  private mutating func read(_ folder: String) -> Bool {
    guard let entries = entries(of: folder) else { return false }
    for entry in entries where excess == nil {
      let path = folder + entry.name
      switch entry.kind {
      case S_IFREG: add(path, entry)
      case S_IFDIR:
        // Looked at before it is listed: what comes later changes the stamp.
        folders.append((String(path.dropLast()), entry.stamp))
        if !read(path) { refused.append(.init(path: path, reason: .unreadable)) }
      case S_IFLNK: refused.append(.init(path: path, reason: .symbolicLink))
      default: refused.append(.init(path: path, reason: .specialFile))
      }
    }
    return true
  }

  private mutating func add(_ path: String, _ entry: Entry) {
    if let excess = count.add(path, size: entry.size) {
      if excess.path.isEmpty { self.excess = excess } else { refused.append(excess) }
    } else {
      paths.append(path)
      if withStamps { fileStamps.append(entry.stamp) }
    }
  }

  /// What is in a folder, in byte order; nil where it cannot be opened.
  private mutating func entries(of folder: String) -> [Entry]? {
    guard let stream = opendir(root + "/" + folder) else { return nil }
    defer { closedir(stream) }
    var entries: [Entry] = []
    forEachEntry(of: stream) { raw, _ in
      guard withHidden || raw[0] != 0x2E else { return }
      let bytes = UnsafeRawBufferPointer(start: raw, count: strlen(raw))
      guard let name = String(validating: bytes, as: UTF8.self) else {
        refused.append(
          .init(path: folder + String(decoding: bytes, as: UTF8.self), reason: .nameNotUTF8))
        return
      }
      var info = stat()
      guard fstatat(dirfd(stream), raw, &info, AT_SYMLINK_NOFOLLOW) == 0 else {
        refused.append(.init(path: folder + name, reason: .unreadable))
        return
      }
      let kind = info.st_mode & S_IFMT
      entries.append(
        Entry(
          name: kind == S_IFDIR ? name + "/" : name, kind: kind, size: Int(info.st_size),
          stamp: FileStamp(info)))
    }
    entries.sort { inByteOrder($0.name, $1.name) }
    return entries
  }
}
