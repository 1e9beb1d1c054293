/// Finds lists of organisers in running text: several bodies, parted by 、, beside 主办.
struct OrganizerScan {
  let registry: Registry
  let options: CheckOptions
  let bytes: UnsafeBufferPointer<UInt8>

  /// The longest list that is read, in bytes.
  private static let reach = 6000

  /// Finds the lists that differ from the registered one, as warnings, in order.
  func findings() -> [NameFinding] {
    // Most texts tell of no hosts.
    guard let first = next(from: 0) else { return [] }
    return findings(from: first)
  }

  @inline(never)
  private func findings(from first: Int) -> [NameFinding] {
    var found: [NameFinding] = []
    let lists = registry.organizerLists.filter { $0.organizers.count > 1 }
    guard !lists.isEmpty else { return [] }
    var offset = first
    var floor = 0
    while let mention = next(from: offset) {
      offset = mention + 6
      for range in [forward(from: offset), backward(from: mention, floor)] {
        guard let range, range.lowerBound >= floor, let finding = finding(range, lists) else { continue }
        found.append(finding)
        floor = range.upperBound
        offset = max(offset, floor)
        break
      }
      // A list before the next 主办 begins behind this one.
      floor = max(floor, mention)
    }
    return found
  }
}

extension OrganizerScan {
  /// The next 主办.
  private func next(from start: Int) -> Int? {
    // Its last two bytes are the rarest.
    var offset = start + 4
    while let found = bytes.next(0x8A, 0x9E, from: offset) {
      if isHost(found - 4) { return found - 4 }
      offset = found + 2
    }
    return nil
  }

  /// Whether 主办 starts at an offset.
  @inline(__always)
  private func isHost(_ offset: Int) -> Bool {
    offset + 5 < bytes.count && bytes[offset] == 0xE4 && bytes[offset + 1] == 0xB8
      && bytes[offset + 2] == 0xBB
      && bytes[offset + 3] == 0xE5 && bytes[offset + 4] == 0x8A && bytes[offset + 5] == 0x9E
  }

  /// The list behind 主办单位, up to the end of its sentence.
  private func forward(from start: Int) -> Range<Int>? {
    var offset = start
    var skipped = 0
    while offset < bytes.count, skipped < 8 {
      let scalar = decodeScalar(bytes, offset, bytes.count)
      let isLead = [0x5355, 0x4F4D, 0x3002, 0xFF1A, 0x3A, 0x4E3A, 0x662F, 0x6709, 0xFF09].contains(
        scalar.value)
      guard isLead || ScalarClass.of(scalar.value) == .space else { break }
      offset += scalar.length
      skipped += 1
    }
    guard skipped > 0 else { return nil }
    let end = sentenceEnd(from: offset)
    return end > offset ? offset..<end : nil
  }

  /// The list before 联合主办, from the start of its sentence.
  private func backward(from end: Int, _ floor: Int) -> Range<Int>? {
    var start = end
    let lowest = max(floor, end - OrganizerScan.reach)
    while start > lowest, !isSentenceEnd(start - 1) { start -= 1 }
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start < end ? start..<end : nil
  }

  private func sentenceEnd(from start: Int) -> Int {
    var offset = start
    let highest = min(bytes.count, start + OrganizerScan.reach)
    while offset < highest {
      if isSentenceEnd(offset) { return bytes[offset] == 0x0A ? offset : offset - 2 }
      if offset > start, isHost(offset) { return offset }
      offset += 1
    }
    return offset
  }

  /// Whether 。, ； or a blank line ends with a byte.
  private func isSentenceEnd(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte == 0x0A { return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A }
    guard offset > 1 else { return false }
    let (first, second) = (bytes[offset - 2], bytes[offset - 1])
    return byte == 0x82 && second == 0x80 && first == 0xE3 || byte == 0x9B && second == 0xBC && first == 0xEF
  }

  private func finding(_ range: Range<Int>, _ lists: [OrganizerComparison]) -> NameFinding? {
    let items = items(in: range)
    guard items.count >= 3 else { return nil }
    var best: (list: Int, count: Int, first: Int, last: Int)?
    for (index, list) in lists.enumerated() {
      var (count, first, last) = (0, -1, -1)
      for (position, item) in items.enumerated() where list.match(item.text) != nil {
        count += 1
        if first < 0 { first = position }
        last = position
      }
      let isOwn = options.pageName.map { utf8(of: $0) == utf8(of: registry.names[list.name].id) } ?? false
      if count >= 3, count > best?.count ?? 0 || isOwn && count == best?.count ?? 0 {
        best = (index, count, first, last)
      }
    }
    guard let best, best.count * 2 > best.last - best.first + 1 else { return nil }
    let list = lists[best.list]
    let part = items[best.first...best.last]
    if list.problems(in: part.map { $0.text }).isEmpty { return nil }
    let lower = items[best.first].range.lowerBound
    let upper = items[best.last].range.upperBound
    let name = registry.names[list.name]
    let expected = joined(name.organizers.enumerated().flatMap { $0 > 0 ? ["、", $1] : [$1] })
    return NameFinding(
      rule: .organizers, range: lower..<upper, slot: .whole, slotRange: lower..<upper, nameID: name.id,
      seen: string(of: Array(bytes[lower..<upper])), expected: expected, isCertain: false,
      isWarning: true)
  }

  private struct Item {
    var text: [UInt32] = []
    var range: Range<Int>
  }

  /// The items of a list: what stands between 、, ， and brackets, without words such as 由 and 等.
  private func items(in range: Range<Int>) -> [Item] {
    var items: [Item] = []
    var item = Item(range: range.lowerBound..<range.lowerBound)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = decodeScalar(bytes, offset, range.upperBound)
      let end = offset + scalar.length
      switch ScalarClass.of(scalar.value) {
      case .letter, .digit:
        if item.text.isEmpty, scalar.value == 0x7531 { break }
        if item.text.isEmpty { item.range = offset..<end } else { item.range = item.range.lowerBound..<end }
        item.text.append(scalar.value)
      case .space, .lineBreak, .invisible: break
      default:
        if !item.text.isEmpty { items.append(trimmed(item)) }
        item = Item(range: end..<end)
      }
      offset = end
    }
    if !item.text.isEmpty { items.append(trimmed(item)) }
    return items
  }

  /// Leaves out 等, 联合 and 共同 at the end of a list.
  private func trimmed(_ item: Item) -> Item {
    var item = item
    for (word, length) in [([0x8054, 0x5408], 6), ([0x5171, 0x540C], 6), ([0x7B49], 3)] as [([UInt32], Int)]
    where item.text.count > word.count + 1 && Array(item.text.suffix(word.count)) == word {
      item.text.removeLast(word.count)
      item.range = item.range.lowerBound..<max(item.range.lowerBound, item.range.upperBound - length)
    }
    return item
  }
}
