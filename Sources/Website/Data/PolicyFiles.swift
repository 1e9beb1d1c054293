import CivilTime
import Content

/// Plain files in which a site tells programs how to behave and whom to write to.
extension Scene {
  func policyFiles() -> [File] {
    var files: [File] = [("robots.txt", robots())]
    // Less than a year ahead (RFC 9116, section 2.5.5); every build moves it on.
    if let contact = site.settings.securityContact, let end = now.date.adding(days: 330) {
      files.append(
        (".well-known/security.txt", securityText(contact, until: Instant(date: end, secondOfDay: 0))))
    }
    return files
  }

  /// Everything may be found; the site map says what there is (RFC 9309).
  private func robots() -> [UInt8] {
    Array("User-agent: *\nDisallow:\n\nSitemap: \(site.settings.baseURL)sitemap.xml\n".utf8)
  }

  /// Where to report a weakness of the site (RFC 9116).
  private func securityText(_ contact: String, until end: Instant) -> [UInt8] {
    let address = site.settings.baseURL + ".well-known/security.txt"
    let lines = [
      "Contact: \(contact)", "Expires: \(end.iso)", "Preferred-Languages: zh, en", "Canonical: \(address)",
    ]
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
