import Diagnostics

/// A value and where it is written.
package struct Located<Value> {
  package let value: Value
  /// UTF-8 bytes from the start of the file.
  package let range: Range<Int>

  package init(_ value: Value, range: Range<Int>) {
    self.value = value
    self.range = range
  }

  /// The place of the value in its file.
  package func place(in file: SourceFile) -> Place { file.place(range) }

  /// Converts the value and keeps its place.
  package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), range: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
