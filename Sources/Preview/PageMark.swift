import Website

/// A short text that stays the same for as long as a page does; an open page compares it with its own.
enum PageMark {
  static func of(_ file: BuiltSite.File, in site: BuiltSite) -> String {
    String(site.timeless(file).hex.prefix(16))
  }

  /// The mark of whatever stands at an address now.
  static func of(_ path: RequestPath, in state: PreviewState) -> String {
    guard let site = state.site, !path.text.hasPrefix(Reserved.folder) else {
      // A report is another one after each build.
      return "\(state.site == nil ? "none" : "report")-\(state.revision)"
    }
    switch SiteLookup(site).find(path) {
    case .found(_, let file), .missing(_, let file): return of(file, in: site)
    case .moved(let place): return "moved:" + place
    case .nothing: return "nothing"
    }
  }
}
