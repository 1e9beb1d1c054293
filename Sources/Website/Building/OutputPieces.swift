import Digest
import Disk

/// One file of the output that is made piece by piece, so that its length takes no memory.
struct OutputPieces {
  private let file: StagedFile?
  private var stream = SHA256Stream()
  private(set) var size = 0
  /// Empty where the pieces go to a file.
  private(set) var bytes: [UInt8] = []

  /// - Parameter file: where pieces go; nil to keep them.
  init(to file: StagedFile?) { self.file = file }

  var digest: SHA256 { stream.digest }

  /// From so many bytes on a piece is worth handing on.
  static let length = 1 << 20

  mutating func add(_ piece: [UInt8]) throws(FileError) {
    stream.add(piece)
    size += piece.count
    if let file { try file.write(piece[...]) } else { bytes += piece }
  }
}

extension OutputList {
  /// Writes a list of these files into the root of the output, and adds it to them.
  ///
  /// - Parameter list: writes the list of some files.
  mutating func write(
    _ name: String, by output: OutputWriter,
    _ list: (_ files: OutputList, inout OutputPieces) throws(FileError) -> Void
  ) throws(FileError) {
    let file: StagedFile?
    switch output {
    case .nowhere: return
    case .memory: file = nil
    case .folder(let staging): file = try staging.newFile(name)
    }
    var made = OutputPieces(to: file)
    try list(self, &made)
    try file?.end()
    append(
      OutputFile(path: name, size: made.size, digest: made.digest, bytes: file == nil ? made.bytes : nil))
  }
}
