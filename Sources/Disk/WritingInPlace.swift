import Glibc

/// Writes a file in one step, whether or not it exists; on any failure an old one stays as it was.
package func writeInPlace(_ bytes: [UInt8], to path: String) throws(FileError) {
  if access(path, F_OK) == 0 { return try replaceFile(path, with: bytes) }
  try createFile(path, with: bytes)
}
