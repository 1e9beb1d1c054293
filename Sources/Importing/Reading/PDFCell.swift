/// Lines of a page that stand under each other as one cell does.
struct PDFCell: Sendable {
  var text: Text
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  /// The numbers of its lines.
  var lines: [Int]

  var middle: Double { (top + bottom) / 2 }
  var centre: Double { (left + right) / 2 }
  /// Of one line, in points.
  let height: Double
  /// The width of a Chinese character, in points.
  let em: Double

  init(_ line: PDFLine) {
    text = line.text
    (left, top, right, bottom) = (line.left, line.top, line.right, line.bottom)
    lines = [line.number]
    (height, em) = (line.height, line.em)
  }

  func isBeside(_ other: PDFCell) -> Bool {
    min(bottom, other.bottom) - max(top, other.top) > min(height, other.height) / 2
  }

  /// The cells of a page, from top to bottom: full lines go on in the next line of their block.
  static func all(of lines: [PDFLine]) -> [PDFCell] {
    var edges: [Int: Double] = [:]
    for line in lines { edges[line.block] = max(edges[line.block] ?? 0, line.right) }
    var cells: [PDFCell] = []
    var previous: PDFLine?
    for line in lines {
      if let last = previous, last.block == line.block, line.top - last.bottom < 0.2 * line.height,
        last.bottom - line.top < 0.6 * line.height, min(last.right, line.right) > max(last.left, line.left),
        last.right > (edges[line.block] ?? 0) - last.em
      {
        cells[cells.count - 1].add(line)
      } else {
        cells += split(line)
      }
      previous = line
    }
    return cells.sorted { ($0.top, $0.left, $0.lines[0]) < ($1.top, $1.left, $1.lines[0]) }
  }

  private mutating func add(_ line: PDFLine) {
    text.scalars += line.text.scalars
    (left, right, bottom) = (min(left, line.left), max(right, line.right), line.bottom)
    lines.append(line.number)
  }

  /// A line in which poppler joined the heading cells of one row gives a cell for each word.
  private static func split(_ line: PDFLine) -> [PDFCell] {
    let words = line.text.split(on: [" "])
    guard words.count > 1, words.allSatisfy(TableHead.isWord) else { return [PDFCell(line)] }
    let column = (line.right - line.left) / Double(line.text.columns)
    var start = 0
    return words.map { word in
      var cell = PDFCell(line)
      cell.text = word
      cell.left = line.left + column * Double(start)
      cell.right = cell.left + column * Double(word.columns)
      start += word.columns + 1
      return cell
    }
  }
}

/// The words that heads of tables in notices are made of.
enum TableHead {
  private static let words: Set<Text> = [
    "权重", "分值", "评分标准", "评审要点", "序号", "时间", "阶段", "内容", "赛道", "赛题", "奖项", "名额", "数量", "说明", "项目名称",
    "单位", "备注", "环节", "评分细则", "指标说明",
  ]

  static func isWord(_ text: Text) -> Bool {
    let core = text.removing(Signs.blanks)
    return (2...10).contains(core.count)
      && (words.contains(core) || core.hasSuffix(anyOf: ["指标", "时间", "内容", "赛题"]))
  }
}
