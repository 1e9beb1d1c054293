/// Why another program gave no answer.
package enum ProgramProblem: Error, Sendable, Hashable {
  case missing(String)
  case failed(String, reason: String)
  case tooSlow(seconds: Int)
  case tooMuchMemory(limit: Int)
  case tooMuchText(limit: Int)
}

/// How much another program may take.
package struct ProgramLimits: Sendable {
  /// Bytes of text it writes.
  package var outputBytes: Int
  /// Bytes of memory it holds.
  package var memory: Int
  /// Seconds it runs.
  package var seconds: Int

  package init(outputBytes: Int, memory: Int, seconds: Int) {
    self.outputBytes = outputBytes
    self.memory = memory
    self.seconds = seconds
  }
}
