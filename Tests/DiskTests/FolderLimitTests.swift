import Glibc
import TestSupport
import Testing

@testable import Disk

/// Folders that hold more than may be read.
@Suite struct FolderLimitTests {
  private let limits = FolderLimits(files: 3, bytes: 100) { $0.hasSuffix(".yml") ? 4 : 60 }

  private func tree(_ sizes: [(String, Int)], _ memory: FileMemory? = nil) throws -> FileTree {
    let folder = try TemporaryFolder()
    for (name, size) in sizes { _ = try folder.write(name, [UInt8](repeating: 0x61, count: size)) }
    return try Folder(folder.path).tree(remembering: memory, limits: limits)
  }

  @Test("A file at its limit is taken, and one byte more is refused")
  func oneFile() throws {
    let tree = try tree([("a.yml", 4), ("b.yml", 5), ("c.md", 60)])
    #expect(tree.paths == ["a.yml", "c.md"])
    #expect(tree.refused == [.init(path: "b.yml", reason: .tooLarge(limit: 4))])
    #expect(tree.refusal == nil)
  }

  @Test("A folder with too many bytes or files is refused as a whole, and nothing of it is read")
  func wholeFolder() throws {
    let full = try tree([("a.md", 60), ("b.md", 40)])
    #expect(full.paths == ["a.md", "b.md"] && full.refused.isEmpty)
    let heavy = try tree([("a.md", 60), ("b.md", 41)])
    #expect(heavy.paths.isEmpty)
    #expect(heavy.refusal == .init(path: "", reason: .tooManyBytes(limit: 100)))
    #expect(throws: FileError.self) { try heavy.read("a.md") }
    let many = try tree([("a", 1), ("b", 1), ("c", 1), ("d", 1)])
    #expect(many.refusal == .init(path: "", reason: .tooManyFiles(limit: 3)))
  }

  @Test("A file that grew since it was listed is not read", arguments: [true, false])
  func grown(isRemembered: Bool) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("a.yml", [1, 2, 3])
    let tree = try Folder(folder.path).tree(
      remembering: isRemembered ? FileMemory() : nil, limits: limits)
    #expect(try tree.read("a.yml") == [1, 2, 3])
    _ = try folder.write("a.yml", [1, 2, 3, 4, 5])
    do throws(FileError) {
      _ = try tree.read("a.yml")
      Issue.record("read")
    } catch {
      #expect(error.code == EFBIG)
    }
  }

  @Test("Sizes that add up to more than any number is wide are refused, not trapped on")
  func overflow() {
    var count = FolderCount(FolderLimits(files: 9, bytes: .max) { _ in .max })
    #expect(count.add("a", size: .max) == nil)
    #expect(count.add("b", size: 1) == .init(path: "", reason: .tooManyBytes(limit: .max)))
  }
}
