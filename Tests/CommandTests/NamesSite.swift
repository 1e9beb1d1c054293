import Foundation
import TestSupport

/// A folder with the registry of the fixture site and files to check beside it.
struct NamesSite {
  let folder: TemporaryFolder

  /// - Parameter registry: the whole of `names.yml`; that of the fixture unless given.
  init(registry: String? = nil) throws {
    folder = try TemporaryFolder()
    for part in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: Program.fixture.path + "/" + part, toPath: folder.path + "/" + part)
    }
    if let registry { try write("Content/names.yml", registry) }
  }

  func path(_ name: String) -> String { folder.path + "/" + name }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return path(name)
  }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

  /// Runs `gongshi names` with the registry of this folder; a day is fixed, so that suppressions do not age.
  func names(_ arguments: [String], environment: [String: String]? = nil) throws -> Program.Result {
    let environment = environment ?? ["LANG": "C", "PATH": "/usr/bin:/bin"]
    return try Program.gongshi(
      ["names", "--root", folder.path, "--as-of", "2026-04-28"] + arguments, environment: environment)
  }

  /// Runs `gongshi` on the whole site.
  func gongshi(_ command: String, _ arguments: [String] = []) throws -> Program.Result {
    try Program.gongshi([command, "--root", folder.path, "--as-of", "2026-04-28"] + arguments)
  }

  /// Runs a line of the shell, in which `$G` is the program and `$R` this folder.
  func shell(_ line: String) throws -> Program.Result {
    try Program.run(
      "/bin/sh", ["-c", line],
      environment: ["LANG": "C", "PATH": "/usr/bin:/bin", "G": Program.binary.path, "R": folder.path])
  }
}

extension Program.Result {
  /// The findings of `--format json`: rule, file name, line and column.
  func findings() throws -> [String] {
    try items().map { item in
      let file = (item["file"] as? String ?? "").split(separator: "/").last ?? ""
      return "\(item["rule"] ?? "") \(file):\(item["line"] ?? ""):\(item["column"] ?? "")"
    }
  }

  func items() throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return json?["findings"] as? [[String: Any]] ?? []
  }
}
