import TestSupport
import Testing

@testable import Naming

/// A check with a memory must find what a check without one finds, whatever was seen before.
@Suite struct MemoryTests {
  /// Paragraphs that stand on many pages, as menus and headings do, and paragraphs with names in all states.
  private static let paragraphs: [(registry: Registry?, texts: [String])] = [
    (
      Registries.dataElements,
      [
        "{J}", "{W}", "首页 · {J}公示", "济南市选拔赛", "潍坊市选拔赛组委会负责解释。", "山东分赛将于8月举行。",
        "他说：“{JQ}已经启动。”", "{JQ}", "他说：“本届大赛。{JQ}已经启动", "“第一句。第二句{J}。”第三句{JQ}。", "{EJ}",
        "Jinan City Selection Round",
        "2025年数据要素x大赛山东分赛", "充分发挥数据要素乘数效应。", "主办单位：甲、乙、丙。", "2025年济南市选拔赛",
        "<!-- gongshi-ignore names/short-form: sample --> 济南市选拔赛", "见 `{J}` 与 https://example.org/大赛 。",
      ]
    ),
    (
      Registries.robots,
      [
        "{H}", "{E}", "{R}", "华东赛区", "上海市选拔赛", "报名参加{H}的队伍。", "{EH}", "Shanghai Qualifier",
        "第十一届全国青少年机器人挑战赛", "机器人挑战赛上海选拔赛", "RoboStar 挑战赛",
      ]
    ),
  ]

  @Test("A check that remembers other texts finds the same", arguments: 1...6)
  func sameFindings(seed: Int) throws {
    var generator = RandomSource(seed: seed + 77_000)
    for (registry, texts) in Self.paragraphs {
      let registry = try #require(registry)
      let checker = Checker(registry)
      let paragraphs = texts.map { Array(CorpusCase.expand($0).utf8) }
      var memory = ScanMemory()
      var found = 0
      for _ in 0..<60 {
        let format: TextFormat = [.html, .markdown, .plain][Int(generator.next() % 3)]
        let source = Self.page(of: paragraphs, as: format, &generator)
        let options = Self.options(registry, &generator)
        let text = ExtractedText(source, as: format)
        let fresh = checker.check(text, options: options)
        let unplaced = ExtractedText(source, as: format, keepsPlaces: false)
        #expect(unplaced.bytes == text.bytes && unplaced.marks == text.marks && unplaced.masks == text.masks)
        let remembering = checker.check(unplaced, options: options, today: nil, remembering: &memory) { text }
        Self.expectSame(fresh, remembering, source)
        found += fresh.findings.count
      }
      #expect(found > 50)
    }
  }

  @Test("The cases of the corpus are judged the same twice in one memory")
  func corpus() throws {
    for (file, registry) in CorpusTests.files {
      let checker = Checker(try #require(registry))
      var memory = ScanMemory()
      for item in CorpusCase.load(file) {
        let bytes = Array(item.text.utf8)
        let text = ExtractedText(bytes, as: item.format ?? .plain)
        let fresh = checker.check(text, options: item.options)
        for _ in 0..<2 {
          let remembering = checker.check(text, options: item.options, today: nil, remembering: &memory) {
            text
          }
          Self.expectSame(fresh, remembering, bytes)
        }
      }
    }
  }

  @Test("A short form is right behind its full name and wrong on the next page, where it stands alone")
  func shortForms() throws {
    let checker = Checker(try #require(Registries.dataElements))
    var memory = ScanMemory()
    let options = CheckOptions(needsFullNameFirst: true)
    let pages = ["<p>{J}</p><p>济南市选拔赛</p>", "<p>济南市选拔赛</p>", "<p>济南市选拔赛</p><p>{J}</p>"]
    let counts = pages.map { page in
      let text = ExtractedText(Array(CorpusCase.expand(page).utf8), as: .html)
      return checker.check(text, options: options, today: nil, remembering: &memory) { text }.findings.count
    }
    #expect(counts == [0, 1, 1])
  }
}

extension MemoryTests {
  /// A page of some of the paragraphs, now and then with one byte sequence put in, left out or marked up.
  private static func page(
    of paragraphs: [[UInt8]], as format: TextFormat, _ generator: inout RandomSource
  ) -> [UInt8] {
    var source: [UInt8] = []
    for _ in 0..<(3 + generator.next() % 10) {
      var text = Array(
        String(decoding: paragraphs[Int(generator.next() % UInt64(paragraphs.count))], as: UTF8.self)
          .unicodeScalars)
      let place = Int(generator.next() % UInt64(text.count))
      switch generator.next() % 12 {
      case 0: text.remove(at: place)
      case 1: text.insert(contentsOf: Array("<b>赛</b>".unicodeScalars), at: place)
      case 2: text.insert(contentsOf: Array("</b><b>".unicodeScalars), at: place)
      case 3: text.insert("“", at: place)
      case 4: text.insert("’", at: place)
      case 5: text.insert(contentsOf: Array("。".unicodeScalars), at: place)
      default: break
      }
      let bytes = Array(String(String.UnicodeScalarView(text)).utf8)
      let isTitle = generator.next() % 6 == 0
      // Now and then in one paragraph with the next.
      let end = generator.next() % 4 == 0
      switch format {
      case .html:
        source += Array((isTitle ? "<h1>" : end ? "" : "<p>").utf8) + bytes
        source += Array((isTitle ? "</h1>" : end ? "" : "</p>").utf8)
      default: source += Array((isTitle ? "# " : "").utf8) + bytes + Array((end ? "\n" : "\n\n").utf8)
      }
    }
    return source
  }

  private static func options(_ registry: Registry, _ generator: inout RandomSource) -> CheckOptions {
    let draw = generator.next()
    let name = registry.names[Int(generator.next() % UInt64(registry.names.count))].id
    return CheckOptions(
      isTitle: draw & 7 == 0, pageName: draw & 8 == 0 ? name : nil, isWrapped: draw & 0x30 == 0,
      needsFullNameFirst: draw & 0x40 == 0)
  }

  private static func expectSame(_ fresh: PageResult, _ other: PageResult, _ source: [UInt8]) {
    let text = String(decoding: source, as: UTF8.self)
    #expect(other.findings == fresh.findings, "\(text)")
    #expect(other.namesSeen == fresh.namesSeen, "\(text)")
    #expect(other.namesRight == fresh.namesRight, "\(text)")
    #expect(other.suppressed == fresh.suppressed, "\(text)")
    #expect(other.suppressionProblems == fresh.suppressionProblems, "\(text)")
  }
}
