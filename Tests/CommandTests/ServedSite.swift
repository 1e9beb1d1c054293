import Foundation
import TestSupport

/// A copy of the fixture site, served by the real program while it is edited.
final class ServedSite {
  let folder: TemporaryFolder
  private let process = Process()
  private(set) var port = 0
  let errors: String

  /// - Parameter prepare: what to do to the copy before the program starts.
  init(
    _ options: [String] = ["--as-of", "2026-04-28"], prepare: (ServedSite.Folder) throws -> Void = { _ in }
  )
    throws
  {
    folder = try TemporaryFolder()
    for part in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: Program.fixture.path + "/" + part, toPath: folder.path + "/" + part)
    }
    errors = folder.path + "/errors"
    try prepare(Folder(path: folder.path))
    try Data().write(to: URL(filePath: errors))
    process.executableURL = Program.binary
    process.arguments = ["serve", "--root", folder.path, "--port", "0"] + options
    process.environment = Program.environment(["LANG": "C"])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    // The address is one line, written when the pages are there.
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let data = pipe.fileHandleForReading.availableData
      if data.isEmpty { break }
      line += data
    }
    let address = String(decoding: line, as: UTF8.self)
    port = Int(address.split(separator: ":").last?.prefix { $0.isNumber } ?? "") ?? 0
    if port == 0 { throw Connection.Failure(reason: try said()) }
  }

  deinit { if process.isRunning { process.terminate() } }

  /// What the program has written for people so far.
  func said() throws -> String { try String(contentsOfFile: errors, encoding: .utf8) }

  /// Sends Ctrl-C and waits for the end.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }

  var site: Folder { Folder(path: folder.path) }

  /// The files of the site.
  struct Folder {
    let path: String

    func replace(_ old: String, with new: String, in file: String) throws {
      let url = URL(filePath: path + "/" + file)
      let text = try String(contentsOf: url, encoding: .utf8)
      guard text.contains(old) else { throw Connection.Failure(reason: "\(file) does not hold \(old)") }
      try write(text.replacing(old, with: new), to: file)
    }

    /// Writes in place, as a shell does.
    func write(_ text: String, to file: String) throws {
      try Data(text.utf8).write(to: URL(filePath: path + "/" + file))
    }
  }

  func get(_ target: String, method: String = "GET", hosts: [String]? = nil, headers: String = "") throws
    -> HTTPAnswer
  {
    let connection = try Connection(port: port)
    let hosts = (hosts ?? ["localhost:\(port)"]).map { "Host: \($0)\r\n" }.joined()
    try connection.send("\(method) \(target) HTTP/1.1\r\n\(hosts)\(headers)Connection: close\r\n\r\n")
    return try HTTPAnswer(connection.readAll())
  }

  /// What a page hears.
  struct News: Decodable {
    let revision: Int
    let page: String
    let current: Bool
    let errors: Int
    let warnings: Int
    let summary: String
  }

  /// The event stream of a page.
  final class Events {
    private let connection: Connection

    init(_ site: ServedSite, page: String) throws {
      connection = try Connection(port: site.port)
      try connection.send(
        "GET /_gongshi/events?page=\(page) HTTP/1.1\r\nHost: localhost:\(site.port)\r\n\r\n")
    }

    func next() throws -> News {
      _ = try connection.read(through: "data: ")
      return try JSONDecoder().decode(News.self, from: Data(try connection.read(through: "\n\n").utf8))
    }

    /// Waits for news that satisfy a condition: a save may be built in more than one step.
    func next(where holds: (News) -> Bool) throws -> News {
      while true {
        let news = try next()
        if holds(news) { return news }
      }
    }

    /// Waits for the other side to end the stream.
    func end() throws { _ = try connection.readAll() }
  }
}
