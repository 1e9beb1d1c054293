/// Stamps one after the other as they are in memory, which may be part of a file that was read in one piece.
package struct FileStamps: Sendable, Equatable {
  private static let length = MemoryLayout<FileStamp>.stride

  package private(set) var bytes: ArraySlice<UInt8>

  package init(_ stamps: [FileStamp] = []) {
    bytes = stamps.withUnsafeBytes { Array($0) }[...]
  }

  /// Puts stamps together again; nil unless there are so many.
  package init?(_ bytes: ArraySlice<UInt8>, count: Int) {
    guard bytes.count == count * Self.length else { return nil }
    self.bytes = bytes
  }
}

extension FileStamps: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { bytes.count / Self.length }

  package subscript(index: Int) -> FileStamp {
    get {
      precondition(indices.contains(index))
      return bytes.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: index * Self.length, as: FileStamp.self)
      }
    }
    set {
      precondition(indices.contains(index))
      bytes.withUnsafeMutableBytes {
        $0.storeBytes(of: newValue, toByteOffset: index * Self.length, as: FileStamp.self)
      }
    }
  }
}
