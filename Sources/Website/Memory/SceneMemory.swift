import Content
import Diagnostics
import Digest
import Disk
import Rules

/// A memory, and where a build stands with it.
struct SceneMemory: Sendable {
  let memory: BuildMemory
  let surroundings: Surroundings

  /// - Parameter paths: every file of `Content/`, in byte order.
  init(_ scene: Scene, paths: PathList, isWriting: Bool, _ memory: BuildMemory) {
    self.memory = memory
    surroundings = Surroundings(scene, paths: paths, isWriting: isWriting, memory)
  }
}

/// What the names in a file are, which is no page.
struct NameReading: Sendable {
  /// Of what people wrote.
  var report = NameInspector.Report()
  /// Of what readers get.
  var outputs: [NameCheck.Output] = []

  /// Whether there is nothing to report.
  var isClean: Bool { report.findings.isEmpty && report.suppressed.isEmpty && outputs.isEmpty }
}

extension SceneMemory {
  /// The names in a file, read once for as long as it and the registry stay the same.
  func names(in file: SourceFile, _ read: () -> NameReading) -> NameReading {
    memory.names(in: file, under: surroundings.site, read)
  }
}
