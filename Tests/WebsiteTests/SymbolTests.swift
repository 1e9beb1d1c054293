import Disk
import Foundation
import TestSupport
import Testing

@testable import Website

/// The symbols from which phones read the addresses of pages.
@Suite struct SymbolTests {
  @Test("A theme that shows no symbols gets none")
  func none() async throws {
    let files = try await Self.files(of: FixtureSite())
    #expect(files.contains("robots-2026/index.html") && !files.contains { $0.hasSuffix("qr.svg") })
  }

  @Test(
    "A theme that shows symbols gets one beside every page that is shared, and every page leads to its own")
  func shown() async throws {
    var site = try FixtureSite()
    let (paths, read) = (site.theme.paths, site.theme.read)
    site.theme = FileTree(paths: paths) { path throws(FileError) in
      let text = String(decoding: try read(path), as: UTF8.self)
      let image = "{{#page.symbol}}<p><img src=\"{{page.symbol}}\" alt=\"\"></p>{{/page.symbol}}\n</main>"
      return path == "layout.mustache" ? Array(text.replacing("</main>", with: image).utf8) : try read(path)
    }
    let files = try await Self.files(of: site) { output, files in
      for path in files where path.hasSuffix("/qr.svg") {
        let page = try String(contentsOfFile: output + "/" + path.dropLast(6) + "index.html", encoding: .utf8)
        #expect(page.contains("<img src=\"/\(path)\" alt=\"\">"), "\(path)")
      }
    }
    for path in ["robots-2026/qr.svg", "en/robots-2026/qr.svg", "en/robots-2026/notice/qr.svg"] {
      #expect(files.contains(path), "\(path)")
    }
    #expect(!files.contains("sitemap/qr.svg"))
  }

  /// The paths of a finished site.
  private static func files(
    of site: FixtureSite, _ look: (String, [String]) throws -> Void = { _, _ in }
  ) async throws -> [String] {
    try await site.build { output, report in
      #expect(lines(report.findings) == [])
      let files = Array(try Folder(output).tree().paths)
      try look(output, files)
      return files
    }
  }
}
