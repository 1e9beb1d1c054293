import Content
import Diagnostics

/// What is a sample says so in every entry, and what is real never does.
enum SampleMarks {
  static let guide = RuleGuide(
    rule: Rule(
      "winners/sample",
      zh: "示例名单里的项目名称以“示例”开头，英文以 Sample 开头；真实名单里没有示例。",
      en: "In a sample list every project begins with “Sample”; in a real list none does."),
    title: Bilingual(zh: "示例和真实的名单没有分清", en: "Sample and real entries mixed up"),
    asks: [
      Bilingual(
        zh: "winners.zh.md 写了 sample: true 的，每个项目的中文名称以“示例”开头，英文以 Sample 开头。",
        en:
          "Where winners.zh.md has sample: true, each project begins with 示例 in Chinese and Sample in English."
      ),
      Bilingual(
        zh: "没有写的，名单里没有这样的项目。", en: "Where it has not, no project begins so."),
    ],
    why: Bilingual(
      zh: "名单会被复制、截图和下载，离开页面以后，只有条目自己能说明它是示例。",
      en:
        "Entries are copied, photographed and downloaded; away from the page only they themselves can say that they are samples."
    ),
    remedy: [
      Bilingual(
        zh: "示例名单补上“示例：”；真实名单删去示例条目，并删去 sample: true。",
        en: "Put “Sample: ” before each sample; in a real list delete the samples and the line sample: true.")
    ],
    examples: [])

  static func check(_ list: WinnerList) -> [Finding] {
    list.entries.flatMap { entry -> [Finding] in
      let cells = [
        (entry.project.zh, entry.places.project.zh, "示例"),
        (entry.project.en, entry.places.project.en, "Sample"),
      ]
      return cells.compactMap { text, place, mark in
        // A real title may speak of samples; as a mark the word stands alone.
        let isMarked = text.hasPrefix(mark)
        if list.isSample {
          if isMarked { return nil }
          return Finding(
            guide.rule, at: place, zh: "示例名单里的“\(text)”没有写明是示例。",
            en: "“\(text)” stands in a sample list and does not say that it is a sample.",
            help: Bilingual(
              zh: "写成“\(mark)：\(text)”。", en: "Write “\(mark == "示例" ? "示例：" : "Sample: ")\(text)”."))
        }
        guard isMarked, [":", "："].contains(text.dropFirst(mark.count).prefix(1)) else { return nil }
        return Finding(
          guide.rule, at: place, zh: "“\(text)”是示例，这份名单却没有标明是示例名单。",
          en: "“\(text)” is a sample, but the list is not marked as one.",
          help: Bilingual(
            zh: "删去这一条；整份名单都是示例的，在 winners.zh.md 写 sample: true。",
            en: "Delete the entry, or write sample: true in winners.zh.md where the whole list is a sample."))
      }
    }
  }
}
