import Diagnostics
import Website

/// Answers requests from the files of the last good site, all of them in memory: no path reaches the disk.
struct Responder: Sendable {
  let exchange: Exchange
  let language: Language
  let hosts: HostCheck

  func answer(_ request: Request) -> Answer {
    guard hosts.allows(request.hosts) else {
      return text(421, "This server answers to localhost only.\n")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return text(405, "Only GET and HEAD.\n", [("Allow", "GET, HEAD")])
    }
    guard let path = RequestPath(request.target) else { return text(400, "Not an address of this site.\n") }
    if path.text.hasPrefix(Reserved.folder) { return reserved(path, request) }
    let state = exchange.state
    guard let site = state.site else {
      return page(ReportPage(state, language).html(mark: PageMark.of(path, in: state)), status: 503)
    }
    return answer(path, request, site)
  }
}

extension Responder {
  private func answer(_ path: RequestPath, _ request: Request, _ site: BuiltSite) -> Answer {
    switch SiteLookup(site).find(path) {
    case .found(let name, let file): return answer(name, file, request, site, status: 200)
    case .missing(let name, let file): return answer(name, file, request, site, status: 404)
    case .moved(let place): return text(302, "", [("Location", place)])
    case .nothing: return text(404, "Not found.\n")
    }
  }

  private func answer(
    _ name: String, _ file: BuiltSite.File, _ request: Request, _ site: BuiltSite, status: UInt32
  ) -> Answer {
    let isPage = name.hasSuffix(".html")
    let tag = "\"" + file.digest.hex.prefix(32) + (isPage ? "-live\"" : "\"")
    var headers = site.headers + [ResponseHeaders.caching(of: name), ("ETag", tag)]
    if status == 200, let known = request.ifNoneMatch, matches(known, tag) {
      return Answer(status: 304, headers: headers, body: .bytes([]))
    }
    headers.append(("Content-Type", MediaType.of(name)))
    let bytes = isPage ? ClientScript.added(to: file.bytes, mark: PageMark.of(file, in: site)) : file.bytes
    return Answer(status: status, headers: headers, body: .bytes(bytes))
  }

  /// Whether the header `If-None-Match` holds a tag (RFC 9110, section 13.1.2).
  private func matches(_ list: String, _ tag: String) -> Bool {
    list.split(separator: ",").contains { entry in
      var entry = entry.drop { $0 == " " || $0 == "\t" }
      while entry.last == " " || entry.last == "\t" { entry.removeLast() }
      if entry.hasPrefix("W/") { entry = entry.dropFirst(2) }
      return entry == "*" || entry == tag
    }
  }

  /// The preview's own files, below an address no page can have.
  private func reserved(_ path: RequestPath, _ request: Request) -> Answer {
    let state = exchange.state
    switch path.text {
    case Reserved.script: return file(ClientScript.source, "text/javascript; charset=utf-8")
    case Reserved.style: return file(ClientStyle.source, "text/css; charset=utf-8")
    case Reserved.findings:
      return page(ReportPage(state, language).html(mark: PageMark.of(path, in: state)), status: 200)
    case Reserved.findingsData:
      let bytes = JSONPrinter(language).bytes(state.findings)
      return file(String(decoding: bytes, as: UTF8.self), MediaType.of(".json"))
    case let text where text == Reserved.translations || text.hasPrefix(Reserved.translations + "/"):
      return translations(text, path, state)
    case Reserved.events:
      let headers = ownHeaders + [("Content-Type", "text/event-stream; charset=utf-8")]
      if request.method == "HEAD" { return Answer(status: 200, headers: headers, body: .bytes([])) }
      let page = request.page.flatMap(RequestPath.unescaped).map { String(decoding: $0, as: UTF8.self) }
      return Answer(status: 200, headers: headers, body: .events(page: page))
    default: return text(404, "Not found.\n")
    }
  }

  /// The list of translations, or one page of it.
  private func translations(_ text: String, _ path: RequestPath, _ state: PreviewState) -> Answer {
    guard let desk = state.translations else {
      return page(ReportPage(state, language).html(mark: PageMark.of(path, in: state)), status: 503)
    }
    let pages = TranslationPages(desk: desk, language: language)
    let mark = PageMark.of(path, in: state)
    guard text.utf8.count > Reserved.translations.utf8.count + 1 else {
      return page(pages.list(mark: mark), status: 200)
    }
    let stem = String(text.dropFirst(Reserved.translations.count + 1))
    return pages.review(of: stem, mark: mark).map { page($0, status: 200) } ?? self.text(404, "Not found.\n")
  }

  private var ownHeaders: [ResponseHeaders.Header] {
    ResponseHeaders.security + [("Cache-Control", "no-store")]
  }

  private func file(_ source: String, _ type: String) -> Answer {
    Answer(status: 200, headers: ownHeaders + [("Content-Type", type)], body: .bytes(Array(source.utf8)))
  }

  private func page(_ html: String, status: UInt32) -> Answer {
    var answer = file(html, "text/html; charset=utf-8")
    answer.status = status
    return answer
  }

  private func text(_ status: UInt32, _ text: String, _ headers: [ResponseHeaders.Header] = []) -> Answer {
    var answer = file(text, "text/plain; charset=utf-8")
    answer.status = status
    answer.headers += headers
    return answer
  }
}
