import Diagnostics
import Rules

/// What rendering one page brought to light.
struct PageLog: Sendable {
  var findings: [Finding] = []
  /// Links to headings of other pages, to be looked at when all are known.
  var anchors: [AnchorLink] = []
  /// Links into the site; nil where they are not asked for.
  var links: [PageLink]?
}
