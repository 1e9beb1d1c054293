import Diagnostics
import Rules

/// What rendering one page brought to light.
struct PageLog: Sendable {
  var findings: [Finding] = []
  /// Links to headings of other pages, to be looked at when all are known.
  var anchors: [AnchorLink] = []
  /// Whether ``links`` are wanted.
  var keepsLinks = false
  /// The files whose links are in ``links``.
  var linkedFrom: [String] = []
  /// Links into the site.
  var links: [PageLink] = []
}
