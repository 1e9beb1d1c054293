import TestSupport
import Testing

@testable import Naming

#if canImport(Glibc)
  import Glibc
#endif

/// What must hold for every registered name in any prose, tried over seeded samples.
@Suite struct EditTests {
  /// How many texts each seed tries; the whole run of the tests tries more.
  static let samples = getenv("GONGSHI_TEST_ALL") == nil ? 25 : 60

  static let contexts = [
    ("参加", "。"), ("", ""), ("各参赛团队按照", "的要求报名。"), ("《", "》"), ("一、", "\n\n二、说明"), ("# ", "\n\n正文"),
    ("| 名称 | ", " |"), ("（", "）"),
  ]
  static let englishContexts = [
    ("The ", " is open."), ("", ""), ("Notice of the ", ": results"), ("See (", ")."), ("# ", "\n\nText"),
  ]

  @Test("Any single edit of a registered name is one finding, and a fix leads to the name", arguments: 1...20)
  func edits(seed: Int) throws {
    var generator = RandomSource(seed: seed + 70_000)
    for _ in 0..<Self.samples {
      let subject = generator.one(of: EditSubject.all)
      let checker = Checker(try #require(subject.registry))
      let edit = subject.edit(&generator)
      var (before, after) = generator.one(of: subject.isEnglish ? Self.englishContexts : Self.contexts)
      // A line end ends a heading and a row of a table.
      if edit.kind == .lineBreak, before.utf8.first == 0x23 || before.utf8.first == 0x7C {
        (before, after) = ("", "")
      }
      guard let edited = edit.applied(to: subject.scalars), !subject.isNeighbour(edit, edited) else {
        continue
      }
      let text = before + String(String.UnicodeScalarView(edited)) + after
      let format = Self.format(edit)
      let page = ExtractedText(Array(text.utf8), as: format)
      let found = checker.check(page).findings
      #expect(!found.isEmpty, "\(edit): \(text.debugDescription)")
      for finding in found {
        #expect(page.bytes.text(finding.finding.range) == finding.finding.seen, "\(text.debugDescription)")
      }
      guard !found.isEmpty, found.allSatisfy(\.isFixable) else {
        expectProgress(found, text, format, checker)
        continue
      }
      let fixed = Self.fixed(text, found)
      let right = before + subject.text + after
      let isEnd = edit.place == 0 || edit.place == subject.scalars.count - 1
      #expect(
        Self.holds(fixed, right, subject.text, isEnd),
        "\(edit): \(text.debugDescription) → \(fixed)")
      let again = checker.check(ExtractedText(Array(fixed.utf8), as: format)).findings
      #expect(again.isEmpty, "\(edit): \(fixed.debugDescription) \(again)")
    }
  }

