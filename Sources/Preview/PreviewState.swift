import Diagnostics
import Website

/// What the preview shows at one moment.
package struct PreviewState: Sendable {
  /// The last good site; nil until a build has succeeded.
  package var site: BuiltSite?
  /// The translations of the newest build that could read the site.
  package var translations: TranslationDesk?
  /// What the newest build found.
  package var findings: [Finding] = []
  /// Whether the newest build succeeded, so that `site` is its own.
  package var isCurrent = false
  /// Grows by one with every build.
  package var revision = 0

  package init() {}
}
