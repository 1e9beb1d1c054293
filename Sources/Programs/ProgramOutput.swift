import Glibc

/// What another program wrote until it ended.
package struct ProgramOutput {
  package private(set) var text: [UInt8] = []
  /// The first 64 KiB of its messages.
  package private(set) var messages: [UInt8] = []
  /// The program's exit code, nil where a signal ended it.
  package private(set) var code: Int32?

  /// Runs a program to its end, or to the first limit it reaches.
  package init(
    of program: String, _ arguments: [String], limits: ProgramLimits
  ) throws(ProgramProblem) {
    let child = try ChildProcess(program, arguments, memory: limits.memory)
    let end = Self.now + limits.seconds * 1000
    var (hasOutput, hasErrors) = (true, true)
    var memoryCheck = Self.now
    while hasOutput || hasErrors {
      var waiting = [
        pollfd(fd: hasOutput ? child.output.number : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: hasErrors ? child.errors.number : -1, events: Int16(POLLIN), revents: 0),
      ]
      poll(&waiting, 2, Self.interval)
      if waiting[0].revents != 0 { hasOutput = Self.drain(child.output.number, into: &text) }
      if waiting[1].revents != 0 { hasErrors = Self.drain(child.errors.number, into: &messages) }
      if text.count > limits.outputBytes { throw .tooMuchText(limit: limits.outputBytes) }
      if messages.count > Self.keptMessages { messages.removeSubrange(Self.keptMessages...) }
      let now = Self.now
      if now >= end { throw .tooSlow(seconds: limits.seconds) }
      guard now >= memoryCheck else { continue }
      memoryCheck = now + Int(Self.interval)
      if child.memory > limits.memory { throw .tooMuchMemory(limit: limits.memory) }
    }
    code = try Self.exitCode(of: child.id, by: end, limits: limits)
  }
}

extension ProgramOutput {
  /// Milliseconds between two looks at a program that is silent.
  private static let interval: Int32 = 50
  private static let keptMessages = 1 << 16

  /// Milliseconds of a clock that nobody sets; it bounds waiting and reaches no result.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Appends what a pipe holds now.
  ///
  /// - Returns: whether more may come.
  private static func drain(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 { bytes.append(contentsOf: chunk[..<count]) }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }

  /// Waits for a program that has closed its output.
  private static func exitCode(
    of id: pid_t, by end: Int, limits: ProgramLimits
  ) throws(ProgramProblem) -> Int32? {
    var information = siginfo_t()
    while now < end {
      // The process stays to be waited for, so that its id cannot become another's before it is ended.
      information.si_signo = 0
      let result = waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT)
      if result == 0, information.si_signo == SIGCHLD {
        return information.si_code == CLD_EXITED ? information._sifields._sigchld.si_status : nil
      }
      if result != 0, errno != EINTR { return nil }
      poll(nil, 0, 5)
    }
    throw .tooSlow(seconds: limits.seconds)
  }
}
