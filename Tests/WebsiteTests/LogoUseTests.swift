import Diagnostics
import Digest
import Disk
import Foundation
import Testing

@testable import Rules
@testable import Website

/// A registered logo is used as it is, and in no other image.
@Suite struct LogoUseTests {
  static let path = "M10 10C20 20 40 20 50 10L60 70Z M1 2L3 4L5 6L7 8Z"
  static let logo = """
    <?xml version="1.0"?>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><path fill="#c00" d="\(path)"/></svg>

    """
  static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>"
  /// Bytes of no pattern, as in a packed image.
  static let photo =
    [0x89] + Array("PNG\r\n".utf8)
    + (0..<4000).map { UInt8(truncatingIfNeeded: (($0 &* $0 &* 31) >> 5) ^ $0 / 7) }

  static func site(logo: [UInt8] = Array(logo.utf8), named name: String = "logo.svg", pin: String? = nil)
    throws -> FixtureSite
  {
    var site = try FixtureSite()
    try site.register("logo: {file: \(name), sha256: \(pin ?? SHA256(of: logo).hex)}")
    site.content["robots-2026/" + name] = logo
    return site
  }

  @Test("Without a digest, the warning tells which one to write down; with it, nothing is left to say")
  func pin() async throws {
    var site = try FixtureSite()
    try site.register("logo: {file: logo.svg}")
    site.content["robots-2026/logo.svg"] = Array(Self.logo.utf8)
    let report = try await site.builder().check()
    #expect(lines(report.findings) == ["logo/altered Content/names.yml:7:18"])
    let finding = try #require(report.findings.first)
    #expect(finding.severity == .warning)
    let line = "sha256: \(SHA256(of: Array(Self.logo.utf8)).hex)"
    #expect(finding.help?.en.hasSuffix(line) == true)
    #expect(finding.help?.zh.hasSuffix(line) == true)
    #expect(lines(try await Self.site().builder().check().findings) == [])
  }

  @Test("A logo that is not the one whose digest is written down is an error at the digest")
  func altered() async throws {
    let approved = SHA256(of: Array(Self.logo.utf8)).hex
    for changed in [Self.logo.replacing("#c00", with: "#00c"), Self.logo + " ", String(Self.logo.dropLast())]
    {
      let site = try Self.site(logo: Array(changed.utf8), pin: approved)
      let report = try await site.builder().check()
      #expect(lines(report.findings) == ["logo/altered Content/names.yml:7:36"])
      #expect(report.findings.hasErrors)
      #expect(report.findings[0].message.en.contains(SHA256(of: Array(changed.utf8)).hex))
    }
    #expect(lines(try await Self.site(pin: approved.uppercased()).builder().check().findings) == [])
    let short = try await Self.site(pin: "abc").builder().check()
    #expect(lines(short.findings) == ["content/value Content/names.yml:7:36"])
  }

  struct Use: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let bytes: [UInt8]
    /// The column of the finding, nil where there is none.
    let place: String?
    var words = ""

    init(_ description: String, _ file: String, _ text: String, _ place: String?, _ words: String = "") {
      self.init(description, file, Array(text.utf8), place, words)
    }

