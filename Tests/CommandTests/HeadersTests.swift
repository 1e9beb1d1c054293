import Testing

/// `gongshi headers`, run as an administrator runs it.
@Suite struct HeadersTests {
  @Test("The settings of a server go to standard output", arguments: ["nginx", "caddy"])
  func settings(server: String) throws {
    let result = try Program.gongshi([
      "headers", server, "--root", Program.fixture.path, "--base-url", "https://sample.example.org/notices/",
    ])
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("Content-Security-Policy \"default-src 'none'; script-src 'self'"))
    #expect(result.output.contains("/notices/assets/"))
  }

  @Test(
    "Another server, or none, is wrong usage",
    arguments: [
      (["headers", "apache"], "“apache” will not do: headers needs nginx or caddy."),
      (["headers"], "headers needs nginx or caddy."),
      (["headers", "nginx", "caddy"], "“caddy” is one too many."),
    ])
  func usage(arguments: [String], message: String) throws {
    let result = try Program.gongshi(arguments)
    #expect(result.code == 2)
    #expect(result.errors.contains(message))
    #expect(result.output == "")
  }
}
