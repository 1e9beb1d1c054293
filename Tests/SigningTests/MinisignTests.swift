import Digest
import Foundation
import TestSupport
import Testing

@testable import Signing

@Suite struct MinisignTests {
  private let message = Array("abc  file\n".utf8)

  @Test("What a key signs holds for these bytes, this comment and this key alone")
  func signatures() throws {
    let (key, other) = (SecretKey.new(), SecretKey.new())
    let signature = MinisignSignature(of: message, comment: "example.org 12", with: key)
    let read = try #require(MinisignSignature(signature.file))
    #expect(read == signature)
    #expect(read.comment == "example.org 12")
    #expect(read.holds(for: message, by: key.publicKey))
    #expect(!read.holds(for: message + [0], by: key.publicKey))
    #expect(!read.holds(for: message, by: other.publicKey))
    let written = String(decoding: signature.file, as: UTF8.self)
    let text = written.replacing("example.org 12", with: "example.org 13")
    let forged = try #require(MinisignSignature(Array(text.utf8)))
    #expect(!forged.holds(for: message, by: key.publicKey))
  }

  @Test("Every changed character of a signature or a key is refused or does not hold")
  func changedCharacters() throws {
    let key = SecretKey.new()
    let file = MinisignSignature(of: message, comment: "c", with: key).file
    let untrusted = try #require(file.firstIndex(of: UInt8(ascii: "\n")))
    for index in untrusted..<file.count {
      var changed = file
      changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      let holds = MinisignSignature(changed)?.holds(for: message, by: key.publicKey) ?? false
      #expect(!holds, "\(index)")
    }
    let secret = key.file
    let start = try #require(secret.firstIndex(of: UInt8(ascii: "\n"))) + 1
    for index in start + 4..<secret.count - 1 {
      var changed = secret
      changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      var isRead = true
      do throws(SecretKey.Problem) { isRead = try SecretKey(file: changed).file == secret } catch {
        isRead = false
      }
      // The salt and the limits of a password that is not there mean nothing.
      if !isRead || !(start + 8...start + 72).contains(index) { #expect(!isRead, "\(index - start)") }
    }
  }

  @Test("Keys read back from their files")
  func keys() throws {
    let key = SecretKey.new()
    let again = try SecretKey(file: key.file)
    #expect(again.publicKey == key.publicKey)
    #expect(PublicKey(key.publicKey.file) == key.publicKey)
    #expect(PublicKey(Array(key.publicKey.line.utf8)) == key.publicKey)
    #expect(PublicKey(Array((key.publicKey.line + "\r\n").utf8)) == key.publicKey)
    #expect(key.publicKey.line.hasPrefix("RW"))
    #expect(key.publicKey.name.count == 16)
    #expect(SecretKey.new().publicKey != key.publicKey)
    for text in ["", "x", "RW==", key.publicKey.line + "\n" + key.publicKey.line] {
      #expect(PublicKey(Array(text.utf8)) == nil)
    }
    #expect(throws: SecretKey.Problem.noKey) { try SecretKey(file: key.publicKey.file) }
  }

  @Test("The four bytes of a note's key are those of the published example")
  func noteHash() throws {
    // From the specification of signed notes: PeterNeumann's key.
    let parts = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".split(separator: "+")
    let bytes = try #require(Base64.decode(Array(parts[2].utf8)))
    let key = PublicKey(id: [UInt8](repeating: 0, count: 8), bytes: Array(bytes.dropFirst()))
    #expect(Hexadecimal.encode(key.noteHash(name: "PeterNeumann")) == "c74f20a3")
    #expect(key.noteKey(name: "PeterNeumann") == parts.joined(separator: "+"))
  }
}

/// Against the same formats in Python, and minisign itself where it is installed.
@Suite(.enabled(if: Other.canRun, "needs PyNaCl in .venv")) struct OtherProgramTests {
  @Test("Python verifies what is signed here, and signs what is verified here")
  func python() throws {
    let folder = try Other()
    let key = SecretKey.new()
    try folder.write("key.pub", key.publicKey.file)
    try folder.write("key", key.file)
    try folder.write("file", [1, 2, 3])
    try folder.write("file.minisig", MinisignSignature(of: [1, 2, 3], comment: "this", with: key).file)
    let verified = try folder.python("verify", "key.pub", "file.minisig", "file")
    #expect(verified.status == 0)
    #expect(verified.output == "this")
    try folder.write("file", [1, 2, 4])
    #expect(try folder.python("verify", "key.pub", "file.minisig", "file").status == 1)
    let signed = try folder.python("sign", "key", "file", "that")
    let signature = try #require(MinisignSignature(Array(signed.output.utf8)))
    #expect(signature.holds(for: [1, 2, 4], by: key.publicKey))
    #expect(signature.comment == "that")
  }
}

/// A folder in which another program runs.
final class Other {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let interpreter = root.appending(path: ".venv/bin/python").path
  static var canRun: Bool {
    do { return try run(interpreter, ["-c", "import nacl.signing"], in: "/tmp").status == 0 } catch {
      return false
    }
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func write(_ name: String, _ bytes: [UInt8]) throws { _ = try folder.write(name, bytes) }

  func python(_ arguments: String...) throws -> (status: Int32, output: String) {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "minisign.py").path
    return try Self.run(Self.interpreter, [script] + arguments, in: folder.path)
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: String
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
