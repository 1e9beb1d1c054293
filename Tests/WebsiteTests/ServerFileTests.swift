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

  @Test(
    "nginx learns every type of the preview, feeds by their names, and each language's page for a missing one"
  )
  func nginx() {
    let text = ServerFile(.nginx, basePath: "/notices/", formActions: []).text
    for (ending, type) in MediaType.byEnding { #expect(text.contains("\"\(type)\" \(ending);\n")) }
    for (name, type) in MediaType.byName {
      #expect(MediaType.of("en/" + name) == type)
      #expect(
        text.contains("/\(name.replacing(".", with: "\\."))$ {\n    types { }\n    default_type \"\(type)\";")
      )
    }
    #expect(text.contains("\nerror_page 404 /notices/404.html;\n"))
    #expect(text.contains("location /notices/en/ {\n    error_page 404 /notices/en/404.html;\n"))
    #expect(text.hasSuffix("}\n"))
  }

  @Test(
    "Texts, vector pictures and modules become smaller on their way; what is compressed already does not",
    arguments: [
      ("index.html", true), ("a/site.css", true), ("feed.xml", true), ("feed.json", true), ("m.wasm", true),
      ("logo.svg", true), ("list.csv", true), ("photo.jpg", false), ("notice.pdf", false),
      ("form.docx", false),
      ("pagefind/fragment/en_1.pf_fragment", false),
    ])
  func compressible(path: String, isCompressible: Bool) {
    #expect(MediaType.isCompressible(path) == isCompressible)
  }
}
