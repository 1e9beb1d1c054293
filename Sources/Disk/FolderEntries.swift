import Glibc

/// Tells what is in a folder that is open, `.` and `..` left out, in no order.
///
/// - Parameter body: given each name, which ends in a zero byte and is good until it returns, and what the file system
///   says that it stands for (`DT_DIR`, `DT_UNKNOWN`, …).
func forEachEntry(
  of stream: OpaquePointer, _ body: (_ name: UnsafePointer<CChar>, _ kind: UInt8) -> Void
) {
  let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
  while let entry = readdir(stream) {
    let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
    body(name, entry.pointee.d_type)
  }
}
