import Diagnostics

/// The rules of the content model: what the files of `Content/` must satisfy together.
package enum ContentRules {
  package static let missingFile = Rule(
    "content/missing-file",
    zh: "网站和每个项目都要有必需的文件。", en: "The site and every programme have the files they need.")
  package static let unknownFile = Rule(
    "content/unknown-file",
    zh: "Content/ 里的每个文件都有固定的位置和名称；放错的文件不会被悄悄忽略。",
    en: "Every file in Content/ has its place and its form of name; a stray one is never silently left out.")
  package static let refusedFile = Rule(
    "content/refused-file",
    zh: "Content/ 和 Templates/ 里只接受普通文件，不接受链接、设备或读不出的文件夹。",
    en: "Content/ and Templates/ hold regular files only: no links, no devices, no unreadable folders.")
  package static let tooLarge = Rule(
    "content/too-large",
    zh: "Content/ 和 Templates/ 里的文件不超过各自的上限，个数和合计也有上限。",
    en: "The files in Content/ and Templates/ stay below their limits, each of them and all together.")
  package static let unreadable = Rule(
    "content/unreadable", zh: "每个文件都要读得出。", en: "Every file can be read.")
  package static let missingTranslation = Rule(
    "content/missing-translation",
    zh: "每个页面都有中文（.zh.md）和英文（.en.md）两个文件。",
    en: "Every page has two files, one Chinese (.zh.md) and one English (.en.md).")
  package static let untranslated = Rule(
    "content/untranslated", .warning,
    zh: "导入的草稿发布前要补上英文。", en: "An imported draft gets its English before it is published.")
  package static let unsettledImport = Rule(
    "content/unsettled-import", .warning,
    zh: "导入的草稿要照导入报告核对，核对完删去报告。",
    en: "An imported draft is checked against the report of its import, which is then deleted.")
  package static let pairMismatch = Rule(
    "content/pair-mismatch",
    zh: "中英文文件的结构一致：章节数、行数和编号相同。",
    en: "The languages of a page have the same structure: sections, rows and ids.")
  package static let wrongDate = Rule(
    "content/wrong-date",
    zh: "日期写成 2026-07-14 这样，并且真实存在。",
    en: "A date is written like 2026-07-14 and exists.")
  package static let dayNeeded = Rule(
    "content/day-needed",
    zh: "公示期的起止、发布日期和成文日期要写到具体的一天。",
    en: "Notice periods, publication and documents have exact days.")
  package static let wrongCalendar = Rule(
    "content/holidays",
    zh: "holidays.yml 里每年的放假和调休上班日期与国务院办公厅的安排一致，互不矛盾。",
    en:
      "The days off and working weekends of a year in holidays.yml are those arranged by the State Council of the People’s Republic of China and do not contradict each other."
  )
  package static let futureDate = Rule(
    "content/published-in-future", .warning,
    zh: "发布日期不晚于生成网站的时间。", en: "A page is not published later than the site is built.")
  package static let changeOrder = Rule(
    "content/change-order",
    zh: "通知的变更按日期先后排列，都不早于通知的发布日期。",
    en: "The changes of a notice stand in the order of their dates, none before the notice itself.")
  package static let futureChange = Rule(
    "content/change-in-future", .warning,
    zh: "变更的日期不晚于生成网站的时间；到了那一天才会显示。",
    en: "A change is not dated later than the site is built; it is shown from its day on.")
  package static let unknownReference = Rule(
    "content/unknown-reference",
    zh: "引用的名称、机构、赛道、奖项和文件都要在别处登记过。",
    en: "A name, body, track, award or file that is referred to is registered where it belongs.")
  package static let duplicate = Rule(
    "content/duplicate-id",
    zh: "编号在同一份清单里只出现一次。", en: "An id occurs once in its list.")
  package static let duplicateAddress = Rule(
    "content/duplicate-address",
    zh: "每个网址只属于一个页面。", en: "An address belongs to one page only.")
  package static let badAddress = Rule(
    "content/address",
    zh: "网址里只用小写英文字母、数字和连字符。",
    en: "Addresses use lower-case letters, digits and hyphens only.")
  package static let missingAttachment = Rule(
    "content/missing-attachment",
    zh: "列出的附件都在 attachments/ 文件夹里，文件夹里的附件也都列出。",
    en: "Every listed attachment is in attachments/, and every file there is listed.")
  package static let tableShape = Rule(
    "content/table-shape",
    zh: "数据表按约定的列填写，每行列数相同。",
    en: "A data table has the agreed columns, and every row has them all.")
  package static let missingFrontMatter = Rule(
    "content/front-matter",
    zh: "每个页面以两行 --- 之间的标题信息开头。",
    en: "Every page begins with front matter between two --- lines.")
  package static let badValue = Rule(
    "content/value", zh: "每个值都符合约定的写法。", en: "Every value has the agreed form.")

  package static let all: [Rule] = [
    missingFile, unknownFile, refusedFile, tooLarge, unreadable, missingTranslation, untranslated,
    unsettledImport, pairMismatch, wrongDate,
    dayNeeded, wrongCalendar, futureDate, changeOrder, futureChange,
    unknownReference, duplicate, duplicateAddress, badAddress, missingAttachment, tableShape,
    missingFrontMatter, badValue,
  ]
}