    init(_ description: String, _ file: String, _ bytes: [UInt8], _ place: String?, _ words: String = "") {
      testDescription = description
      self.file = file
      self.bytes = bytes
      self.place = place
      self.words = words
    }
  }

  static func svg(_ content: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\">\n\(content)</svg>"
  }
  static let base64 = Data(logo.utf8).base64EncodedString(options: .lineLength64Characters)
  static let nested = Data(
    svg("<image href=\"data:image/svg+xml;base64,\(Data(logo.utf8).base64EncodedString())\"/>").utf8
  ).base64EncodedString()

  static let uses = [
    Use("the logo itself", "logo.svg", logo, nil),
    Use("the logo itself under another name", "contest.svg", logo, nil),
    Use("another picture", "map.svg", picture, nil),
    Use(
      "another picture with links", "map.svg",
      svg("<a href=\"https://example.org/logo\"/><use href=\"#logo\"/>"), nil),
    Use("a comment that speaks of it", "map.svg", svg("<!-- <image href=\"logo.svg\"/> -->"), nil),
    Use(
      "recoloured, same name", "logo.svg", logo.replacing("#c00", with: "#00c"), "1:1",
      "bears the name of the logo"),
    Use("another format, same name", "Logo.PNG", "PNG", "1:1", "bears the name of the logo"),
    Use(
      "recoloured, other name", "sign.svg", logo.replacing("#c00", with: "#00c"), "1:1",
      "was made from the logo"),
    Use(
      "with more drawn beside it", "poster.svg", svg(logo.split(separator: "\n")[1] + picture), "1:1",
      "holds the logo"),
    Use("by a link", "poster.svg", svg("<image href=\"../logo.svg\"/>"), "2:14", "holds the logo"),
    Use(
      "by an old link to a part", "poster.svg", svg("<use xlink:href = 'Logo.svg#a'/>"), "2:20",
      "holds the logo"),
    Use(
      "by its bytes", "poster.svg", svg("<image href=\"data:image/svg+xml;base64,\(base64)\"/>"), "2:14",
      "holds the logo"),
    Use(
      "by its bytes, escaped", "poster.svg",
      svg(
        "<image href=\"data:image/svg+xml,\(logo.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")\"/>"
      ), "2:14", "holds the logo"),
    Use(
      "recoloured inside", "poster.svg",
      svg(
        "<image href=\"data:image/svg+xml;base64,\(Data(logo.replacing("#c00", with: "red").utf8).base64EncodedString())\"/>"
      ), "2:14", "holds the logo"),
    Use(
      "inside an image inside", "poster.svg", svg("<image href=\"data:image/svg+xml;base64,\(nested)\"/>"),
      "2:14", "holds the logo"),
    Use("a file that is no image", "logo.txt", "logo", nil),
  ]

  @Test("Every image among the attachments is the logo or has nothing of it", arguments: uses)
  func attachment(use: Use) async throws {
    var site = try Self.site()
    site.content["robots-2026/attachments/" + use.file] = use.bytes
    try site.attach(use.file)
    let report = try await site.builder().check()
    let expected = use.place.map { ["logo/altered Content/robots-2026/attachments/\(use.file):\($0)"] } ?? []
    #expect(lines(report.findings) == expected)
    if let finding = report.findings.first {
      #expect(finding.message.en.contains(use.words), "\(finding.message.en)")
      #expect(finding.severity == .error)
      #expect(finding.help != nil && finding.name == "robots-2026")
    }
  }

  @Test("A photograph is known by its data: changed, or with something added")
  func photo() async throws {
    var saved = Self.photo
    saved[10] ^= 1
    for (file, bytes, isFound) in [
      ("a.png", Self.photo, false), ("b.png", saved, true), ("c.png", Self.photo + [0], true),
      ("d.png", Array(Self.photo.reversed()), false),
    ] {
      var site = try Self.site(logo: Self.photo, named: "logo.png")
      site.content["robots-2026/attachments/" + file] = bytes
      try site.attach(file)
      let findings = lines(try await site.builder().check().findings)
      #expect(findings == (isFound ? ["logo/altered Content/robots-2026/attachments/\(file):1:1"] : []))
    }
  }

  @Test("The theme's own images are looked at too")
  func theme() async throws {
    let site = try Self.site()
    let (paths, read) = (site.theme.paths + ["assets/logo.svg"], site.theme.read)
    let theme = FileTree(paths: paths.sorted(by: inByteOrder)) { path throws(FileError) in
      path == "assets/logo.svg" ? Array(Self.picture.utf8) : try read(path)
    }
    let builder = SiteBuilder(content: site.tree, templates: theme, options: .init(now: FixtureSite.asOf))
    #expect(lines(try await builder.check().findings) == ["logo/altered Templates/assets/logo.svg:1:1"])
  }

  @Test("An image that a page shows as the logo is the registered file")
  func reference() async throws {
    var site = try Self.site()
    site.content["robots-2026/attachments/sign.svg"] = Array(Self.picture.utf8)
    try site.attach("sign.svg")
    let notice = try #require(site.content["robots-2026/notice.zh.md"])
    for (alt, isFound) in [("比赛标识", true), ("会场地图", false)] {
      site.content["robots-2026/notice.zh.md"] = notice + Array("\n![\(alt)](attachments/sign.svg)\n".utf8)
      // The English notice has no such image, which is a finding of its own.
      let findings = try await site.builder().check().findings.filter { $0.rule.id.hasPrefix("logo/") }
      #expect(findings.map(\.rule.id) == (isFound ? ["logo/altered"] : []))
      #expect(findings.allSatisfy { $0.place.text == "![比赛标识](attachments/sign.svg)" })
    }
  }

  @Test(
    "A data address is read whatever its form",
    arguments: [
      ("data:;base64,5YWs56S6", "公示"), ("DATA:text/plain;BASE64,5YWs\n 56S6", "公示"),
      ("data:,a%20b%E5%85%AC", "a b公"),
      ("data:;base64,YQ==", "a"), ("data:;base64,YQ%3D%3D", "a"), ("data:;base64,", ""), ("data:,%4", "%4"),
      ("https://example.org/data:", nil), ("data:", nil),
    ] as [(String, String?)])
  func dataAddress(text: String, expected: String?) {
    let bytes = DataAddress.bytes(of: Array(text.utf8)[...])
    #expect(bytes == expected.map { Array($0.utf8) })
  }

  @Test(
    "Broken SVG ends the search and nothing else",
    arguments: [
      "=", "<a href=", "<a href=\"", "<a href='x", "<!--", "=\"\"=''", "<a b=c href=\"x\">", "href=\"x\"",
    ])
  func broken(text: String) {
    let found = SVGAttributes(Array(text.utf8)).references.map { String(decoding: $0.value, as: UTF8.self) }
    #expect(found == (text.hasSuffix("x\">") || text == "href=\"x\"" ? ["x"] : []))
  }
}

extension FixtureSite {
  /// Offers a file of the programme for download.
  fileprivate mutating func attach(_ file: String) throws {
    let text = String(decoding: try #require(content["robots-2026/programme.yml"]), as: UTF8.self)
    content["robots-2026/programme.yml"] = Array(
      (text + "  - {file: \(file), title: {zh: 图, en: Picture}}\n").utf8)
  }
}
