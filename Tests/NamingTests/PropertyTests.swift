import Testing

@testable import Naming

@Suite struct PropertyTests {
  static let subjects: [(Registry?, [String])] = [
    (Registries.dataElements, ["{J}", "{W}"]), (Registries.robots, ["{H}"]),
  ]

  /// Sentences without names, some with words that come close.
  static let sentences = [
    "为深入贯彻落实国家有关要求，进一步激发全社会参与的积极性。", "各区县（功能区）大数据主管部门、市直各有关部门（单位）：",
    "充分发挥数据要素乘数效应，赋能经济社会发展。", "The notice is open for comment until 25 October, 17:00.",
    "山东省济南市、潍坊市的参赛团队共 120 支，其中“数据要素×”赛道 30 支。", "2025年4月28日至6月30日报名；全国总决赛10月举办。",
    "《“数据要素×”三年行动计划（2024—2026年）》", "上海市青少年机器人协会主办，第十二届理事会通过。", "数据要素市场化配置改革，区域协同，区分主次。",
  ]

  @Test("Putting the exact name anywhere creates no finding", arguments: 1...40)
  func insertion(seed: Int) throws {
    var generator = Generator(seed: UInt64(seed))
    for (registry, names) in Self.subjects {
      let checker = Checker(try #require(registry))
      for name in names {
        let text = generator.pick(Self.sentences) + generator.pick(Self.sentences)
        let scalars = Array(text.unicodeScalars)
        let place = Int(generator.next() % UInt64(scalars.count + 1))
        var joined = String.UnicodeScalarView()
        joined.append(contentsOf: scalars[..<place])
        joined.append(contentsOf: CorpusCase.expand(name).unicodeScalars)
        joined.append(contentsOf: scalars[place...])
        let sample = String(joined)
        let result = checker.check(Array(sample.utf8))
        #expect(result.findings.isEmpty, "\(sample) \(result.findings)")
        #expect(result.namesRight >= 1, "\(sample)")
      }
    }
  }

  @Test("Any single edit of the exact name is found", arguments: 1...60)
  func edits(seed: Int) throws {
    var generator = Generator(seed: UInt64(seed) &+ 1000)
    let letters = Array("x2人的城年赛“ 　·-A省".unicodeScalars)
    for (registry, names) in Self.subjects {
      let checker = Checker(try #require(registry))
      for name in names {
        let exact = Array(CorpusCase.expand(name).unicodeScalars)
        for kind in 0..<4 {
          var scalars = exact
          let place = Int(generator.next() % UInt64(exact.count))
          switch kind {
          case 0: scalars[place] = generator.pick(letters)
          case 1: scalars.remove(at: place)
          case 2: if place > 0 { scalars.insert(generator.pick(letters), at: place) }
          default: if place > 0 { scalars.swapAt(place, place - 1) }
          }
          if scalars == exact { continue }
          let text = "参加" + String(String.UnicodeScalarView(scalars)) + "。"
          let result = checker.check(Array(text.utf8))
          if Self.isNeighbour(text) { continue }
          #expect(!result.findings.isEmpty, "\(text)")
          check(result, text, checker)
        }
      }
    }
  }

  /// Edits at the very ends leave the exact name, or the right name of another place.
  static func isNeighbour(_ text: String) -> Bool {
    for name in ["{J}", "{W}", "{H}"] where text.contains(CorpusCase.expand(name)) { return true }
    return false
  }

  func check(_ result: CheckResult, _ text: String, _ checker: Checker) {
    let bytes = Array(text.utf8)
    for finding in result.findings {
      #expect(bytes.text(finding.range) == finding.seen)
      #expect(
        finding.range.contains(finding.slotRange.lowerBound)
          || finding.slotRange.lowerBound == finding.range.upperBound)
      #expect(finding.slotRange.upperBound <= finding.range.upperBound)
    }
    let fixed = result.applied(to: text)
    let again = checker.check(Array(fixed.utf8))
    let uncertain = result.findings.filter { !$0.isCertain || $0.expected == nil }
    #expect(again.findings.count <= uncertain.count, "\(text)\n\(fixed)\n\(again.findings)")
    #expect(checker.check(bytes).findings == result.findings)
  }

  @Test("A fix makes its finding disappear and creates none, over the whole corpus")
  func fixes() throws {
    for (file, registry) in CorpusTests.files {
      let checker = Checker(try #require(registry))
      for item in CorpusCase.load(file) where !item.options.isTitle {
        let outcome = Outcome(of: item, checker)
        let again = Outcome(of: item, checker, text: outcome.fixed)
        let rest = Outcome(of: item, checker, text: again.fixed)
        #expect(
          rest.findings == again.findings, "\(item.testDescription)\n\(outcome.fixed)\n\(again.findings)")
        #expect(again.findings.count <= outcome.findings.count)
        #expect((Array(outcome.fixed.utf8) == Array(item.text.utf8)) == (again.findings == outcome.findings))
        if item.format == nil {
          let bytes = Array(item.text.utf8)
          for finding in outcome.findings { #expect(bytes.text(finding.range) == finding.seen) }
        }
      }
    }
  }

  @Test("Random bytes do no harm and give equal results twice", arguments: 1...40)
  func noise(seed: Int) throws {
    var generator = Generator(seed: UInt64(seed) &+ 5000)
    let pieces = Array(CorpusCase.expand("{J}{WQ}{H}{EJ}济南赛区").utf8)
    for (registry, _) in Self.subjects {
      let checker = Checker(try #require(registry))
      var bytes: [UInt8] = []
      while bytes.count < 3000 {
        let start = Int(generator.next() % UInt64(pieces.count))
        let length = Int(generator.next() % 60)
        bytes += pieces[start..<min(pieces.count, start + length)]
        if generator.next() % 3 == 0 { bytes.append(UInt8(truncatingIfNeeded: generator.next())) }
      }
      let result = checker.check(bytes)
      #expect(result.findings == checker.check(bytes).findings)
      for finding in result.findings { #expect(bytes.text(finding.range) == finding.seen) }
    }
  }
}
