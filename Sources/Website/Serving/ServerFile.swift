import Diagnostics
import Disk

/// A file of settings for a web server, so that the site is published with the headers it is previewed with.
package struct ServerFile: Sendable {
  package enum Server: String, Sendable, CaseIterable {
    case nginx
    case caddy
  }

  let server: Server
  /// The path of the site's root on its host, with a slash at both ends.
  let basePath: String
  let headers: [ResponseHeaders.Header]

  init(_ server: Server, basePath: String, formActions: [String]) {
    self.server = server
    self.basePath = basePath
    headers = ResponseHeaders.security(formActions: formActions)
  }

  /// The lines to include in the server's own settings.
  var text: String {
    switch server {
    case .nginx: nginx
    case .caddy: caddy
    }
  }
}

extension ServerFile {
  private var lasting: String { basePath + ResponseHeaders.lastingFolder }
  private var english: String { basePath + "en/" }
  private static let missingPage = "404.html"

  /// A location of nginx that adds a header forgets those of the level above; so it repeats them.
  ///
  /// Types stand here with their charset, because nginx adds one to a few types only.
  private var nginx: String {
    func lines(_ caching: ResponseHeaders.Header, _ indent: String) -> String {
      ([caching] + headers).map { "\(indent)add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
    }
    let types = MediaType.byEnding.map { "    \"\($0.type)\" \($0.ending);\n" }.joined()
    let feeds = MediaType.byName.map { name, type in
      """
      location ~ /\(name.split(separator: ".").joined(separator: "\\."))$ {
          types { }
          default_type "\(type)";
      }
      """
    }.joined(separator: "\n")
    func errorPages(_ folder: String, _ indent: String) -> String {
      // A folder without a page is no page either, and nobody needs to know that there is one.
      "\(indent)error_page 404 \(folder)\(Self.missingPage);\n\(indent)error_page 403 =404 \(folder)\(Self.missingPage);\n"
    }
    return """
      # Made by “gongshi headers nginx”: include it in the server { } of the site.
      types {
      \(types)}
      default_type \(MediaType.unknown);
      absolute_redirect off;
      gzip_static on;
      gzip_vary on;
      \(errorPages(basePath, ""))\(lines(ResponseHeaders.fresh, ""))
      location \(lasting) {
      \(lines(ResponseHeaders.lasting, "    "))}
      location \(english) {
      \(errorPages(english, "    "))}
      \(feeds)

      """
  }

  /// Caddy puts directives with a matcher before those without, so that each kind of file has its own. A file that is
  /// not there is none to keep, and the page that says so has a type of its own.
  private var caddy: String {
    let lines = headers.map { "    \($0.name) \"\($0.value)\"\n" }.joined()
    var types: [(type: String, paths: [String])] = []
    for (ending, type) in MediaType.byEnding {
      if types.last?.type == type {
        types[types.count - 1].paths.append("*." + ending)
      } else {
        types.append((type, ["*." + ending]))
      }
    }
    let names = MediaType.byName.map { (type: $0.type, paths: ["*/" + $0.name]) }
    let media = (types + names).enumerated().map { number, kind in
      // Caddy orders by the lengths of paths: what has a type by its name is none of those by its ending.
      let except = names.flatMap(\.paths).filter { name in
        !kind.paths.contains(name) && kind.paths.contains { name.hasSuffix($0.dropFirst()) }
      }
      let exception = except.isEmpty ? "" : "    not path \(except.joined(separator: " "))\n"
      return """
        @type\(number + 1) {
            path \(kind.paths.joined(separator: " "))
        \(exception)    file
        }
        header @type\(number + 1) Content-Type "\(kind.type)"

        """
    }.joined()
    return """
      # Made by “gongshi headers caddy”: import it in the site’s block of the Caddyfile.
      header {
      \(lines)}
      @lasting {
          path \(lasting)*
          file
      }
      @fresh {
          not {
              path \(lasting)*
              file
          }
      }
      header @lasting \(ResponseHeaders.lasting.name) "\(ResponseHeaders.lasting.value)"
      header @fresh \(ResponseHeaders.fresh.name) "\(ResponseHeaders.fresh.value)"
      \(media)header ?Content-Type "\(MediaType.unknown)"
      header -Server
      handle_errors {
          @english path \(english)*
          @chinese not path \(english)*
          rewrite @english \(english)\(Self.missingPage)
          rewrite @chinese \(basePath)\(Self.missingPage)
          file_server
      }

      """
  }
}

extension SiteBuilder {
  /// The settings of a web server for this site; nil where the site does not load.
  package func serverFile(
    _ server: ServerFile.Server
  ) async throws(FileError) -> (text: String?, findings: [Finding]) {
    let (scene, findings) = try await scene()
    guard let scene else { return (nil, findings) }
    return (ServerFile(server, basePath: scene.basePath, formActions: scene.formActions()).text, findings)
  }
}
