import CivilTime
import Content
import Diagnostics

extension Scene {
  /// Every listed page with its counterpart in the other language (sitemaps.org 0.9 with hreflang).
  func siteMapXML(_ jobs: [PageJob]) -> [UInt8] {
    var xml = XMLWriter()
    let namespaces: XMLWriter.Attributes = [
      "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
    ]
    xml.element("urlset", namespaces) { set in
      for job in jobs where job.isListed {
        set.element("url") { url in
          url.element("loc", text: absolute(job.address, job.language))
          if let date = lastChange(of: job) { url.element("lastmod", text: date.description) }
          for (tag, language) in [(Language.zh.tag, Language.zh), (Language.en.tag, .en), ("x-default", .zh)]
          {
            url.empty(
              "xhtml:link",
              ["rel": "alternate", "hreflang": tag, "href": absolute(job.address, language)])
          }
        }
      }
    }
    return xml.bytes
  }

  /// The day a page was published or last changed; nil where `Content/` does not say. The parts of a notice that
  /// stand on pages of their own were published with it.
  private func lastChange(of job: PageJob) -> CivilDate? {
    guard let page = job.page else { return nil }
    let notice = programmes[job.programme ?? ""]?.notice
    let published = page.published ?? (job.template == "interpretation" ? nil : notice?.published)
    guard let published, published.instant <= now else { return nil }
    return (changes(of: page).last?.start ?? published.instant).date
  }
}
