import Diagnostics
import Digest
import Disk
import Synchronization

/// Reads the texts of pages again when they are wanted, so that memory stays flat however many there are.
///
/// A text that has meanwhile changed is never taken for the one that was read: in its place stand as many blanks, and
/// `failure` says so, which ends the build.
package final class TextKeeper: Sendable {
  private let read: @Sendable (_ path: String) throws(FileError) -> [UInt8]
  private let recent = Mutex<[Recent]>([])
  private let failed = Mutex<FileError?>(nil)

  private struct Recent {
    /// Enough to tell an edited text from the one that was read: who edits texts has no need to deceive their build.
    let sum: Int
    let bytes: [UInt8]
  }

  /// So many texts are held: those of the pages that are being made, and a few more.
  private static let limit = 16

  init(_ read: @escaping @Sendable (_ path: String) throws(FileError) -> [UInt8]) { self.read = read }

  /// The first text that could not be read again, or was no longer the same (`ETXTBSY`); nil where there is none.
  package var failure: FileError? { failed.withLock { $0 } }

  /// A file that holds its bytes no more, and gets them here.
  ///
  /// - Parameter file: one of `Content/`.
  func keep(_ file: SourceFile) -> SourceFile {
    let bytes = file.bytes
    let sum = checksum(of: bytes)
    return SourceFile(path: file.path, count: bytes.count, sum: sum) { [self] in self.bytes(of: $0, sum) }
  }
}

extension TextKeeper {
  private func bytes(of text: SourceFile, _ sum: Int) -> [UInt8] {
    let known = recent.withLock { recent in
      recent.last { $0.sum == sum && $0.bytes.count == text.count }?.bytes
    }
    if let known { return known }
    do throws(FileError) {
      let bytes = try read(String(text.path.dropFirst(ContentLoader.root.count)))
      if bytes.count == text.count, checksum(of: bytes) == sum {
        remember(sum, bytes)
        return bytes
      }
      note(.changedMeanwhile(text.path))
    } catch {
      note(error)
    }
    return [UInt8](repeating: 0x20, count: text.count)
  }

  private func remember(_ sum: Int, _ bytes: [UInt8]) {
    // What is held no more dies outside the lock: freeing memory may have to wait for another core.
    let dropped = recent.withLock { recent in
      let dropped = recent.count < Self.limit ? nil : recent.removeFirst()
      recent.append(Recent(sum: sum, bytes: bytes))
      return dropped
    }
    _ = consume dropped
  }

  private func note(_ error: FileError) {
    failed.withLock { $0 = $0 ?? error }
  }
}
