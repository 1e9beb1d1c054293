import Glibc

/// What time it is for the files of a folder: the time that one written there now would carry.
///
/// A clock that only moves every few milliseconds gives two changes the same time; compared with one another, times of
/// files of one file system are right all the same.
///
/// - Returns: nanoseconds since 1970; the folder counts as changed then.
package func fileTime(in folder: String) throws(FileError) -> Int {
  let descriptor = Descriptor(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  var info = stat()
  guard descriptor.number >= 0, futimens(descriptor.number, nil) == 0, fstat(descriptor.number, &info) == 0
  else { throw FileError(path: folder, action: .write, code: errno) }
  return FileStamp(info).changed
}

/// Waits until files that are written in a folder from now on carry a later time than all that were written before.
///
/// - Parameters:
///   - length: how much later at least, in nanoseconds.
///   - start: the time before which those were written, in nanoseconds since 1970; nil for now.
/// - Returns: false where time does not pass, as on a file system without a clock.
package func waitForLaterTime(
  in folder: String, by length: Int = 1, than start: Int? = nil
) throws(FileError) -> Bool {
  let start = if let start { start } else { try fileTime(in: folder) }
  for _ in 0..<500 {
    if try fileTime(in: folder) >= start &+ length { return true }
    usleep(200)
  }
  return false
}
