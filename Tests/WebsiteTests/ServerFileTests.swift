import Testing

@testable import Website

/// The settings for other servers say what the preview sends.
@Suite struct ServerFileTests {
  @Test(
    "Every header of the preview is in the file, for pages and for assets",
    arguments: ServerFile.Server.allCases)
  func headers(server: ServerFile.Server) {
    let text = ServerFile(server, basePath: "/notices/", formActions: []).text
    // A location of nginx that sets a header sets them all; Caddy adds to what is set already.
    let times = server == .nginx ? 2 : 1
    for (name, value) in ResponseHeaders.security {
      #expect(
        text.split(separator: "\(name) \"\(value)\"", omittingEmptySubsequences: false).count == times + 1)
    }
    for header in [ResponseHeaders.lasting, ResponseHeaders.fresh] {
      #expect(text.contains("\(header.name) \"\(header.value)\""))
    }
    #expect(text.contains("/notices/assets/"))
    #expect(text.contains("/notices/404.html"))
  }

  @Test("A form may be sent to its endpoint and nowhere else")
  func formActions() {
    let text = ServerFile(.nginx, basePath: "/", formActions: ["https://complaints.example.org/in"]).text
    #expect(text.contains("form-action https://complaints.example.org/in; frame-ancestors 'none'"))
    #expect(text.contains("connect-src 'self' https://complaints.example.org/in; "))
    #expect(!text.contains("form-action 'none'"))
  }

  @Test("An address cannot add to the policy")
  func noInjection() {
    let policy = ResponseHeaders.contentSecurityPolicy(formActions: ["https://a.example.org/;script-src,*"])
    #expect(policy.contains("form-action https://a.example.org/%3Bscript-src%2C*"))
    #expect(policy.split(separator: ";").count == 8)
    #expect(!policy.contains(","))
  }

  @Test("Files whose names carry their digest are kept for good, all others are asked for again")
  func caching() {
    #expect(ResponseHeaders.caching(of: "assets/site.0a1b2c3d.css").value.contains("immutable"))
    for path in ["index.html", "feed.xml", "assets", "en/assets/site.css"] {
      #expect(ResponseHeaders.caching(of: path).value == "no-cache")
    }
  }
}
