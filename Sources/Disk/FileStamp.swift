import Glibc

/// What the system says about a file; all of it stays the same only while the file does.
struct FileStamp: Equatable {
  let device: UInt
  let node: UInt
  let size: Int
  /// When its bytes and when anything about it changed last: seconds and nanoseconds of each.
  let changed: [Int]

  init(_ info: stat) {
    device = UInt(info.st_dev)
    node = UInt(info.st_ino)
    size = Int(info.st_size)
    changed = [
      info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_ctim.tv_sec, info.st_ctim.tv_nsec,
    ]
  }
}
