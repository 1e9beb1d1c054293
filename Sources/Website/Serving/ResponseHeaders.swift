/// The headers a server sends with the site, stated once for every server there is.
package enum ResponseHeaders {
  package typealias Header = (name: String, value: String)

  /// Headers of every answer.
  package static let security: [Header] = [
    ("Content-Security-Policy", contentSecurityPolicy),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
  ]

  /// Nothing but the site's own files is loaded, and no script or style stands in a page (W3C CSP, level 3).
  ///
  /// `wasm-unsafe-eval` lets pages compile the site's own WebAssembly; it does not allow `eval`.
  static let contentSecurityPolicy = [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self'",
    "font-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
    "frame-ancestors 'none'",
  ].joined(separator: "; ")

  /// How long a file may be kept: for good where its name carries its digest, otherwise until asked again.
  ///
  /// - Parameter path: from the site's root.
  package static func caching(of path: String) -> Header {
    let isForGood = path.hasPrefix("assets/")
    return ("Cache-Control", isForGood ? "public, max-age=31536000, immutable" : "no-cache")
  }
}
