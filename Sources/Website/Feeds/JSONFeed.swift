import Content
import Diagnostics
import JSON

extension Scene {
  /// The latest notices, articles and changes in one language (JSON Feed 1.1).
  func jsonFeed(_ language: Language, of programme: Programme? = nil) -> [UInt8] {
    let settings = site.settings
    let home = programme?.address ?? .home
    return jsonFile { feed in
      feed.member("version", "https://jsonfeed.org/version/1.1")
      feed.member("title", programme?.title[language] ?? settings.title[language])
      feed.member("home_page_url", absolute(home, language))
      feed.member("feed_url", absolute(Address(home.path + "feed.json"), language))
      feed.member("description", programme?.summary[language] ?? settings.description[language])
      feed.member("language", language.tag)
      feed.array("authors") { list in list.object { $0.member("name", settings.publisher[language]) } }
      feed.array("items") { items in
        for entry in feedEntries(language, of: programme) {
          items.object { item in
            item.member("id", entry.link)
            item.member("url", entry.link)
            item.member("title", entry.title)
            item.member("content_text", entry.summary ?? entry.title)
            item.member("date_published", entry.published.iso)
            item.member("date_modified", entry.updated.iso)
            item.array("tags") { $0.string(entry.programme.id) }
          }
        }
      }
    }
  }
}
