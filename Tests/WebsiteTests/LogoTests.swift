import Digest
import Disk
import Foundation
import Testing

@testable import Rules
@testable import Website

/// The logo of a name: registered, present, and published as it is.
@Suite struct LogoTests {
  static let logo = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- as it is --></svg>\r\n".utf8)

  @Test("A registered logo is shown and published byte for byte")
  func published() async throws {
    var site = try FixtureSite()
    try site.register("logo: {file: logo.svg, sha256: \(SHA256(of: Self.logo).hex)}")
    site.content["robots-2026/logo.svg"] = Self.logo
    try await site.build { output, report in
      #expect(lines(report.findings) == [])
      let bytes = try Data(contentsOf: URL(filePath: output + "/robots-2026/logo.svg"))
      #expect(Array(bytes) == Self.logo)
      let page = try String(contentsOfFile: output + "/names/robots-2026/index.html", encoding: .utf8)
      #expect(page.contains("<img src=\"/robots-2026/logo.svg\" alt=\"logo.svg 65 B\">"))
      #expect(page.contains("<code>\(SHA256(of: Self.logo).hex)</code>"))
      #expect(page.contains("<a href=\"/robots-2026/logo.svg\" download>"))
    }
  }

  @Test(
    "A logo that is missing, badly named or not registered is a finding",
    arguments: [
      ("logo: {file: logo.svg}", nil, "content/missing-file Content/names.yml:2:9"),
      ("logo: {file: ../logo.svg}", nil, "content/value Content/names.yml:2:9"),
      (nil, "robots-2026/logo.png", "content/unknown-file Content/robots-2026/logo.png:1:1"),
    ] as [(String?, String?, String)])
  func findings(line: String?, file: String?, expected: String) async throws {
    var site = try FixtureSite()
    if let line { try site.register(line) }
    if let file { site.content[file] = Self.logo }
    #expect(lines(try await site.builder().check().findings) == [expected])
  }

  @Test("A name whose id cannot be an address is a finding")
  func address() async throws {
    var site = try FixtureSite()
    for path in ["names.yml", "robots-2026/programme.yml"] {
      let text = String(decoding: try #require(site.content[path]), as: UTF8.self)
      site.content[path] = Array(
        text.replacingOccurrences(of: "id: robots-2026", with: "id: Robots_2026")
          .replacingOccurrences(of: "name: robots-2026", with: "name: Robots_2026").utf8)
    }
    #expect(lines(try await site.builder().check().findings) == ["content/address Content/names.yml:2:9"])
  }

  @Test("No page or programme takes the address of the rules")
  func reserved() async throws {
    var site = try FixtureSite()
    for language in ["zh", "en"] {
      site.content["pages/rules.\(language).md"] = site.content["pages/about.\(language).md"]
    }
    let findings = lines(try await site.builder().check().findings)
    #expect(findings.contains("content/duplicate-address Content/pages/rules.zh.md:1:1"), "\(findings)")
  }
}

extension FixtureSite {
  /// Adds a line to the first name of the registry.
  mutating func register(_ line: String) throws {
    let text = String(decoding: try #require(content["names.yml"]), as: UTF8.self)
    content["names.yml"] = Array(
      text.replacingOccurrences(of: "    organizers:", with: "    \(line)\n    organizers:").utf8)
  }
}
