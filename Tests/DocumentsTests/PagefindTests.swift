import Disk
import TestSupport
import Testing

@testable import Programs

/// Programs that stand in for Pagefind.
@Suite struct PagefindTests {
  private func index(_ programs: [String], seconds: Int = 30) throws -> (Pagefind.Outcome, [String]) {
    let scratch = try TemporaryFolder()
    let site = scratch.path + "/site"
    try makeFolders(site)
    let commands = try programs.enumerated().map { number, text in
      text.isEmpty
        ? ["/nowhere/pagefind"] : [try scratch.program("program-\(number)", text), "-m", "pagefind"]
    }
    let limits = ProgramLimits(outputBytes: 1 << 20, memory: 1 << 30, seconds: seconds)
    let outcome = Pagefind(commands: commands, limits: limits).index(site)
    return (outcome, Array(try Folder(site).tree().paths))
  }

  private static let works =
    "mkdir -p \"$5/pagefind\"; echo a > \"$5/pagefind/pagefind.js\"; echo b > \"$5/pagefind/pagefind-ui.js\""

  @Test("The first program there is makes the index, without the interfaces nobody loads")
  func made() throws {
    for programs in [
      [Self.works], ["", Self.works], ["echo 'No module named pagefind' >&2; exit 1", Self.works],
    ] {
      let (outcome, files) = try index(programs)
      #expect(outcome == .made)
      #expect(files == ["pagefind/pagefind.js"])
    }
  }

  @Test("Without any program there is no index, and nothing is said to have failed")
  func missing() throws {
    let (outcome, files) = try index(["", "echo 'python3: No module named pagefind' >&2; exit 1"])
    #expect(outcome == .missing)
    #expect(files == [])
  }

  @Test("One that gives up half-way leaves nothing behind, and no other is tried")
  func failed() throws {
    let (outcome, files) = try index([Self.works + "; echo 'no space left' >&2; exit 3", Self.works])
    #expect(outcome == .failed("no space left"))
    #expect(files == [])
  }

  @Test("One that never ends is ended")
  func endless() throws {
    let (outcome, files) = try index([Self.works + "; exec sleep 1000"], seconds: 1)
    #expect(outcome == .failed("1 s"))
    #expect(files == [])
  }
}
