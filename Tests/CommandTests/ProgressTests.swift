import Foundation
import TestSupport
import Testing

/// Progress belongs on terminals only.
@Suite struct ProgressTests {
  @Test("Nothing is written over in a pipe or a file", arguments: ["build", "check"])
  func pipes(command: String) throws {
    let folder = try TemporaryFolder()
    let output = command == "build" ? ["--output", folder.path + "/Output"] : []
    let result = try Program.gongshi(
      [command, "--root", Program.fixture.path, "--as-of", "2026-04-28"] + output,
      environment: ["LANG": "C", "TERM": "xterm"])
    #expect(result.code == 0, "\(result.errors)")
    #expect(!(result.output + result.errors).contains { $0 == "\r" || $0 == "\u{1B}" })
  }
}
