import Glibc

/// A file that could not be read or written, and what the system said.
package struct FileError: Error, Sendable, Equatable {
  package enum Action: Sendable { case read, write, list, replace, watch, listen }
  package let path: String
  package let action: Action
  /// The value of `errno`.
  package let code: Int32

  package init(path: String, action: Action, code: Int32) {
    self.path = path
    self.action = action
    self.code = code
  }

  /// A file that is no longer what it was when it was read before.
  package static func changedMeanwhile(_ path: String) -> FileError {
    FileError(path: path, action: .read, code: ETXTBSY)
  }

  /// The system's words for the code, in English.
  package var reason: String { String(cString: strerror(code)) }
}
