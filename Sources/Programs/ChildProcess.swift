import CLinux
import Disk
import Glibc

/// Another program that is running; it is ended, if it still runs, and waited for when it goes out of scope.
struct ChildProcess: ~Copyable {
  let id: pid_t
  let output: Descriptor
  let errors: Descriptor

  /// Starts a program without a shell, with nothing to read and an environment of its own.
  ///
  /// - Parameters:
  ///   - program: a path, or a name that is looked up in the folders of `PATH`.
  ///   - arguments: those after the program's name.
  ///   - memory: how many bytes it may take; the system refuses it more.
  init(_ program: String, _ arguments: [String], memory: Int) throws(ProgramProblem) {
    guard let output = Channel(), let errors = Channel() else {
      throw .failed(program, reason: systemReason(errno))
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing.number, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.writing.number, STDERR_FILENO)
    var id: pid_t = 0
    let code = Self.withCStrings([program] + arguments) { arguments in
      // Messages are told apart by their English words.
      Self.withCStrings(["LC_ALL=C.UTF-8"]) { environment in
        posix_spawnp(&id, program, &actions, nil, arguments, environment)
      }
    }
    switch code {
    case 0: break
    case ENOENT, EACCES, ENOTDIR: throw .missing(program)
    default: throw .failed(program, reason: systemReason(code))
    }
    // At this moment the program has only just begun to load, and holds next to nothing.
    _ = limit_memory(id, UInt64(memory))
    self.id = id
    self.output = output.reading
    self.errors = errors.reading
  }

  deinit {
    kill(id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }

  /// The bytes of memory the program holds, 0 when it has ended.
  var memory: Int {
    let file = open("/proc/\(id)/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    let descriptor = Descriptor(file)
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor.number, &bytes, bytes.count)
    let fields = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return 0 }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}

extension ChildProcess {
  /// Gives texts as C expects lists of them: pointers with a null at the end.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
