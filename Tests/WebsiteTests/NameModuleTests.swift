import Disk
import Naming
import Testing

@testable import Website

/// The module that checks names in a browser is published with the names of the site inside.
@Suite struct NameModuleTests {
  /// The smallest module there is: the magic number and the version.
  static let empty: [UInt8] = [0x00, 0x61, 0x73, 0x6D, 1, 0, 0, 0]

  @Test("The tables are a custom section at its end", arguments: [0, 1, 112, 113, 16_000, 70_000])
  func section(count: Int) throws {
    let tables = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let module = try #require(NameModule.make(Self.empty, with: tables))
    #expect(module.starts(with: Self.empty))
    #expect(try Self.sections(of: module)["gongshi.names"] == tables)
  }

  @Test("What is no module stays away", arguments: [[], [0x00, 0x61, 0x73], Array("<!doctype html>".utf8)])
  func other(bytes: [UInt8]) {
    #expect(NameModule.make(bytes, with: [1]) == nil)
  }

  @Test("A site publishes the module with tables that can be read")
  func published() async throws {
    let assets = try await Self.assets(of: FixtureSite())
    let module = try #require(assets.first { $0.name == "gongshi-names.wasm" })
    let tables = try #require(try Self.sections(of: module.bytes)["gongshi.names"])
    let registry = try #require(tables.withUnsafeBytes { Registry(tables: $0) })
    #expect(registry.names.map(\.id).contains("robots-2026"))
    #expect(!Checker(registry).check(Array("第3届示例市机器人大赛".utf8)).findings.isEmpty)
    #expect(assets.first { $0.name == "gongshi-time.wasm" }?.bytes == Self.empty)
  }

  @Test("Where the registry does not load there is no module, so that pages offer no check")
  func broken() async throws {
    var site = try FixtureSite()
    let names = String(decoding: try #require(site.content["names.yml"]), as: UTF8.self)
    site.content["names.yml"] = Array(names.replacing("wrong: [第3届", with: "wrong: [第三届").utf8)
    let isBroken = try await Self.builder(site).scene().scene?.names == nil
    try #require(isBroken)
    #expect(try await Self.assets(of: site).map(\.name).contains("gongshi-names.wasm") == false)
  }

  private static func assets(of site: FixtureSite) async throws -> [Asset] {
    try #require(try await builder(site).scene().scene).theme.assets
  }

  private static func builder(_ site: FixtureSite) -> SiteBuilder {
    let modules = ["assets/gongshi-names.wasm", "assets/gongshi-time.wasm"]
    let (paths, read) = (site.theme.paths.filter { !modules.contains($0) } + modules, site.theme.read)
    let theme = FileTree(paths: paths.sorted(by: inByteOrder)) { path throws(FileError) in
      modules.contains(path) ? empty : try read(path)
    }
    return SiteBuilder(content: site.tree, templates: theme, options: .init(now: FixtureSite.asOf))
  }

  /// The custom sections of a module by their names.
  private static func sections(of module: [UInt8]) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    var rest = module.dropFirst(empty.count)
    func number() throws -> Int {
      var (value, shift) = (0, 0)
      while true {
        let byte = try #require(rest.first)
        rest = rest.dropFirst()
        value |= Int(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { return value }
      }
    }
    while let kind = rest.popFirst() {
      try #require(kind == 0)
      let size = try number()
      try #require(size <= rest.count)
      let after = rest.dropFirst(size)
      let name = rest.prefix(size)
      let length = try number()
      try #require(length <= name.count)
      found[String(decoding: rest.prefix(length), as: UTF8.self)] = Array(
        rest[..<after.startIndex].dropFirst(length))
      rest = after
    }
    return found
  }
}
