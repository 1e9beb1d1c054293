/// The bodies behind a programme, as found.
struct DraftOrganizers: Sendable {
  enum Role: Sendable, CaseIterable {
    case guidance, host, undertaker, coorganizer, supporter

    /// The words that introduce the bodies of a role.
    var words: [Text] {
      switch self {
      case .guidance: ["指导单位", "指导机构"]
      case .host: ["主办单位", "主办方", "联合主办"]
      case .undertaker: ["承办单位", "承办方", "联合承办"]
      case .coorganizer: ["协办单位", "协办方"]
      case .supporter: ["支持单位", "支持机构", "技术支持"]
      }
    }
  }

  struct Entry: Sendable {
    let role: Role
    /// As printed.
    let printed: [Text]
    /// Full names where the head or the signature gives them.
    var bodies: [Text]
    /// Whether every full name is certain.
    var isCertain: Bool
    /// Whether the list ends with 等.
    let isOpen: Bool
    let place: SourcePlace
  }

  private(set) var entries: [Entry] = []

  func bodies(_ roles: Role...) -> [Text] { entries.filter { roles.contains($0.role) }.flatMap(\.bodies) }
}

extension DraftOrganizers {
  /// - Parameters:
  ///   - issuers: full names, from the head or the signature.
  ///   - registered: the bodies the site knows, with their short forms.
  static func find(
    in blocks: [Block], issuers: [Text], registered: [(full: Text, short: [Text])]
  ) -> DraftOrganizers {
    var organizers = DraftOrganizers()
    for (index, block) in blocks.enumerated() {
      guard let paragraph = block.paragraph, let (role, rest) = role(paragraph.text) else { continue }
      var lists = [rest]
      if rest.isEmpty {
        lists = blocks[(index + 1)...].prefix(40).map(\.text).prefix {
          Marker($0) == nil && Bodies.list($0.firstSentence) != nil
        }
      }
      let printed = lists.flatMap { Bodies.list($0.firstSentence) ?? [] }
      guard !printed.isEmpty, !organizers.entries.contains(where: { $0.role == role }) else { continue }
      let isOpen = lists.last.map { $0.firstSentence.hasSuffix("等") } ?? false
      organizers.entries.append(
        Entry(
          role: role, printed: printed, bodies: printed, isCertain: true, isOpen: isOpen, place: block.place))
    }
    for block in blocks where organizers.entries.isEmpty { organizers.readSentence(block) }
    organizers.spellOut(issuers, registered)
    return organizers
  }

  /// 大赛由示例市文化馆主办，示例日报社承办.
  private mutating func readSentence(_ block: Block) {
    let text = block.text
    guard let by = text.range(of: "由"), let host = text.range(of: "主办", from: by.upperBound),
      host.lowerBound - by.upperBound < 80, let bodies = Bodies.list(text[by.upperBound..<host.lowerBound])
    else { return }
    add(.host, bodies, block.place)
    guard let other = text.range(of: "承办", from: host.upperBound), other.lowerBound - host.upperBound < 60,
      let undertakers = Bodies.list(
        text[host.upperBound..<other.lowerBound].trimmed(of: ["，", "、", ",", "由"]))
    else { return }
    add(.undertaker, undertakers, block.place)
  }

  private mutating func add(_ role: Role, _ bodies: [Text], _ place: SourcePlace) {
    entries.append(
      Entry(role: role, printed: bodies, bodies: bodies, isCertain: true, isOpen: false, place: place))
  }

  /// （二）主办单位。市大数据局…: the role and what follows it.
  private static func role(_ text: Text) -> (Role, Text)? {
    let body = text.dropFirst(Marker(text)?.length ?? 0)
    for role in Role.allCases {
      for word in role.words where body.hasPrefix(word) {
        let rest = body.dropFirst(word.count)
        guard let sign = rest.first else { return (role, "") }
        guard "。：: ".unicodeScalars.contains(sign) else { return nil }
        return (role, rest.dropFirst(1).trimmed())
      }
    }
    return nil
  }

  /// Puts full names in place of short ones, which the head or the signature of the document gives.
  private mutating func spellOut(_ issuers: [Text], _ registered: [(full: Text, short: [Text])]) {
    for index in entries.indices {
      let printed = entries[index].printed
      if printed.count == issuers.count,
        zip(printed, issuers).allSatisfy({ $0 == $1 || Bodies.isShort($0, of: $1) })
      {
        entries[index].bodies = issuers
        continue
      }
      entries[index].bodies = printed.map { short in
        if issuers.contains(short) || registered.contains(where: { $0.full == short }) { return short }
        if let known = Self.registered(short, issuers, registered) { return known }
        let full = issuers.filter { Bodies.isShort(short, of: $0) }
        return full.count == 1 ? full[0] : Self.withPlace(short, issuers) ?? short
      }
      entries[index].isCertain = zip(printed, entries[index].bodies).allSatisfy {
        !$1.hasPrefix(anyOf: ["市", "省", "区", "县", "团"]) || $0 != $1
      }
    }
  }

  /// The registered body that has a short form: of the place of the issuing bodies where several have it.
  private static func registered(
    _ short: Text, _ issuers: [Text], _ bodies: [(full: Text, short: [Text])]
  ) -> Text? {
    let all = bodies.filter { $0.short.contains(short) }.map(\.full)
    let place = issuers.first { !$0.hasPrefix("中共") }.map { $0[0..<2] } ?? ""
    let local = all.filter { $0.contains(place) }
    return local.count == 1 ? local[0] : all.count == 1 && short.hasPrefix("省") ? all[0] : nil
  }

  /// 市教育局 with the city that the issuing bodies are of.
  private static func withPlace(_ short: Text, _ issuers: [Text]) -> Text? {
    for level in ["市", "省", "区", "县"] as [Text] where short.hasPrefix(level) && !short.hasPrefix(level + "委")
    {
      for issuer in issuers {
        if let range = issuer.range(of: level), (2...8).contains(range.upperBound), !issuer.hasPrefix("中共") {
          return issuer[0..<range.lowerBound] + short
        }
      }
    }
    return nil
  }
}

extension Text {
  fileprivate var firstSentence: Text { firstIndex(of: ["。", "；"]).map { self[0..<$0] } ?? self }
}
