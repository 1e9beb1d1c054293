import CivilTime
import Disk
import TestSupport

/// Edits as people make them, and as accidents do.
extension EditedSite {
  /// Changes something.
  ///
  /// - Returns: what was done, for the report of a failure.
  mutating func edit(_ random: inout RandomSource) -> String {
    switch random.number(below: 20) {
    case 0...3: return editProse(&random)
    case 4: return editFrontMatter(&random)
    case 5...7: return editPages(&random)
    case 8...9: return editProgramme(&random)
    case 10: return editSite(&random)
    case 11: return editRegistries(&random)
    case 12: return editWinners(&random)
    case 13...14: return editTheme(&random)
    case 15: return editAttachments(&random)
    case 16...17: return passTime(&random)
    default: return damage(&random)
    }
  }

  /// Changes the text of a page, or nothing but the time.
  mutating func editLittle(_ random: inout RandomSource) -> String {
    let stem = random.one(of: [
      "robots-2026/notice", "robots-2026/interpretations/how", "lamps-2026/notice",
      "lamps-2026/interpretations/what",
    ])
    switch random.number(below: 6) {
    case 0: return "nothing"
    case 1:
      now = Instant(secondsSinceEpoch: now.secondsSinceEpoch + Int64(1 + random.number(below: 90))) ?? now
      return "a moment later"
    case 2: return editProse(&random)
    default:
      append("\n又一句话。\n", to: stem + ".zh.md")
      append("\nAnother sentence.\n", to: stem + ".en.md")
      return "a sentence in \(stem)"
    }
  }

  private var stems: [String] {
    paths.filter { $0.hasSuffix(".zh.md") }.map { String($0.dropLast(".zh.md".count)) }
  }

  private func stem(_ random: inout RandomSource) -> String {
    stems.isEmpty ? "pages/about" : random.one(of: stems)
  }

