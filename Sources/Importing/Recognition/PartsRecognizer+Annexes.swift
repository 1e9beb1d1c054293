/// Finds the list of annexes and the annexes themselves.
extension PartsRecognizer {
  mutating func splitAnnexes(_ body: inout [Block]) {
    var starts: [(index: Int, head: AnnexHead, titleLines: Int)] = []
    var index = 0
    var numbers: Set<Int> = []
    var keys: [Text] = []
    while index < body.count {
      let block = body[index]
      guard block.table == nil, let head = AnnexHead(block.text) else {
        if !keys.isEmpty, let listed = Self.listedAnnex(block.text, keys), numbers.insert(listed).inserted {
          starts.append((index, AnnexHead(number: listed, title: block.text.unquoted), 1))
        }
        index += 1
        continue
      }
      if starts.isEmpty, parts.listedAnnexes.isEmpty, let end = readList(body, from: index, head) {
        body.removeSubrange(index..<end)
        keys = parts.listedAnnexes.map { Self.key($0.value) }
        continue
      }
      let hasTitle = !head.title.isEmpty
      if let number = head.number { numbers.insert(number) }
      starts.append((index, head, hasTitle ? 1 : index + 1 < body.count && isTitle(body[index + 1]) ? 2 : 1))
      index += hasTitle ? 1 : starts[starts.count - 1].titleLines
    }
    guard let first = starts.first else { return }
    for (offset, start) in starts.enumerated() {
      let end = offset + 1 < starts.count ? starts[offset + 1].index : body.count
      var title = start.head.title
      var from = start.index + 1
      if start.titleLines == 2, title.isEmpty {
        title = body[start.index + 1].text.unquoted
        from += 1
      }
      if title.isEmpty, let number = start.head.number, number <= parts.listedAnnexes.count, number > 0 {
        title = parts.listedAnnexes[number - 1].value
      }
      parts.annexes.append(
        Annex(
          number: start.head.number, title: title, place: body[start.index].place,
          blocks: Array(body[from..<end])))
    }
    body.removeSubrange(first.index...)
  }

  func isTitle(_ block: Block) -> Bool {
    block.table == nil && !block.text.contains("。") && !block.text.isEnded && block.text.count < 90
      && (Marker(block.text) == nil || block.paragraph?.isCentred == true)
  }

  /// The number of the listed annex that a text is the title of; nil for none.
  private static func listedAnnex(_ text: Text, _ keys: [Text]) -> Int? {
    guard text.count >= 4, text.count < 90 else { return nil }
    let wanted = key(text)
    return keys.firstIndex { $0 == wanted }.map { $0 + 1 }
  }

  private static func key(_ text: Text) -> Text { text.unquoted.removing(Signs.blanks.union(["《", "》"])) }

  /// Reads the list of annexes at the end of the body: 附件：1. … and further items.
  ///
  /// - Returns: the end of the list; nil where this is no list.
  private mutating func readList(_ body: [Block], from start: Int, _ head: AnnexHead) -> Int? {
    guard !head.title.isEmpty else { return nil }
    let place = body[start].place
    let isItem = Marker(head.title)?.style == .arabic
    let first = isItem ? head.title.dropFirst(Marker(head.title)?.length ?? 0) : head.title
    var titles = [Found(value: first.unquoted, place: place)]
    var index = start + 1
    while isItem || head.number == 1, index < body.count {
      let text = body[index].text
      let expected = titles.count + 1
      if let marker = Marker(text), marker.style == .arabic, marker.number == expected {
        titles.append(Found(value: text.dropFirst(marker.length).unquoted, place: body[index].place))
      } else if let next = AnnexHead(text), next.number == expected, !next.title.isEmpty {
        titles.append(Found(value: next.title, place: body[index].place))
      } else {
        break
      }
      index += 1
    }
    // A single annex with its title is a list only where a signature, and not the annex itself, follows.
    if titles.count == 1, !isItem {
      let following = body[index...].prefix(12)
      guard following.contains(where: { $0.text.soleDate != nil || AnnexHead($0.text) != nil }) else {
        return nil
      }
    }
    parts.listedAnnexes = titles
    return index
  }
}
