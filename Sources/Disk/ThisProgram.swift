import Glibc

/// Tells this build of the program, with the libraries it runs with, from every other on this machine.
///
/// - Returns: a text for comparing, nil where the program was replaced while it runs.
package func thisProgram() throws(FileError) -> String? {
  let list = try OpenFile("/proc/self/maps")
  var bytes: [UInt8] = []
  while true {
    let part = try list.next()
    if part.isEmpty { break }
    bytes += part
  }
  var paths: Set<String> = []
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    guard let slash = line.firstIndex(of: UInt8(ascii: "/")) else { continue }
    paths.insert(String(decoding: line[slash...], as: UTF8.self))
  }
  var text = ""
  for path in paths.sorted(by: inByteOrder) {
    var info = stat()
    // What is deleted has another name in the list.
    guard stat(path, &info) == 0 else { return nil }
    let stamp = FileStamp(info)
    text += "\(path) \(stamp.device) \(stamp.node) \(stamp.size) \(stamp.modified) \(stamp.changed)\n"
  }
  return text
}