  @Test("Two edits of a registered name never lead to a fix that leaves a finding", arguments: 1...15)
  func doubleEdits(seed: Int) throws {
    var generator = RandomSource(seed: seed + 90_000)
    for _ in 0..<Self.samples {
      let subject = generator.one(of: EditSubject.all.filter { !$0.isEnglish })
      let checker = Checker(try #require(subject.registry))
      var (first, second) = (subject.edit(&generator), subject.edit(&generator))
      (first.kind, second.kind) = (first.place > 0 ? .insertion : .deletion, .substitution)
      guard let once = first.applied(to: subject.scalars), second.place < once.count,
        let twice = second.applied(to: once)
      else { continue }
      let text = "参加" + String(String.UnicodeScalarView(twice)) + "。"
      let found = checker.check(ExtractedText(Array(text.utf8), as: .plain)).findings
      expectProgress(found, text, .plain, checker)
    }
  }

  @Test("A registered name creates no finding wherever it is put", arguments: 1...20)
  func insertion(seed: Int) throws {
    var generator = RandomSource(seed: seed + 50_000)
    for _ in 0..<Self.samples {
      let subject = generator.one(of: EditSubject.all)
      let checker = Checker(try #require(subject.registry))
      let scalars = Array(generator.one(of: Self.sentences).unicodeScalars)
      let place = Int(generator.next() % UInt64(scalars.count + 1))
      // Words of the same letters must not grow together with an English name.
      let neighbours = scalars[max(0, place - 1)..<min(scalars.count, place + 1)]
      if subject.isEnglish, neighbours.contains(where: { $0.value < 0x250 && $0 != " " && $0 != "\n" }) {
        continue
      }
      let name = subject.text
      let text =
        String(String.UnicodeScalarView(scalars[..<place])) + name
        + String(String.UnicodeScalarView(scalars[place...]))
      let format: TextFormat = generator.next() % 2 == 0 ? .markdown : .plain
      let result = checker.check(ExtractedText(Array(text.utf8), as: format))
      // 区 behind …分赛 is no longer that name.
      if text.utf8.count > name.utf8.count, Self.continues(scalars, place, subject) { continue }
      #expect(result.findings.isEmpty, "\(text.debugDescription) \(result.findings)")
      #expect(result.namesRight >= 1, "\(text.debugDescription)")
    }
  }

  /// Prose without names, some of it with words that come close.
  static let sentences = [
    "为深入贯彻落实国家有关要求，进一步激发全社会参与的积极性。", "各区县（功能区）大数据主管部门、市直各有关部门（单位）：",
    "充分发挥数据要素乘数效应，赋能经济社会发展。", "The notice is open for comment until 25 October, 17:00.",
    "山东省济南市、潍坊市的参赛团队共 120 支。", "2025年4月28日至6月30日报名；全国总决赛10月举办。",
    "上海市青少年机器人协会主办，第十二届理事会通过。", "数据要素市场化配置改革，区域协同，区分主次。",
    "联系人：示例，电话 0531-00000000，邮箱 a@example.com。", "# 关于举办的通知\n\n一、总体要求",
    "| 序号 | 名称 | 备注 |\n|---|---|---|\n| 1 | 数据 | 无 |", "- 年内完成（含“区”“市”“年”）\n- 其他",
    "第三届、第十二届以及2024年度的分站赛、预选赛、选拔赛和决赛。", "大赛组委会将于6月公布。本次竞赛不收费。",
    "A total of 12 teams took part; the jury met in Jinan City.", "共青团山东省委、济南大学、潍坊学院",
  ]

  /// Whether the prose behind goes on with a word for a level.
  private static func continues(_ scalars: [Unicode.Scalar], _ place: Int, _ subject: EditSubject) -> Bool {
    place < scalars.count && "区站场".unicodeScalars.contains(scalars[place])
  }

  /// Markup and entities need a format that knows them; everything else is plain text.
  private static func format(_ edit: Edit) -> TextFormat {
    switch edit.kind {
    case .markup, .entity, .lineBreak: .markdown
    default: .plain
    }
  }

  private static func fixed(_ text: String, _ found: [PageFinding]) -> String {
    var bytes = Array(text.utf8)
    for item in found.sorted(by: { $0.source.lowerBound > $1.source.lowerBound }) where item.isFixable {
      bytes.replaceSubrange(item.source, with: Array((item.finding.expected ?? "").utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a mended text is the right one; an edit at an end of the name may leave its own scalar behind.
  private static func holds(_ fixed: String, _ right: String, _ name: String, _ isEnd: Bool) -> Bool {
    if Array(fixed.utf8) == Array(right.utf8) { return true }
    let (bytes, needle) = (Array(fixed.utf8), Array(name.utf8))
    guard isEnd, bytes.count >= needle.count, bytes.count <= right.utf8.count + 4 else { return false }
    return (0...(bytes.count - needle.count)).contains { bytes[$0...].starts(with: needle) }
  }

  /// Every fix makes its finding disappear and brings no other.
  private func expectProgress(
    _ found: [PageFinding], _ text: String, _ format: TextFormat, _ checker: Checker
  ) {
    let certain = found.count(where: \.isFixable)
    guard certain > 0 else { return }
    let again = checker.check(ExtractedText(Array(Self.fixed(text, found).utf8), as: format)).findings
    #expect(
      again.count <= found.count - certain,
      "\(text.debugDescription) → \(Self.fixed(text, found).debugDescription) \(again)")
  }
}
