/// Takes a document apart: head, title, body, list of annexes, signature and date, annexes.
struct PartsRecognizer {
  let blocks: [Block]
  var parts = Parts()

  static func recognize(_ blocks: [Block]) -> Parts {
    var recognizer = PartsRecognizer(blocks: blocks)
    recognizer.run()
    return recognizer.parts
  }

  private init(blocks: [Block]) { self.blocks = blocks }

  private mutating func run() {
    let titleIndex = findTitle()
    for block in blocks[..<(titleIndex ?? 0)] { readHead(block) }
    var rest = titleIndex.map { $0 + 1 } ?? 0
    if let titleIndex { parts.title = Found(value: blocks[titleIndex].text, place: blocks[titleIndex].place) }
    if parts.number == nil, rest < blocks.count, let number = DocumentNumber.whole(blocks[rest].text) {
      parts.number = Found(value: number, place: blocks[rest].place)
      rest += 1
    }
    var body = Array(blocks[rest...])
    if let first = body.first, isAddressee(first) {
      parts.addressees = Found(value: first.text, place: first.place)
      body.removeFirst()
    }
    splitAnnexes(&body)
    splitSignature(&body)
    parts.body = body
  }
}

extension PartsRecognizer {
  /// Blocks among which the title stands.
  private static let headLength = 60

  private func findTitle() -> Int? {
    let head = blocks.prefix(Self.headLength)
    let candidates = head.indices.filter { index in
      let text = head[index].text
      return text.count >= 4 && text.count < 110 && !text.contains(anyOf: ["。", "；"]) && Marker(text) == nil
        && !text.hasSuffix("：") && DocumentNumber.whole(text) == nil && text.soleDate == nil
    }
    // The title is what calls itself a notice before any sentence; or else what is marked as a heading.
    let firstSentence = head.firstIndex { $0.text.contains("。") && $0.text.count > 30 } ?? head.endIndex
    let early = candidates.filter { $0 < firstSentence }
    return early.first { head[$0].text.hasPrefix("关于") && NoticeTitle.isComplete(head[$0].text) }
      ?? early.first {
        NoticeTitle.isComplete(head[$0].text) && head[$0].text.count > 5 && !isMasthead(head[$0].text)
      }
      ?? early.first { head[$0].paragraph?.level == 1 }
      ?? early.first {
        head[$0].text.contains(anyOf: ["大赛", "竞赛", "选拔赛", "征集", "评选", "关于"]) && !isMasthead(head[$0].text)
      }
      ?? early.first { head[$0].paragraph?.isCentred == true && !Bodies.isBody(head[$0].text) }
      ?? early.first {
        !Bodies.isBody(head[$0].text) && Bodies.list(head[$0].text) == nil && !isMasthead(head[$0].text)
      }
  }

  private func isMasthead(_ text: Text) -> Bool { text.removing(Signs.blanks).hasSuffix("文件") }

  private mutating func readHead(_ block: Block) {
    let text = block.text
    let place = block.place
    if block.table == nil {
      if let number = DocumentNumber.whole(text), parts.number == nil {
        parts.number = Found(value: number, place: place)
        return
      }
      if isMasthead(text) {
        let line = text.removing(Signs.blanks)
        // Under the names of several bodies the word stands alone.
        if line != "文件" { parts.masthead = Found(value: line, place: place) }
        if Bodies.isBody(line.dropLast(2)) {
          parts.headBodies.append(Found(value: line.dropLast(2), place: place))
        }
        return
      }
      if let bodies = Bodies.list(text), text.contains(" ") || bodies.count == 1 {
        parts.headBodies += bodies.map { Found(value: $0, place: place) }
        return
      }
      if Bodies.isBody(text.removing(Signs.blanks)) {
        parts.headBodies.append(Found(value: text.removing(Signs.blanks), place: place))
        return
      }
    }
    parts.preface.append(block)
  }

  /// 各区县大数据主管部门、市直各有关部门（单位）：
  private func isAddressee(_ block: Block) -> Bool {
    let text = block.text
    guard text.hasSuffix(anyOf: ["：", ":"]), text.count < 160, Marker(text) == nil, !text.contains("。") else {
      return false
    }
    return text.hasPrefix("各")
      || text.contains(anyOf: ["单位", "部门", "局", "委", "公司", "企业", "高校", "机构", "政府", "中心", "市民", "同志"])
  }
}

extension PartsRecognizer {
  /// Blocks at the end of the body among which the signature stands.
  private static let tailLength = 90

  private mutating func splitSignature(_ body: inout [Block]) {
    let tail = max(0, body.count - Self.tailLength)
    guard let dateIndex = body.indices.last(where: { $0 >= tail && body[$0].text.soleDate != nil }) else {
      takeBodies(&body, before: body.count)
      return
    }
    parts.date = body[dateIndex].text.soleDate.map { Found(value: $0, place: body[dateIndex].place) }
    parts.closing = Array(body[(dateIndex + 1)...])
    takeAttachedPlan()
    body.removeSubrange(dateIndex...)
    takeBodies(&body, before: body.count)
  }

  /// Blocks behind the date that are more than who printed the paper.
  private static let leastPlan = 4

  /// A plan that a notice issues stands behind its date, perhaps without a line that says annex.
  private mutating func takeAttachedPlan() {
    guard parts.closing.count >= Self.leastPlan,
      let title = parts.closing.prefix(3).firstIndex(where: {
        isTitle($0) && (NoticeTitle.isComplete($0.text) || $0.paragraph?.isCentred == true)
      })
    else { return }
    let plan = Annex(
      number: nil, title: parts.closing[title].text, place: parts.closing[title].place,
      blocks: Array(parts.closing[(title + 1)...]))
    parts.annexes.insert(plan, at: 0)
    parts.closing.removeSubrange(title...)
  }

  private mutating func takeBodies(_ body: inout [Block], before end: Int) {
    var start = end
    while start > 0 {
      let text = body[start - 1].text.removing(Signs.blanks)
      guard body[start - 1].table == nil, Bodies.isBody(text) || Bodies.list(body[start - 1].text) != nil
      else { break }
      start -= 1
    }
    for block in body[start..<end] {
      let bodies = Bodies.list(block.text) ?? [block.text.removing(Signs.blanks)]
      parts.signature += bodies.map { Found(value: $0, place: block.place) }
    }
    body.removeSubrange(start..<end)
  }
}
