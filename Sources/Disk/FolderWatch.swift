import CLinux
import Glibc

/// Watches folders with everything below them, hidden files left out (Linux inotify).
///
/// The folders may come and go: the folder above them is watched too.
package struct FolderWatch: ~Copyable {
  /// What has happened since the last look.
  package struct Changes: Sendable {
    /// Paths of files and folders that changed, as below the root given to the watch.
    package var paths: Set<String> = []
    /// Whether anything else may have changed as well: the system lost count.
    package var isIncomplete = false

    package init() {}

    package var isEmpty: Bool { paths.isEmpty && !isIncomplete }
  }

  private let descriptor: Int32
  private let root: String
  private let names: [String]
  /// The path of each watched folder, by the system's number of the watch.
  private var folders: [Int32: String] = [:]

  /// Begins to watch folders.
  ///
  /// - Parameters:
  ///   - names: the folders, which need not exist.
  ///   - root: the folder they are in, which must.
  package init(_ names: [String], in root: String) throws(FileError) {
    self.root = root
    self.names = names
    descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: root, action: .watch, code: errno) }
    try follow()
  }

  deinit { close(descriptor) }

  /// What to wait for: readable when there are changes to take.
  package var handle: Int32 { descriptor }

  /// Takes what has happened; new folders are watched from here on, and what they hold counts as changed.
  package mutating func take() throws(FileError) -> Changes {
    var changes = Changes()
    var isMoved = false
    let room = 64 * 1024
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: room, alignment: MemoryLayout<inotify_event>.alignment)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, room)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      var offset = 0
      while offset < count {
        let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        let name = buffer[start..<start + Int(event.len)].prefix { $0 != 0 }
        offset = start + Int(event.len)
        if note(event, String(decoding: name, as: UTF8.self), &changes) { isMoved = true }
      }
    }
    if isMoved || changes.isIncomplete { try follow() }
    return changes
  }
}

extension FolderWatch {
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

  /// Keeps an event.
  ///
  /// - Returns: whether folders may have come or gone.
  private func note(_ event: inotify_event, _ name: String, _ changes: inout Changes) -> Bool {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
      changes.isIncomplete = true
      return true
    }
    // A watch that was ended still had events under way.
    guard let folder = folders[event.wd] else { return false }
    // What an editor keeps for itself is hidden, and the site leaves it out.
    if name.hasPrefix(".") { return false }
    if folder == root {
      // Only the watched folders matter here, and what happens to the root itself.
      guard names.contains(name) || name.isEmpty else { return false }
    }
    let isFolder = event.mask & UInt32(IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED) != 0
    if folder != root || isFolder { changes.paths.insert(name.isEmpty ? folder : folder + "/" + name) }
    return isFolder
  }

  /// Watches exactly the folders there are now.
  private mutating func follow() throws(FileError) {
    var current: [Int32: String] = [:]
    try watch(root, &current)
    for name in names { try follow(root + "/" + name, &current) }
    for number in folders.keys where current[number] == nil { inotify_rm_watch(descriptor, number) }
    folders = current
  }

  private func follow(_ top: String, _ current: inout [Int32: String]) throws(FileError) {
    var open = [top]
    while let folder = open.popLast() {
      // Watched before it is listed, so that what comes into it in between is not missed.
      guard try watch(folder, &current), let entries = Folder.entries(of: folder) else { continue }
      for entry in entries where entry.first != UInt8(ascii: ".") {
        guard let name = String(validating: entry, as: UTF8.self) else { continue }
        let child = folder + "/" + name
        var info = stat()
        // Links are not followed, as they are not read.
        if lstat(child, &info) == 0, info.st_mode & S_IFMT == S_IFDIR { open.append(child) }
      }
    }
  }

  /// - Returns: false for a folder that is gone again; throws when the system allows no more watches.
  @discardableResult
  private func watch(_ folder: String, _ current: inout [Int32: String]) throws(FileError) -> Bool {
    let number = inotify_add_watch(descriptor, folder, Self.mask)
    if number >= 0 {
      current[number] = folder
      return true
    }
    let code = errno
    guard code == ENOSPC || code == ENOMEM else { return false }
    throw FileError(path: folder, action: .watch, code: code)
  }
}
