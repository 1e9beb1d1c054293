import Glibc

extension Staging {
  /// Takes over a file as it stands in the destination, where it holds what is wanted.
  ///
  /// Both folders then hold the same file, which takes no copying. Only what was read counts: neither a file's name nor
  /// its date says what is in it.
  ///
  /// - Parameters:
  ///   - relative: a path inside the folder; the caller guarantees that it holds no `..`.
  ///   - size: bytes.
  ///   - isWanted: judges what was read.
  /// - Returns: false where the destination holds no such file, or another one; nothing is written then.
  package func takeOver(
    _ relative: String, size: Int, where isWanted: ([UInt8]) -> Bool
  ) throws(FileError) -> Bool {
    // A link or a pipe that was put there is no file of this program.
    let descriptor = open(destination + "/" + relative, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG, Int(info.st_size) == size
    else { return false }
    let (bytes, failure) = readBytes(of: descriptor, size)
    guard failure == 0, bytes.count == size, isWanted(bytes) else { return false }
    // A file with other permissions than a new one would have is copied into a new one.
    if info.st_mode & 0o7777 == fileMode, info.st_uid == geteuid(), link(descriptor, to: relative) {
      return true
    }
    try write(bytes, to: relative)
    return true
  }
}

extension Staging {
  /// Takes over a file as it stands in the destination, where it is known to be as it was.
  ///
  /// - Parameter known: what the system said about the file when somebody knew what was in it, at a time at which no
  ///   later change could go unnoticed.
  /// - Returns: false where the system says anything else by now; nothing is written then.
  package func takeOver(_ relative: String, knownAs known: FileStamp) -> Bool {
    let source = destination + "/" + relative
    let target = path + "/" + relative
    guard known.isFile, known.permissions == fileMode else { return false }
    // The version before shares it already, where it did not change.
    if earlier != nil, let stamp = FileStamp(of: target) {
      if stamp == known { return true }
      unlink(target)
    }
    guard FileStamp(of: source) == known else { return false }
    makeOwnFolder(of: target)
    guard Glibc.link(source, target) == 0 else { return false }
    // Another file may just have taken its name.
    if let stamp = FileStamp(of: target), stamp.hasSameContents(as: known) { return true }
    unlink(target)
    return false
  }

  /// Gives the file that was read, and no other that may have taken its name since, a place in this folder.
  private func link(_ descriptor: Int32, to relative: String) -> Bool {
    let source = "/proc/self/fd/\(descriptor)"
    let target = path + "/" + relative
    if earlier != nil { unlink(target) }
    makeOwnFolder(of: target)
    if linkat(AT_FDCWD, source, AT_FDCWD, target, AT_SYMLINK_FOLLOW) == 0 { return true }
    guard errno == ENOENT else { return false }
    do throws(FileError) { try makeFolders(Self.split(target).parent) } catch { return false }
    return linkat(AT_FDCWD, source, AT_FDCWD, target, AT_SYMLINK_FOLLOW) == 0
  }
}
