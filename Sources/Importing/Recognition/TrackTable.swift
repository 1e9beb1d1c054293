/// Tracks that a table lists with their topics.
enum TrackTable {
  static func find(in blocks: [Block]) -> TrackRegion? {
    for (index, block) in blocks.enumerated() {
      if let table = block.table, let tracks = tracks(table) {
        return TrackRegion(range: index..<index + 1, tracks: tracks, doubts: [])
      }
    }
    return nil
  }

  private static func tracks(_ table: SourceTable) -> [DraftTrack]? {
    let head = (table.rows.first?.cells ?? []).map { $0.text.removing(Signs.blanks) }
    guard let name = head.firstIndex(where: { ["赛道", "赛道名称", "赛道设置"].contains($0) }),
      let topic = head.firstIndex(where: { ["赛题", "赛题名称", "赛题方向", "题目", "方向", "参赛方向"].contains($0) })
    else { return nil }
    let rest = head.indices.filter {
      $0 != name && $0 != topic && !RubricColumns.isSerial(Text(head[$0].string))
    }
    var tracks: [DraftTrack] = []
    for row in table.rows.dropFirst() where max(name, topic) < row.cells.count {
      let title = row.cells[name].text
      if !title.isEmpty, title != tracks.last?.title {
        tracks.append(DraftTrack(number: nil, title: title.withoutMarker, place: row.place))
      }
      guard !tracks.isEmpty, !row.cells[topic].text.isEmpty else { continue }
      let blocks = rest.compactMap { column -> Block? in
        let text = column < row.cells.count ? row.cells[column].text : ""
        return text.isEmpty ? nil : .paragraph(Paragraph(text: head[column] + "：" + text, place: row.place))
      }
      tracks[tracks.count - 1].topics.append(
        .init(title: row.cells[topic].text.withoutMarker, place: row.place, blocks: blocks))
      tracks[tracks.count - 1].numbers = .arabic
    }
    return tracks.isEmpty ? nil : tracks
  }
}

extension Text {
  fileprivate var withoutMarker: Text { dropFirst(Marker(self)?.length ?? 0) }
}
