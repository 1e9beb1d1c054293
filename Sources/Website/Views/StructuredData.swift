import Content
import Diagnostics
import JSON
import Mustache

/// What a page says about itself to search engines: schema.org, JSON-LD 1.1. Only facts that the page shows.
extension Scene {
  /// The `<script type="application/ld+json">` elements of a page; missing for one that has nothing to say.
  ///
  /// - Parameter own: what the page's own view gave, such as the times of a programme.
  func structuredData(_ job: PageJob, _ own: Value?, _ breadcrumbs: [PageJob.Crumb]) -> Value {
    var bytes: [UInt8] = []
    if case .html(let html) = own { bytes += html.bytes }
    let language = job.language
    if job.address == .home {
      bytes += Self.script(siteData(language)).bytes
    } else if job.isListed {
      bytes += Self.script(breadcrumbData(breadcrumbs, language)).bytes
    }
    if job.template == "names" { bytes += Self.script(termSet(job, language)).bytes }
    if job.template == "tracks", let programme = programmes[job.programme ?? ""] {
      bytes += Self.script(trackItems(programme, job, language)).bytes
    }
    return bytes.isEmpty ? .missing : .html(HTML(bytes))
  }
}

extension Scene {
  /// The site and who publishes it. A demonstration is no government's: its publisher is an organisation only.
  private func siteData(_ language: Language) -> [UInt8] {
    document("WebSite") { data in
      data.member("name", site.settings.title[language])
      data.member("description", site.settings.description[language])
      data.member("url", absolute(.home, language))
      data.member("inLanguage", language.tag)
      data.object("publisher") { publisher in
        publisher.member("@type", site.settings.isDemonstration ? "Organization" : "GovernmentOrganization")
        publisher.member("name", site.settings.publisher[language])
        publisher.member("url", absolute(.home, language))
        if let contact = site.settings.contact, !contact.phones.isEmpty || contact.email != nil {
          publisher.object("contactPoint") { point in
            point.member("@type", "ContactPoint")
            point.member("name", contact.office[language])
            point.member("telephone", ifPresent: contact.phones.first)
            point.member("email", ifPresent: contact.email)
          }
        }
      }
    }
  }

  /// The way to a page from the home page, the page itself last.
  private func breadcrumbData(_ crumbs: [PageJob.Crumb], _ language: Language) -> [UInt8] {
    document("BreadcrumbList") { data in
      items(crumbs.map { ($0.title[language], $0.address) }, of: &data, language)
    }
  }

  private func trackItems(_ programme: Programme, _ job: PageJob, _ language: Language) -> [UInt8] {
    document("ItemList") { data in
      data.member("name", job.title[language] + (language == .zh ? "：" : ": ") + programme.title[language])
      data.member("numberOfItems", programme.tracks.count)
      items(
        programme.tracks.map { ($0.page[language].title, address(of: $0, programme)) }, of: &data, language)
    }
  }

  /// The registered names with their short forms.
  private func termSet(_ job: PageJob, _ language: Language) -> [UInt8] {
    let url = absolute(job.address, language)
    return document("DefinedTermSet") { data in
      data.member("name", job.title[language])
      data.member("url", url)
      data.member("inLanguage", language.tag)
      data.array("hasDefinedTerm") { list in
        for name in site.names {
          list.object { term in
            term.member("@type", "DefinedTerm")
            term.member("name", name.full[language])
            term.member("url", url + "#" + name.id)
            let short = language == .zh ? name.short.zh : name.short.en
            if !short.isEmpty {
              term.array("alternateName") { list in for form in short { list.string(form) } }
            }
            term.member("description", ifPresent: name.rule?[language])
            term.member("inDefinedTermSet", url)
          }
        }
      }
    }
  }

  private func items(
    _ pages: [(title: String, address: Address)], of data: inout JSONObject, _ language: Language
  ) {
    data.array("itemListElement") { list in
      for (index, page) in pages.enumerated() {
        list.object { item in
          item.member("@type", "ListItem")
          item.member("position", index + 1)
          item.member("name", page.title)
          item.member("item", absolute(page.address, language))
        }
      }
    }
  }

  private func document(_ type: String, _ body: (inout JSONObject) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { data in
      data.member("@context", "https://schema.org")
      data.member("@type", type)
      body(&data)
    }
    return writer.bytes
  }
}
