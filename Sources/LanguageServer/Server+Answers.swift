import Content
import Diagnostics
import Disk
import JSON
import Website

// What editors ask about a place of a file.
extension Server {
  private var context: DiagnosticContext {
    DiagnosticContext(root: workspace.root, language: language, encoding: encoding)
  }

  func diagnostics(_ path: String) -> [UInt8] {
    let context = context
    let findings = published.findings[path] ?? []
    return Outgoing.notification("textDocument/publishDiagnostics") { params in
      params.member("uri", context.uri(path))
      if let version = open[workspace.absolute(path)]?.version { params.member("version", version) }
      params.array("diagnostics") { list in
        var index: TextIndex?
        for finding in findings {
          let bytes = finding.place.file.bytes
          let known = index.flatMap { $0.bytes == bytes ? $0 : nil } ?? TextIndex(bytes, encoding)
          index = known
          list.object { $0.diagnostic(finding, in: known, context) }
        }
      }
    }
  }

  func actions(_ id: RequestID, _ params: JSONValue?) -> [UInt8] {
    let context = context
    guard let edited = edited(params?.member("textDocument"), params?.member(at: "range", "start")),
      let last = params?.member(at: "range", "end")?.position
    else { return Outgoing.answer(id) { $0.array("result") { _ in } } }
    let range = edited.offset..<max(edited.offset, edited.index.offset(of: last))
    let fixes = published.touching(range, of: edited.file.path).flatMap(QuickFix.all)
    return Outgoing.answer(id) { answer in
      answer.array("result") { list in
        for fix in fixes { list.object { fix.write(to: &$0, in: edited.index, context) } }
      }
    }
  }

  func completion(_ id: RequestID, _ params: JSONValue?) async -> [UInt8] {
    guard let edited = edited(params?.member("textDocument"), params?.member("position")) else {
      return Outgoing.answer(id) { $0.null("result") }
    }
    let candidates = Completion(edited: edited, site: await site(), language: language).candidates
    return Outgoing.answer(id) { answer in
      answer.object("result") { result in
        // Which names go on with the text depends on every character of it.
        result.member("isIncomplete", true)
        result.array("items") { items in
          for candidate in candidates { items.object { candidate.write(to: &$0, in: edited.index) } }
        }
      }
    }
  }

  func hover(_ id: RequestID, _ params: JSONValue?) async -> [UInt8] {
    guard let edited = edited(params?.member("textDocument"), params?.member("position")) else {
      return Outgoing.answer(id) { $0.null("result") }
    }
    let text = HoverText(language: language)
    let findings = published.touching(edited.offset..<edited.offset, of: edited.file.path)
    var rules: [String] = []
    for finding in findings {
      let part = text.rule(finding)
      if !rules.contains(part) { rules.append(part) }
    }
    let site = await site()
    var parts = rules
    if let key = hoveredKey(edited, text) { parts.append(key) }
    if let site, let name = hoveredName(edited, site) { parts.append(text.name(name)) }
    if let site, let period = await hoveredPeriod(edited, site) {
      parts.append(PeriodText(language: language).text(period))
    }
    guard !parts.isEmpty else { return Outgoing.answer(id) { $0.null("result") } }
    return Outgoing.answer(id) { answer in
      answer.object("result") { result in
        result.object("contents") {
          $0.member("kind", "markdown")
          $0.member("value", parts.joined(separator: "\n\n---\n\n"))
        }
      }
    }
  }
}

extension Server {
  /// The site as it reads now; nil where it cannot be read, which a check reports.
  private func site() async -> Site? {
    do throws(FileError) { return try await workspace.site(open) } catch { return nil }
  }

  /// The file a request is about; nil for one outside the site.
  private func edited(_ item: JSONValue?, _ position: JSONValue?) -> EditedFile? {
    guard let path = item?.path, let relative = workspace.relative(path), let place = position?.position
    else {
      return nil
    }
    do throws(FileError) {
      let bytes =
        if let document = open[path] { document.bytes } else { try readFile(path, atMost: 64 << 20) }
      return EditedFile(SourceFile(path: relative, bytes: bytes), at: place, encoding)
    } catch {
      return nil
    }
  }

  /// The key under the pointer, or the one whose value it is.
  private func hoveredKey(_ edited: EditedFile, _ text: HoverText) -> String? {
    guard let kind = edited.kind, let (path, name) = keyPath(edited) else { return nil }
    guard let key = kind.keys().at(path)?[name], let meaning = kind.meaning(of: path + [name]) else {
      return nil
    }
    return text.key(name, meaning, key)
  }

  private func keyPath(_ edited: EditedFile) -> (path: [String], name: String)? {
    let bytes = edited.file.bytes
    let line = edited.index.line(at: edited.offset)
    // A key goes on behind the pointer, up to its colon.
    var end = edited.offset
    while end < line.upperBound, Self.isKeyByte(bytes[end]) { end += 1 }
    guard let cursor = edited.cursor(at: end) else { return nil }
    switch cursor.spot {
    case .value(let name): return name.isEmpty ? nil : (cursor.path, name)
    case .key, .item:
      let isKey = end < line.upperBound && bytes[end] == UInt8(ascii: ":")
      if isKey { return (cursor.path, edited.file.text(cursor.typed)) }
      return cursor.path.last.map { (cursor.path.dropLast(), $0) }
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
  }

  /// The name that is written here, or whose id is.
  private func hoveredName(_ edited: EditedFile, _ site: Site) -> RegisteredName? {
    if edited.kind == .programme, let (path, name) = keyPath(edited), path.isEmpty, name == "name" {
      let programme = site.programmes.first { $0.id == edited.programme }
      return site.names.first { $0.id == programme?.nameID }
    }
    return NameSearch(names: site.names).name(at: edited.offset, in: edited.file.bytes)
  }

  /// The period that is written here: an item of the schedule or the notice period.
  private func hoveredPeriod(_ edited: EditedFile, _ site: Site) async -> PeriodStatus? {
    guard let programme = site.programmes.first(where: { $0.id == edited.programme }),
      let (path, name) = keyPath(edited), let root = (path + [name]).first
    else { return nil }
    let wanted: String
    switch (edited.kind, root) {
    case (.programme, "notice-period"), (.winners, "period"): wanted = ScheduleItem.noticeID
    case (.programme, "schedule"):
      let line = edited.index.line(at: edited.offset)
      guard let item = programme.schedule.last(where: { $0.place.range.lowerBound <= line.upperBound }) else {
        return nil
      }
      wanted = item.id
    default: return nil
    }
    do throws(FileError) {
      let (status, _) = try await workspace.builder(open, now: options.now()).status()
      return status?.programmes.first { $0.id == programme.id }?.periods.first { $0.id == wanted }
    } catch {
      return nil
    }
  }
}
