import Foundation
import Glibc
import TestSupport
import Testing

@testable import Disk

/// Files read part by part, and what is none.
@Suite struct OpenFileTests {
  private func code(_ path: String) -> Int32? {
    do throws(FileError) {
      _ = try OpenFile(path)
      return nil
    } catch {
      return error.code
    }
  }

  @Test(arguments: [0, 1, 4, 5, 12])
  func `The parts are the file, and none comes after its end`(_ size: Int) throws {
    let folder = try TemporaryFolder()
    let content = (0..<size).map { UInt8($0) }
    let file = try OpenFile(try folder.write("file", content))
    #expect(file.size == size)
    var parts: [[UInt8]] = []
    while true {
      let part = try file.next(atMost: 4)
      if part.isEmpty { break }
      parts.append(part)
    }
    #expect(parts.flatMap { $0 } == content)
    #expect(parts.dropLast().allSatisfy { $0.count == 4 })
    #expect(try file.next(atMost: 4) == [])
  }

  @Test func `Links, folders, pipes and what is not there are refused, and none is waited for`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("file", [1])
    #expect(code(path) == nil)
    #expect(code(folder.path + "/nothing") == ENOENT)
    #expect(code(folder.path) == EISDIR)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: path)
    #expect(code(folder.path + "/link") == ELOOP)
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(code(folder.path + "/pipe") == EISDIR)
    #expect(code("/dev/null") == EISDIR)
    #expect(code(path + "/below") == ENOTDIR)
  }

  @Test func `Opening and leaving a file a thousand times leaves none open`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("file", [1, 2, 3])
    for _ in 0..<2_000 {
      let file = try OpenFile(path)
      #expect(try file.next().count == 3)
      #expect(code(folder.path) == EISDIR)
    }
  }
}
