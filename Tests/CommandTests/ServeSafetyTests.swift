import Foundation
import TestSupport
import Testing

/// What `gongshi serve` answers to requests that no page of its own would make.
@Suite(.timeLimit(.minutes(60))) struct ServeSafetyTests {
  @Test("Hostile and misspelt requests get nothing")
  func hostile() throws {
    let served = try ServedSite()
    let secret = served.folder.path + "/secret.txt"
    try "geheim".write(toFile: secret, atomically: true, encoding: .utf8)
    let cases: [(target: String, status: Int)] = [
      ("/../secret.txt", 400), ("/%2e%2e/secret.txt", 400), ("/..%2fsecret.txt", 400),
      ("/about/%2e%2e/%2e%2e/secret.txt", 400), ("/%2e%2e%2fsecret.txt", 400), ("/a%00b", 400), ("/%", 400),
      ("/%zz", 400), ("/%ff%fe", 400), ("/%c0%ae%c0%ae/secret.txt", 400), ("http://localhost/", 400),
      ("*", 400),
      ("/..\\secret.txt", 404), ("//etc/passwd", 404), ("/" + secret, 404), ("/Content/site.yml", 404),
      ("/_gongshi/", 404), ("/_gongshi/../secret.txt", 400), ("/about", 302), ("/nothing/", 404),
    ]
    for (target, status) in cases {
      let answer = try served.get(target)
      #expect(answer.status == status, "\(target)")
      #expect(!answer.text.contains("geheim"), "\(target)")
      #expect(answer.headers["x-content-type-options"] == "nosniff", "\(target)")
    }
    #expect(try served.get("/about").headers["location"] == "/about/")
  }

  @Test("Only the names of this machine's loopback are answered")
  func hosts() throws {
    let served = try ServedSite()
    let port = served.port
    for host in ["localhost:\(port)", "LOCALHOST:\(port)", "127.0.0.1:\(port)", "[::1]:\(port)"] {
      #expect(try served.get("/", hosts: [host]).status == 200, "\(host)")
    }
    let hostile = [
      "evil.example:\(port)", "localhost.evil.example:\(port)", "localhost", "localhost:1",
      "127.0.0.1.nip.io:\(port)",
      "localhost:\(port)@evil.example", "",
    ]
    for host in hostile { #expect(try served.get("/", hosts: [host]).status == 421, "\(host)") }
    #expect(try served.get("/", hosts: ["localhost:\(port)", "evil.example"]).status == 421)
    #expect(try [400, 421].contains(served.get("/", hosts: []).status))
  }

  @Test("Nothing but GET and HEAD", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
  func methods(method: String) throws {
    let served = try ServedSite()
    let answer = try served.get("/", method: method, headers: "Content-Length: 0\r\n")
    #expect(answer.status == 405)
    #expect(answer.headers["allow"] == "GET, HEAD")
  }

  @Test("Files come with their media type, the headers of production and a tag that saves sending them again")
  func headers() throws {
    let served = try ServedSite(prepare: { site in
      // The smallest module there is.
      try Data([0, 0x61, 0x73, 0x6D, 1, 0, 0, 0]).write(
        to: URL(filePath: site.path + "/Templates/assets/x.wasm"))
    })
    let manifest = try served.get("/manifest.json").text
    let paths = manifest.matches(of: /"path": "([^"]+)"/).map { String($0.1) }
    let types = [
      "html": "text/html; charset=utf-8", "ics": "text/calendar; charset=utf-8", "wasm": "application/wasm",
      "json": "application/json; charset=utf-8", "csv": "text/csv; charset=utf-8",
      "txt": "text/plain; charset=utf-8",
    ]
    for (ending, type) in types.sorted(by: { $0.key < $1.key }) {
      let path = try #require(paths.first { $0.hasSuffix("." + ending) }, "\(ending)")
      #expect(try served.get("/" + path).headers["content-type"] == type)
    }
    #expect(try served.get("/feed.xml").headers["content-type"] == "application/atom+xml; charset=utf-8")
    let page = try served.get("/about/")
    let policy = try #require(page.headers["content-security-policy"])
    #expect(policy.contains("script-src 'self' 'wasm-unsafe-eval';"))
    #expect(!policy.contains("unsafe-inline"))
    #expect(page.headers["referrer-policy"] != nil)
    let tag = try #require(page.headers["etag"])
    let again = try served.get("/about/", headers: "If-None-Match: \"x\", W/\(tag)\r\n")
    #expect(again.status == 304)
    #expect(again.body.isEmpty)
    let head = try served.get("/about/", method: "HEAD")
    #expect(head.body.isEmpty)
    #expect(head.headers["content-length"] == "\(page.body.count)")
  }

  @Test("A port that is in use ends with exit code 3 and says what to do", arguments: ["en", "zh"])
  func busyPort(language: String) throws {
    let served = try ServedSite()
    let second = try Program.gongshi([
      "serve", "--root", served.folder.path, "--port", "\(served.port)", "--lang", language,
    ])
    #expect(second.code == 3)
    #expect(second.errors.contains("\(served.port)"))
    #expect(second.errors.contains("--port 0"))
    #expect(second.output.isEmpty)
  }

  @Test("A port that is none is wrong usage", arguments: ["65536", "-1", "http", "80a"])
  func badPort(value: String) throws {
    #expect(try Program.gongshi(["serve", "--port", value]).code == 2)
  }

  @Test("A folder that is no site ends with exit code 3")
  func noSite() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.gongshi(["serve", "--root", folder.path, "--port", "0"]).code == 3)
  }
}
