/// Finds tracks and their topics in a part of a document.
struct TrackFinder {
  private let blocks: [Block]
  private var doubts: [Doubt] = []

  static func find(in blocks: [Block]) -> TrackRegion? {
    var finder = TrackFinder(blocks: blocks)
    return finder.find()
  }

  private init(blocks: [Block]) { self.blocks = blocks }

  private mutating func find() -> TrackRegion? {
    var heads = heads { TrackHead.named($0.text) }
    if heads.isEmpty {
      heads = self.heads(TrackHead.titled)
      guard heads.count > 1, let form = heads.first?.head.form else { return nil }
      heads.removeAll { $0.head.form != form }
      guard heads.count > 1 else { return nil }
    } else if heads.count == 1, !hasTopics(after: heads[0].index) {
      return nil
    }
    let outer = enclosing(heads[0].index, heads[0].head)
    var tracks: [DraftTrack] = []
    var end = blocks.count
    for (offset, found) in heads.enumerated() {
      let isLast = offset + 1 == heads.count
      let limit = isLast ? blocks.count : heads[offset + 1].index
      let block = blocks[found.index]
      var track = DraftTrack(number: found.head.number, title: found.head.title, place: block.place)
      if !found.head.rest.isEmpty {
        track.intro.append(.paragraph(Paragraph(text: found.head.rest, place: block.place)))
      }
      let stop = read(&track, found.index + 1..<limit, outer: outer, head: found.head, isLast: isLast)
      if isLast { end = stop }
      tracks.append(track)
    }
    checkNumbers(tracks)
    return TrackRegion(range: heads[0].index..<end, tracks: tracks, doubts: doubts)
  }
}

extension TrackFinder {
  private func heads(_ read: (Paragraph) -> TrackHead?) -> [(index: Int, head: TrackHead)] {
    blocks.enumerated().compactMap { index, block in
      block.paragraph.flatMap(read).map { (index, $0) }
    }
  }

  private func hasTopics(after index: Int) -> Bool {
    blocks.dropFirst(index + 1).prefix(12).contains {
      $0.heading?.marker?.number == 1 || TopicHead.named($0.text) != nil
    }
  }

  /// The numbered heading that the tracks stand under; nil for none.
  private func enclosing(_ index: Int, _ head: TrackHead) -> Marker? {
    for block in blocks[..<index].reversed() {
      guard let marker = block.heading?.marker, marker.level != nil else { continue }
      if case .titled(let style?) = head.form, marker.style.rawValue >= style.rawValue { continue }
      return marker
    }
    return nil
  }

  /// Reads the topics of a track.
  ///
  /// - Returns: where it ends.
  private mutating func read(
    _ track: inout DraftTrack, _ range: Range<Int>, outer: Marker?, head: TrackHead, isLast: Bool
  ) -> Int {
    for index in range {
      let block = blocks[index]
      if isLast, ends(block, track, outer: outer, head: head) { return index }
      if let topic = topic(block, after: track) {
        track.numbers = track.numbers ?? topic.style
        if let number = topic.number {
          let expected = (track.lastNumber ?? 0) + 1
          if number != expected {
            doubts.append(
              Doubt(
                zh: "“\(track.title.string)”的赛题编号应是\(expected)，原文是\(number)。",
                en:
                  "In “\(track.title.string)” a topic is numbered \(number) where \(expected) would follow.",
                place: block.place))
          }
          track.lastNumber = number
        }
        track.topics.append(.init(title: topic.title, place: block.place, blocks: topic.rest))
      } else if track.topics.isEmpty {
        track.intro.append(block)
      } else {
        track.topics[track.topics.count - 1].blocks.append(block)
      }
    }
    return range.upperBound
  }

  private func topic(
    _ block: Block, after track: DraftTrack
  ) -> (title: Text, rest: [Block], style: Marker.Style?, number: Int?)? {
    guard let paragraph = block.paragraph else { return nil }
    if let named = TopicHead.named(paragraph.text) {
      return (named.title, Self.rest(named.rest, paragraph), track.numbers ?? .chinese, nil)
    }
    let last = track.lastNumber ?? 0
    guard let marker = Marker(paragraph.text), marker.level != nil, marker.number > last,
      track.numbers == nil || track.numbers == marker.style,
      let topic = TopicHead.split(paragraph.text.dropFirst(marker.length))
    else { return nil }
    // A number that leaves others out is one of the topics only where a heading stands.
    guard marker.number == last + 1 || topic.rest.isEmpty && Heading(paragraph) != nil else { return nil }
    return (topic.title, Self.rest(topic.rest, paragraph), marker.style, marker.number)
  }

  private static func rest(_ text: Text, _ paragraph: Paragraph) -> [Block] {
    text.isEmpty ? [] : [.paragraph(Paragraph(text: text, place: paragraph.place))]
  }

  /// Whether something that is no part of the last track begins.
  private mutating func ends(_ block: Block, _ track: DraftTrack, outer: Marker?, head: TrackHead) -> Bool {
    if block.text.contains("印发"), block.text.count < 40, !FoundTime.all(in: block.text).isEmpty {
      return true
    }
    guard let heading = block.heading else { return false }
    guard let marker = heading.marker else {
      return block.paragraph?.level != nil && heading.level <= 2 && !track.topics.isEmpty
    }
    if case .titled(let style?) = head.form {
      return marker.style.rawValue <= style.rawValue && marker.level != nil
    }
    guard let outer, marker.style.rawValue <= outer.style.rawValue else { return false }
    guard marker.style == outer.style, marker.number == outer.number + 1 else {
      return marker.style.rawValue < outer.style.rawValue
    }
    guard track.numbers == marker.style, marker.number == (track.lastNumber ?? 0) + 1 else { return true }
    // The number fits the topics as well as the section that holds them; only the words can tell.
    let isGeneral = heading.title.contains(anyOf: Self.generalWords)
    doubts.append(
      Doubt(
        zh: "“\(block.text.string)”的编号既接着赛题，又接着上一级标题，按\(isGeneral ? "上一级标题" : "赛题")处理。",
        en:
          "The number of “\(block.text.string)” follows the topics and the section as well; it was taken for "
          + (isGeneral ? "a section." : "a topic."), place: block.place))
    return isGeneral
  }

  private static let generalWords: [Text] = [
    "标识", "管理要求", "名称使用", "参赛要求", "参赛条件", "参赛资格", "报名", "评审", "评选", "奖项", "奖励", "日程", "赛程", "其他", "附则", "联系",
    "组织",
    "保障", "注意事项", "知识产权", "提交要求", "申报要求", "有关要求", "工作要求", "公示",
  ]

  private mutating func checkNumbers(_ tracks: [DraftTrack]) {
    for (offset, track) in tracks.enumerated() {
      if let number = track.number, number != offset + 1 {
        doubts.append(
          Doubt(
            zh: "第\(offset + 1)条赛道原文编号是\(number)。", en: "Track \(offset + 1) is printed as number \(number).",
            place: track.place))
      }
      if track.topics.isEmpty {
        doubts.append(
          Doubt(
            zh: "“\(track.title.string)”下面没有认出赛题。",
            en: "No topics were recognised in “\(track.title.string)”.",
            place: track.place))
      }
    }
  }
}
