import CivilTime
import Content
import Diagnostics

extension Scene {
  /// The latest notices and articles in one language (Atom, RFC 4287).
  func atomFeed(_ language: Language) -> [UInt8] {
    let pages = latestPages.prefix(50)
    let settings = site.settings
    let feedAddress = absolute(Address("feed.xml"), language)
    var xml = XMLWriter()
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language.tag]) { feed in
      feed.element("id", text: absolute(.home, language))
      feed.element("title", text: settings.title[language])
      feed.element("subtitle", text: settings.description[language])
      // The newest entry dates the feed, or the first to come, so that a build without news changes nothing.
      let newest = pages.first?.page.published?.instant ?? publications.min() ?? now
      feed.element("updated", text: newest.iso)
      feed.element("author") { $0.element("name", text: settings.publisher[language]) }
      feed.empty("link", ["rel": "self", "type": "application/atom+xml", "href": feedAddress])
      feed.empty("link", ["rel": "alternate", "type": "text/html", "href": absolute(.home, language)])
      for (page, address, programme) in pages {
        feed.element("entry") { entry in
          let link = absolute(address, language)
          entry.element("id", text: link)
          entry.element("title", text: page[language].title)
          entry.empty("link", ["rel": "alternate", "type": "text/html", "href": link])
          let published = page.published?.instant.iso ?? newest.iso
          entry.element("published", text: published)
          entry.element("updated", text: published)
          entry.empty("category", ["term": programme.id, "label": programme.title[language]])
          if let summary = feedSummary(page, of: programme, language) {
            entry.element("summary", text: summary)
          }
        }
      }
    }
    return xml.bytes
  }

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
}
