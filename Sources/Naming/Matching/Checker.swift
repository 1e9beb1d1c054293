/// Finds every wrong use of a registered name in a text.
package struct Checker: Sendable {
  package let registry: Registry

  package init(_ registry: Registry) {
    self.registry = registry
  }

  /// Checks a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; ill-formed bytes are passed over.
  ///   - marks: what breaks the text beside its own bytes, sorted by offset.
  ///   - masks: byte ranges that are no prose, such as URLs, sorted and disjoint.
  package func check(
    _ text: [UInt8], marks: [Mark] = [], masks: [Range<Int>] = [], options: CheckOptions = CheckOptions()
  ) -> CheckResult {
    text.withUnsafeBufferPointer { check($0, 0..<$0.count, marks: marks, masks: masks, options: options) }
  }

  /// Checks a range of a text; what stands before it is seen, and not reported.
  package func check(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, marks: [Mark] = [], masks: [Range<Int>] = [],
    options: CheckOptions = CheckOptions()
  ) -> CheckResult {
    var scan = Scan(registry: registry, bytes: text, marks: marks, masks: masks, options: options)
    scan.run(range)
    return scan.result
  }
}
