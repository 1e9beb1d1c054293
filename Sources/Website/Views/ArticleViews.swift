import Content
import Diagnostics
import Markdown
import Mustache
import Rules

extension Scene {
  /// Parses and renders the body of a page, noting what is wrong with it.
  func article(
    _ page: Page, _ language: Language, numbers: HeadingNumbers, _ log: inout PageLog
  ) -> (html: Value, contents: Value) {
    let document = documents.document(of: page[language])
    log.findings += document.findings
    return (html(document, page, language, numbers: numbers, &log), contents(document, numbers, language))
  }

  /// Renders a parsed document, checking its links.
  func html(
    _ document: Document, _ page: Page, _ language: Language, numbers: HeadingNumbers,
    figures: [Int: String] = [:], _ log: inout PageLog
  ) -> Value {
    check(document, page, language, &log)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.file.bytes.count * 2)
    var options = options(document, language, numbers)
    options.figures = figures
    document.appendHTML(options: options, to: &bytes)
    return .html(HTML(bytes))
  }

  func check(_ document: Document, _ page: Page, _ language: Language, _ log: inout PageLog) {
    let (findings, anchors) = checkLinks(document, of: page, in: language, addresses)
    log.findings += findings
    log.anchors += anchors
    log.noteLinks(of: document)
  }

  func options(_ document: Document, _ language: Language, _ numbers: HeadingNumbers) -> HTMLOptions {
    let path = document.file.path
    let (addresses, basePath) = (addresses, basePath)
    var options = HTMLOptions(language: language)
    options.isCodeFocusable = true
    options.headingNumbers = numbers
    options.siteHost = host
    options.resolve = { destination in
      switch addresses.target(of: destination, from: path) {
      case .page(let stem, let target, let anchor):
        guard let address = addresses.pages[stem] else { return nil }
        let english = target == .en ? "en/" : ""
        return basePath + english + address.path + (anchor.map { "#" + $0 } ?? "")
      case .download(let file): return basePath + file
      case .outside, .anchor, .unpublished, .nowhere: return nil
      }
    }
    return options
  }

  /// The headings of a text, two levels deep.
  private func contents(_ document: Document, _ numbers: HeadingNumbers, _ language: Language) -> Value {
    var sections: [Object] = []
    var items: [[Value]] = []
    let labels = document.headingNumbers(numbers, language: language)
    for (heading, label) in zip(document.headings, labels) {
      let title = (label.map { language == .zh ? $0 : $0 + " " } ?? "") + heading.text
      if heading.level == 2 {
        sections.append(["title": .text(title), "url": .text("#" + heading.anchor)])
        items.append([])
      } else if heading.level == 3, !items.isEmpty {
        items[items.count - 1].append(.link(title, "#" + heading.anchor))
      }
    }
    return .list(
      zip(sections, items).map { section, items in
        var object = section
        object["items"] = .list(items)
        return .object(object)
      })
  }

  func noticePage(
    _ programme: Programme, _ page: Page, _ address: Address, _ language: Language, _ log: inout PageLog
  )
    -> Object
  {
    let (body, contents) = article(page, language, numbers: .official, &log)
    return [
      "programme": .object(self.programme(programme, language, at: address)),
      "body": body,
      "contents": contents,
      "schedule": views.value(.schedule, of: programme, language) {
        .list(schedule(programme, language))
      },
      "attachments": views.value(.attachments, of: programme, language) {
        attachments(programme, language)
      },
      "interpretations": interpretations(programme, language, of: page),
      "changes": changeList(page, language),
      "changes-url": changesLink(page, address, language),
      "forms": views.value(.forms, of: programme, language) { forms(programme, language) },
      "tracks-summary": tracksSummary(programme, language),
      "is-main": .bool(page.stem == programme.notice?.stem),
    ]
  }

  func formPage(
    _ programme: Programme, _ page: Page, _ address: Address, _ language: Language, _ log: inout PageLog
  )
    -> Object
  {
    let (body, _) = article(page, language, numbers: .none, &log)
    return [
      "programme": .object(self.programme(programme, language, at: address)),
      "body": body,
      "annex": page.annex.map(Value.int) ?? .missing,
      "forms": forms(programme, language, at: page),
    ]
  }

  func interpretationPage(
    _ programme: Programme, _ page: Page, _ address: Address, _ language: Language, _ log: inout PageLog
  ) -> Object {
    let (body, contents) = article(page, language, numbers: .none, &log)
    return [
      "programme": .object(self.programme(programme, language, at: address)),
      "body": body,
      "contents": contents,
      "explains": explained(by: page, in: programme, language),
    ]
  }

  /// The notice an interpretation explains: the programme's own unless it names another.
  private func explained(by page: Page, in programme: Programme, _ language: Language) -> Value {
    guard let notice = programme.allNotices.first(where: { $0.page.stem == programme.explained(by: page) })
    else { return .missing }
    return .object(link(notice.page, notice.address, language))
  }
}

extension Programme {
  /// The stem of the notice that an interpretation explains: the programme's own unless it names another.
  func explained(by page: Page) -> String { "\(id)/\(page.explains?.value ?? "notice")" }
}
