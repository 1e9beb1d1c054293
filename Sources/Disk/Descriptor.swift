import Glibc

/// A file descriptor that is closed when it goes out of scope.
package struct Descriptor: ~Copyable {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}
