import CivilTime
import Content
import Diagnostics

extension Scene {
  /// The latest notices, articles and changes in one language (Atom, RFC 4287).
  func atomFeed(_ language: Language, of programme: Programme? = nil) -> [UInt8] {
    let settings = site.settings
    let home = programme?.address ?? .home
    let entries = feedEntries(language, of: programme)
    let feedAddress = absolute(Address(home.path + "feed.xml"), language)
    var xml = XMLWriter()
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language.tag]) { feed in
      feed.element("id", text: absolute(home, language))
      feed.element("title", text: programme?.title[language] ?? settings.title[language])
      feed.element("subtitle", text: programme?.summary[language] ?? settings.description[language])
      feed.element("updated", text: feedDate(entries).iso)
      feed.element("author") { $0.element("name", text: settings.publisher[language]) }
      feed.empty("link", ["rel": "self", "type": "application/atom+xml", "href": feedAddress])
      feed.empty("link", ["rel": "alternate", "type": "text/html", "href": absolute(home, language)])
      for entry in entries {
        feed.element("entry") { element in
          element.element("id", text: entry.link)
          element.element("title", text: entry.title)
          element.empty("link", ["rel": "alternate", "type": "text/html", "href": entry.link])
          element.element("published", text: entry.published.iso)
          element.element("updated", text: entry.updated.iso)
          element.empty(
            "category", ["term": entry.programme.id, "label": entry.programme.title[language]])
          if let summary = entry.summary { element.element("summary", text: summary) }
        }
      }
    }
    return xml.bytes
  }
}
