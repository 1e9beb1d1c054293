import CivilTime
import Content
import Diagnostics

/// `sitemap.xml`: every listed page with its counterpart in the other language (sitemaps.org 0.9 with hreflang).
///
/// A site map holds so many addresses and bytes at most. Of a larger site `sitemap.xml` is an index of several; each of
/// them is a step of the iterator, the last with the index behind it, so that only one is held at a time.
struct SiteMap: IteratorProtocol {
  private let scene: Scene
  private let limits: Limits
  private var jobs: FlattenSequence<PageGroups>.Iterator
  /// The page with which the next site map begins.
  private var pending: PageJob?
  /// How many of several are made.
  private var parts = 0
  private var isDone = false

  /// What one site map may hold (sitemaps.org, “Sitemap file size”).
  struct Limits: Sendable {
    var addresses = 50_000
    /// Bytes, uncompressed.
    var bytes = 50 << 20
  }

  static let path = "sitemap.xml"

  /// - Parameter groups: all pages of the site.
  init(_ scene: Scene, of groups: PageGroups, limits: Limits = Limits()) {
    self.scene = scene
    self.limits = limits
    jobs = groups.joined().makeIterator()
  }

  /// The name of one of several site maps.
  ///
  /// - Parameter number: from 1.
  static func path(ofPart number: Int) -> String { "sitemap-\(number).xml" }

  /// Whether a path is that of a site map or of their index.
  static func makes(_ path: String) -> Bool { path.hasPrefix("sitemap") && path.hasSuffix(".xml") }

  mutating func next() -> [Scene.File]? {
    if isDone { return nil }
    var map = XMLWriter(opening: "urlset", Self.namespaces)
    var count = 0
    while let job = nextJob() {
      let before = map.bytes.count
      add(job, to: &map)
      count += 1
      let isFull = count > limits.addresses || map.bytes.count + map.closing.count > limits.bytes
      guard isFull, count > 1 else { continue }
      map.cut(before)
      pending = job
      parts += 1
      return [(Self.path(ofPart: parts), map.end())]
    }
    isDone = true
    guard parts > 0 else { return [(Self.path, map.end())] }
    parts += 1
    return [(Self.path(ofPart: parts), map.end()), (Self.path, index(of: parts))]
  }

  private mutating func nextJob() -> PageJob? {
    if let job = pending {
      pending = nil
      return job
    }
    while let job = jobs.next() { if job.isListed { return job } }
    return nil
  }
}

extension SiteMap {
  private static let schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
  private static var namespaces: XMLWriter.Attributes {
    ["xmlns": schema, "xmlns:xhtml": "http://www.w3.org/1999/xhtml"]
  }

  private func add(_ job: PageJob, to set: inout XMLWriter) {
    set.element("url") { url in
      let places = (zh: scene.absolute(job.address, .zh), en: scene.absolute(job.address, .en))
      url.element("loc", text: job.language == .zh ? places.zh : places.en)
      if let date = scene.lastChange(of: job) { url.element("lastmod", text: date.description) }
      for (tag, place) in [
        (Language.zh.tag, places.zh), (Language.en.tag, places.en), ("x-default", places.zh),
      ] {
        url.empty("xhtml:link", ["rel": "alternate", "hreflang": tag, "href": place])
      }
    }
  }

  private func index(of parts: Int) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("sitemapindex", ["xmlns": Self.schema]) { index in
      for number in 1...parts {
        index.element("sitemap") {
          $0.element("loc", text: scene.site.settings.baseURL + Self.path(ofPart: number))
        }
      }
    }
    return xml.bytes
  }
}

extension Scene {
  /// The day a page was published or last changed; nil where `Content/` does not say. The parts of a notice that
  /// stand on pages of their own were published with it.
  fileprivate func lastChange(of job: PageJob) -> CivilDate? {
    guard let page = job.page else { return nil }
    let notice = programmes[job.programme ?? ""]?.notice
    let published = page.published ?? (job.template == "interpretation" ? nil : notice?.published)
    guard let published, published.instant <= now else { return nil }
    return (changes(of: page).last?.start ?? published.instant).date
  }
}
