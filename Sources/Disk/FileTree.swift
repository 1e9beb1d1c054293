import Glibc

/// The regular files below a folder, and a way to read them; a value, so that tests can make one up.
package struct FileTree: Sendable {
  /// Paths from the folder, `/` between their parts, in byte order.
  package let paths: PathList
  /// What lies below the folder and is not taken: links, devices, unreadable folders, files that are too large.
  package let refused: [Refused]
  /// Reads one file as bytes; throws what the system said.
  package let read: @Sendable (_ path: String) throws(FileError) -> [UInt8]
  /// What the system said about every file and folder before any of it was read; nil where nobody asked, and for a
  /// tree that is made up.
  package let stamps: StampedTree?

  package init(
    paths: PathList, refused: [Refused] = [], stamps: StampedTree? = nil,
    read: @escaping @Sendable (_ path: String) throws(FileError) -> [UInt8]
  ) {
    self.paths = paths
    self.refused = refused
    self.stamps = stamps
    self.read = read
  }

  /// - Parameter paths: in byte order.
  package init(
    paths: [String], refused: [Refused] = [],
    read: @escaping @Sendable (_ path: String) throws(FileError) -> [UInt8]
  ) {
    self.init(paths: PathList(paths), refused: refused, read: read)
  }

  /// Makes a tree of texts, for tests.
  package init(_ texts: [String: String]) {
    self.init(
      paths: texts.keys.sorted(by: inByteOrder),
      read: { path throws(FileError) in
        guard let text = texts[path] else { throw FileError(path: path, action: .read, code: ENOENT) }
        return Array(text.utf8)
      })
  }
}

extension FileTree {
  /// Why nothing at all is taken from the folder; nil where something is.
  package var refusal: Refused? { refused.first { $0.path.isEmpty } }

  /// Something below the folder that is no regular file inside it.
  package struct Refused: Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
      case symbolicLink, specialFile, unreadable, nameNotUTF8
      /// Limits in bytes and in files.
      case tooLarge(limit: Int)
      case tooManyBytes(limit: Int)
      case tooManyFiles(limit: Int)
    }

    /// Empty for the folder itself, of which nothing is taken then.
    package let path: String
    package let reason: Reason

    package init(path: String, reason: Reason) {
      self.path = path
      self.reason = reason
    }
  }
}

/// Orders paths by their bytes: the same on every machine and in every locale.
package func inByteOrder(_ left: String, _ right: String) -> Bool {
  let order = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in
      inByteOrder(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    }
  }
  if let order = order ?? nil { return order }
  return left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// Orders paths in UTF-8.
package func inByteOrder(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  let common = min(left.count, right.count)
  let order = common == 0 ? 0 : memcmp(left.baseAddress!, right.baseAddress!, common)
  return order == 0 ? left.count < right.count : order < 0
}
