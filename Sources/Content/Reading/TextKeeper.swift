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
    let text: Int
    let bytes: [UInt8]
  }

  /// So many texts are held: those of the pages that are being made, and a few more.
  private static let limit = 16

  private struct Text {
    /// The place among all texts.
    let number: Int
    /// Below `Content/`.
    let path: String
    let count: Int
    /// Enough to tell an edited text from the one that was read: who edits texts has no need to deceive their build.
    let sum: Int
  }

  private let count = Atomic<Int>(0)

  init(_ read: @escaping @Sendable (_ path: String) throws(FileError) -> [UInt8]) { self.read = read }

  /// The first text that could not be read again, or was no longer the same (`ETXTBSY`); nil where there is none.
  package var failure: FileError? { failed.withLock { $0 } }

  /// A file that holds its bytes no more, and gets them here.
  ///
  /// - Parameter path: below `Content/`.
  func keep(_ file: SourceFile, at path: String) -> SourceFile {
    let bytes = file.bytes
    let text = Text(
      number: count.wrappingAdd(1, ordering: .relaxed).oldValue, path: path, count: bytes.count,
      sum: checksum(of: bytes))
    remember(text, bytes)
    return SourceFile(path: file.path, count: text.count) { [self] in self.bytes(of: text) }
  }
}

extension TextKeeper {
  private func bytes(of text: Text) -> [UInt8] {
    let known = recent.withLock { recent in recent.last { $0.text == text.number }?.bytes }
    if let known { return known }
    do throws(FileError) {
      let bytes = try read(text.path)
      if bytes.count == text.count, checksum(of: bytes) == text.sum {
        remember(text, bytes)
        return bytes
      }
      note(.changedMeanwhile(ContentLoader.root + text.path))
    } catch {
      note(error)
    }
    return [UInt8](repeating: 0x20, count: text.count)
  }

  private func remember(_ text: Text, _ bytes: [UInt8]) {
    recent.withLock { recent in
      if recent.count >= Self.limit { recent.removeFirst() }
      recent.append(Recent(text: text.number, bytes: bytes))
    }
  }

  private func note(_ error: FileError) {
    failed.withLock { $0 = $0 ?? error }
  }
}
