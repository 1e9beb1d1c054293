/// The headers a server sends with the site, stated once: for the preview, for the files of other servers and
/// for the policy that every page carries itself.
package enum ResponseHeaders {
  package typealias Header = (name: String, value: String)

  /// Headers of every answer of a site that sends no form anywhere.
  package static let security = security(formActions: [])

  /// Headers of every answer.
  ///
  /// - Parameter formActions: the addresses that forms of the site are sent to; each page narrows them to its own.
  package static func security(formActions: [String]) -> [Header] {
    [
      (
        "Content-Security-Policy",
        contentSecurityPolicy(formActions: formActions) + "; frame-ancestors 'none'"
      ),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "strict-origin-when-cross-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
  }

  /// Nothing but the site's own files is loaded, and no script or style stands in a page (W3C CSP, level 3).
  ///
  /// `wasm-unsafe-eval` lets pages compile the site's own WebAssembly; it does not allow `eval`. A page says all
  /// this in a `<meta>` too, where `frame-ancestors` has no effect and is therefore left to the header.
  static func contentSecurityPolicy(formActions: [String] = []) -> String {
    let sources = formActions.map(source)
    let actions = sources.isEmpty ? "'none'" : sources.joined(separator: " ")
    let connections = (["'self'"] + sources).joined(separator: " ")
    return [
      "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self'",
      "connect-src \(connections)", "worker-src 'self'", "base-uri 'none'", "form-action \(actions)",
    ].joined(separator: "; ")
  }

  /// An address as a source of a policy, in which a semicolon or a comma would end it (CSP 3, section 2.3.1).
  private static func source(_ address: String) -> String {
    address.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: ";"): result += "%3B"
      case UInt8(ascii: ","): result += "%2C"
      default: result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
  }

  /// The folder whose files carry their digest in their names.
  package static let lastingFolder = "assets/"

  /// How long a file may be kept: for good where its name carries its digest, otherwise until asked again.
  ///
  /// - Parameter path: from the site's root.
  package static func caching(of path: String) -> Header {
    path.hasPrefix(lastingFolder) ? lasting : fresh
  }

  package static let lasting: Header = ("Cache-Control", "public, max-age=31536000, immutable")
  package static let fresh: Header = ("Cache-Control", "no-cache")
}