  private mutating func editProse(_ random: inout RandomSource) -> String {
    let stem = stem(&random)
    let other = self.stem(&random)
    let (zh, en) = random.one(of: [
      ("又一句话。", "Another sentence."), ("共 3 项。", "There are 3 items."), ("共 3 项。", "There are 4 items."),
      ("第3届示例市机器人大赛。", "The third robot contest."), ("邮箱：nobody@qq.com。", "E-mail: nobody@qq.com."),
      ("## 新的一节\n\n一段话。", "## A new section\n\nA paragraph."),
      ("参加机器人大赛。", "Take part in the Robot Contest."),
      ("见[别处](/\(other).zh.md)。", "See [elsewhere](/\(other).en.md)."),
      ("见[别处](/\(other).zh.md#新的一节)。", "See [elsewhere](/\(other).en.md#a-new-section)."),
      ("见[无处](nowhere.zh.md)。", "See [nowhere](nowhere.en.md)."),
      ("一段**没有写完的话。", "A paragraph, **unfinished."),
      ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "| A | B |\n|---|---|\n| 1 | 2 |"), ("<b>标记</b>", "<b>Markup</b>"),
    ])
    if random.isLucky(4, in: 5) { append("\n\(zh)\n", to: stem + ".zh.md") }
    if random.isLucky(4, in: 5) { append("\n\(en)\n", to: stem + ".en.md") }
    return "prose of \(stem): \(zh)"
  }

  private mutating func editFrontMatter(_ random: inout RandomSource) -> String {
    let stem = stem(&random)
    switch random.number(below: 6) {
    case 0:
      replace("title: ", with: "titel: ", in: stem + ".zh.md")
      return "a misspelt key in \(stem)"
    case 1:
      replace("titel: ", with: "title: ", in: stem + ".zh.md")
      return "a mended key in \(stem)"
    case 2:
      replace(
        "title: ", with: "published: 2026-04-2\(random.number(below: 10))\ntitle: ", in: stem + ".zh.md")
      return "a day of publication in \(stem)"
    case 3:
      replace("title: ", with: "summary: 提要\ntitle: ", in: stem + ".zh.md")
      replace("title: ", with: "summary: In short\ntitle: ", in: stem + ".en.md")
      return "summaries in \(stem)"
    default:
      replace("title: ", with: "title: 新", in: stem + ".zh.md")
      replace("title: ", with: "title: New ", in: stem + ".en.md")
      return "titles of \(stem)"
    }
  }

  private mutating func editPages(_ random: inout RandomSource) -> String {
    let folder = random.one(of: [
      "pages", "robots-2026/interpretations", "robots-2026/notices", "robots-2026/forms",
      "robots-2026/tracks",
      "robots-2026/rubrics", "lamps-2026/interpretations", "lamps-2026/notices", "lamps-2026/forms",
    ])
    let stem = stem(&random)
    let new = "\(folder)/0\(random.number(below: 9) + 1)-new"
    switch random.number(below: 6) {
    case 0:
      content[stem + ".zh.md"] = nil
      content[stem + ".en.md"] = nil
      return "without \(stem)"
    case 1:
      content[stem + random.one(of: [".zh.md", ".en.md"])] = nil
      return "without half of \(stem)"
    case 2:
      for ending in [".zh.md", ".en.md"] {
        content[new + ending] = content.removeValue(forKey: stem + ending)
      }
      return "\(stem) renamed to \(new)"
    case 3:
      for ending in [".zh.md", ".en.md"] { content[new + ending] = content[stem + ending] }
      return "\(stem) copied to \(new)"
    default:
      writePage(
        new, zh: "---\ntitle: 新的一页\n---\n\n一段话。\n", en: "---\ntitle: A new page\n---\n\nA paragraph.\n")
      return "a new page \(new)"
    }
  }

  private mutating func editProgramme(_ random: inout RandomSource) -> String {
    let id = random.one(of: ["robots-2026", "lamps-2026"])
    let file = id + "/programme.yml"
    let edits: [(String, String)] = [
      ("summary: {zh: ", "summary: {zh: 新的"), ("en: Registration", "en: Entry"),
      ("when: 2026-03-10", "when: 2026-03-12"),
      ("2026-04-30", "2026-05-0\(1 + random.number(below: 9))"), ("count: 3", "count: 5"),
      ("en: First Prize", "en: Top Prize"), ("phones: [", "email: office@example.org, phones: ["),
      ("phones: [", "email: nobody@qq.com, phones: ["), ("topic-numbers: chinese", "topic-numbers: arabic"),
      ("示例组委会", "示例组织委员会"), ("kind: registration", "kind: registraton"), ("报名表", "报名表格"),
      ("kind: registraton", "kind: registration"), ("en: Entry form", "en: Form of entry"),
      ("  receiver: ", "  endpoint: https://complaints.example.org/\n  receiver: "), ("示科发", "示科办"),
    ]
    let (old, new) = random.one(of: edits)
    replace(old, with: new, in: file)
    return "“\(new)” for “\(old)” in \(file)"
  }

  private mutating func editSite(_ random: inout RandomSource) -> String {
    let edits: [(String, String)] = [
      ("示例公示站", "示例公示网站"), ("programmes: [robots-2026, lamps-2026]", "programmes: [lamps-2026, robots-2026]"),
      ("programmes: [robots-2026, lamps-2026]", "programmes: [robots-2026]"),
      ("programmes: [robots-2026]", "programmes: [robots-2026, lamps-2026]"),
      ("en: Enterprises", "en: Companies"),
      ("demonstration: true", "demonstration: false"), ("sample.example.org/", "sample.example.org/notices/"),
      ("title: {zh", "titel: {zh"), ("titel: {zh", "title: {zh"),
      ("description: {zh: ", "description: {zh: 就是"),
    ]
    let (old, new) = random.one(of: edits)
    if random.isLucky(1, in: 4) {
      baseURL = baseURL == nil ? "https://other.example.org/below/" : nil
      return "base address \(baseURL ?? "of the site")"
    }
    replace(old, with: new, in: "site.yml")
    return "“\(new)” for “\(old)” in site.yml"
  }

  private mutating func editRegistries(_ random: inout RandomSource) -> String {
    let edits: [(String, String, String)] = [
      ("names.yml", "[机器人大赛]", "[机器人大赛, 机器人赛]"), ("names.yml", "Robot Contest]", "Robots]"),
      ("names.yml", "名称要写全称", "名称应写全称"), ("names.yml", "phrases: [机器人大赛史]", "phrases: []"),
      ("names.yml", "- id:", "- ID:"),
      ("organizations.yml", "en: Sample City Education Bureau", "en: Sample Schools Office"),
      ("organizations.yml", "short: [市科技局]", "short: [科技局]"), ("names.yml", "- ID:", "- id:"),
      ("glossary.yml", "terms:", "terms:\n  - {zh: 一段话, en: passage}"),
      ("glossary.yml", "terms:", "terms:\n  - {zh: 一句话, en: sentence}"),
    ]
    if random.isLucky(1, in: 2) {
      let digest = String(repeating: random.one(of: ["0", "a"]), count: 64)
      write(
        "translations:\n  - {page: \(stem(&random)), reviewed: 2026-04-2\(random.number(below: 8)), source: \(digest)}\n",
        to: "translations.yml")
      if random.isLucky(1, in: 3) { content["translations.yml"] = nil }
      return "translations.yml"
    }
    let (file, old, new) = random.one(of: edits)
    replace(old, with: new, in: file)
    return "“\(new)” for “\(old)” in \(file)"
  }

  private mutating func editWinners(_ random: inout RandomSource) -> String {
    let file = "robots-2026/winners.csv"
    switch random.number(below: 5) {
    case 0: replace("示例单位甲", with: "示例单位丙", in: file)
    case 1: append("rb-003,industry,second,示例：焊接,Sample: Welding,示例单位丁,Sample Organisation 03\n", to: file)
    case 2: replace(",first,", with: ",fist,", in: file)
    case 3: replace(",fist,", with: ",first,", in: file)
    default: replace("start: 2026-04-27", with: "start: 2026-04-28", in: "robots-2026/winners.zh.md")
    }
    return "winners"
  }

  private mutating func editTheme(_ random: inout RandomSource) -> String {
    let path = random.one(of: templates.keys.sorted(by: inByteOrder))
    switch random.number(below: 9) {
    case 0:
      templates["strings.yml"] = nil
      return "without strings.yml"
    case 1:
      replace("公", with: "共", inTemplate: "strings.yml")
      replace("首页", with: "主页", inTemplate: "strings.yml")
      return "“主页” in strings.yml"
    case 2:
      replace("zh: ", with: "zh: 新", inTemplate: "strings.yml")
      return "all words in strings.yml"
    case 3:
      replace("en: Overview", with: "eng: Overview", inTemplate: "strings.yml")
      return "a word missing in strings.yml"
    case 4:
      templates["assets/plain.css", default: []] += Array("p { margin: \(random.number(below: 9))px }\n".utf8)
      return "a style sheet"
    case 5:
      replace("<main>", with: "<main class=\"m\(random.number(below: 9))\">", inTemplate: "layout.mustache")
      return "the layout"
    case 6:
      replace("</main>", with: "</main>{{nothing}}", inTemplate: "layout.mustache")
      return "an unknown key in the layout"
    case 7:
      templates[path] = nil
      return "without \(path)"
    default:
      replace("{{/content}}", with: "<p>.</p>{{/content}}", inTemplate: path)
      return "template \(path)"
    }
  }

  private mutating func editAttachments(_ random: inout RandomSource) -> String {
    let path = random.one(of: ["robots-2026/attachments/form.txt", "lamps-2026/attachments/sheet.txt"])
    switch random.number(below: 4) {
    case 0: content[path] = nil
    case 1: write("表\n", to: "lamps-2026/attachments/unlisted.txt")
    case 2: write("手机号：无\n", to: path)
    default: append(String(repeating: "一行\n", count: random.number(below: 400)), to: path)
    }
    return "attachment \(path)"
  }

  private mutating func passTime(_ random: inout RandomSource) -> String {
    let seconds = random.one(of: [1, 60, 3_600, 43_200, 86_400, 86_400 * 3, -60])
    now = Instant(secondsSinceEpoch: now.secondsSinceEpoch + Int64(seconds)) ?? now
    return "\(seconds) seconds later"
  }

  /// Takes out, repeats or swaps a line of any file, or cuts the file.
  private mutating func damage(_ random: inout RandomSource) -> String {
    let path = random.one(of: paths)
    var lines = text(path).split(separator: "\n", omittingEmptySubsequences: false)
    let line = random.number(below: lines.count)
    switch random.number(below: 5) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, random.number(below: lines.count))
    case 3: lines = Array(lines[..<line])
    default: lines.append("...")
    }
    write(lines.joined(separator: "\n"), to: path)
    return "line \(line + 1) of \(path)"
  }
}
