/// Addresses of the preview's own files. No page begins with an underscore, so none is hidden by them.
enum Reserved {
  static let folder = "/_gongshi/"
  static let script = folder + "preview.js"
  static let style = folder + "preview.css"
  static let events = folder + "events"
  static let findings = folder + "findings"
  /// The list of translations; the pages below it show one with its two languages side by side.
  static let translations = folder + "translations"
  static let findingsData = folder + "findings.json"
}
