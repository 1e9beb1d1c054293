import CivilTime
import Content
import Diagnostics
import Markdown
import Mustache
import Records
import Rules

/// Everything a view may look at: the model, the theme's words and the moment the site is built for.
struct Scene: Sendable {
  let site: Site
  let addresses: AddressBook
  let theme: Theme
  let calendar: WorkingCalendar
  let now: Instant
  /// The path of the site's root on its host, with a slash at both ends.
  let basePath: String
  let host: String
  let organizations: [String: Organization]
  let timelines: [String: Timeline]
  let programmes: [String: Programme]
  /// The files offered for download and the logos, by path below `Content/`.
  let attachments: [String: [UInt8]]
  /// nil where the registry of names does not load; its findings say why.
  let names: NameCheck?
  /// The files that releases froze, by their paths below the folder of releases.
  let frozen: [String: FrozenFile]
  /// The releases of each page, by its stem, in the order of their numbers.
  let releases: [String: [Release]]
  /// Which of all files are made.
  var part = SitePart.whole
  let personalData: PersonalDataInspector
  let translations: TranslationCheck
  let documents = DocumentShelf()
  let views = ViewShelf()
  /// All pages published by now, newest first; equal days by address. Sorted once, for home pages and feeds.
  let latestPages: [LatestPage]
  /// The same of each programme, by its id.
  let latestOfProgrammes: [String: [LatestPage]]
  /// The registered names by their ids.
  let registeredNames: [String: RegisteredName]

  init(
    site: Site, addresses: AddressBook, theme: Theme, now: Instant, attachments: [String: [UInt8]],
    names: NameCheck? = nil, frozen: [String: FrozenFile] = [:]
  ) {
    self.site = site
    self.addresses = addresses
    self.theme = theme
    self.attachments = attachments
    self.names = names
    self.frozen = frozen
    releases = Dictionary(grouping: site.releases, by: \.page)
    personalData = PersonalDataInspector(site)
    translations = TranslationCheck(site, addresses, hasRegistry: names != nil)
    self.now = now
    calendar = site.calendar
    let afterScheme = site.settings.baseURL.dropFirst("https://".count)
    let slash = afterScheme.firstIndex(of: "/") ?? afterScheme.endIndex
    host = String(afterScheme[..<slash])
    basePath = slash == afterScheme.endIndex ? "/" : String(afterScheme[slash...])
    organizations = Dictionary(
      site.organizations.map { ($0.zh, $0) }, uniquingKeysWith: { first, _ in first })
    var timelines: [String: Timeline] = [:]
    for programme in site.programmes { timelines[programme.id] = Timeline(programme, calendar, now: now) }
    self.timelines = timelines
    latestPages = Self.latestPages(of: site, addresses, by: now)
    latestOfProgrammes = Dictionary(grouping: latestPages, by: \.programme.id)
    registeredNames = Dictionary(site.names.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    programmes = Dictionary(site.programmes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Scene {
  /// The path of a page from the host's root.
  func url(_ address: Address, _ language: Language) -> String {
    basePath + path(address, language)
  }

  /// The path of a page from the site's root: English below `en/`.
  func path(_ address: Address, _ language: Language) -> String {
    language == .en ? "en/" + address.path : address.path
  }

  /// The full address of a page.
  func absolute(_ address: Address, _ language: Language) -> String {
    site.settings.baseURL + path(address, language)
  }

  /// A body in the language of a page; unknown bodies keep their Chinese name.
  func organization(_ zh: String, _ language: Language) -> String {
    organizations[zh]?.name[language] ?? zh
  }

  /// The registered name of a programme's hosts, which the registry of names holds.
  func hosts(of programme: Programme) -> [String] {
    guard let id = programme.nameID else { return [] }
    return registeredNames[id]?.organizers.map(\.value) ?? []
  }

  /// The short form of a programme's title where there is one.
  func shortTitle(of programme: Programme, _ language: Language) -> String {
    let name = programme.nameID.flatMap { registeredNames[$0] }
    let short = language == .zh ? name?.short.zh.first : name?.short.en.first
    return short ?? programme.title[language]
  }
}
