import Digest
import Disk
import Foundation
import TestSupport
import Testing

@testable import Website

/// A memory as bytes: whole or nothing.
@Suite struct CacheBytesTests {
  private let program = SHA256(of: [1])

  private func bytes() async throws -> [UInt8] {
    let memory = BuildMemory()
    _ = try await EditedSite().builder(memory).check()
    return memory.bytes(of: program)
  }

  @Test("What is read is what was written, and the same build leaves the same bytes")
  func roundTrip() async throws {
    let bytes = try await bytes()
    let memory = BuildMemory(bytes, of: program)
    #expect(memory.all.count > 20)
    #expect(memory.bytes(of: program) == bytes)
    #expect(try await self.bytes() == bytes)
  }

  @Test("Bytes of another program are no memory")
  func otherProgram() async throws {
    #expect(BuildMemory(try await bytes(), of: SHA256(of: [2])).all.isEmpty)
  }

  @Test("Bytes that are cut, damaged or longer than they were are no memory")
  func damage() async throws {
    let bytes = try await bytes()
    for length in [0, 1, 15, 16, 47, 48, 80, bytes.count / 2, bytes.count - 1] {
      #expect(BuildMemory(Array(bytes[..<length]), of: program).all.isEmpty)
    }
    for index in stride(from: 0, to: bytes.count, by: 211) {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(BuildMemory(damaged, of: program).all.isEmpty)
    }
    #expect(BuildMemory(bytes + [0], of: program).all.isEmpty)
  }

  @Test("Bytes that say something else under a digest of their own end in no memory and no trap")
  func forged() async throws {
    let bytes = try await bytes()
    let body = bytes.dropLast(32)
    let whole = BuildMemory(bytes, of: program).all.count
    var random = RandomSource(seed: 1)
    var refused = 0
    for _ in 0..<200 {
      var forged = Array(body)
      for _ in 0..<1 + random.number(below: 8) {
        forged[48 + random.number(below: forged.count - 48)] = UInt8(truncatingIfNeeded: random.next())
      }
      if random.isLucky(1, in: 3) { forged.removeLast(random.number(below: forged.count - 48)) }
      let memory = BuildMemory(forged + SHA256(of: forged).bytes, of: program)
      // What is taken is a memory like any other, written as it was read; a page that is no page counts as none.
      let taken = memory.all
      #expect(taken.count <= whole)
      if taken.count < whole { refused += 1 }
      let written = memory.bytes(of: program)
      let again = BuildMemory(written, of: program)
      #expect(again.all.map(\.path) == taken.map(\.path) && again.bytes(of: program) == written)
    }
    // A byte of a length or of a kind cannot be changed without notice.
    #expect(refused > 20)
  }
}
