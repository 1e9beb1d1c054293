import Diagnostics

/// What a Markdown body must satisfy, whatever it is about.
package let markdownRules: [Rule] = [
  .encoding, .controlCharacter, .invisibleCharacter, .tooLarge, .tooComplex, .unclosedFrontMatter,
  .rawHTML, .unclosedComment, .unsafeLink, .imageAlternative, .titleInBody, .headingLevel, .anchor,
  .duplicateAnchor, .raggedTable, .undefinedFootnote, .unusedFootnote, .duplicateFootnote,
]

extension Rule {
  static let encoding = Rule(
    "markdown/encoding", zh: "文件须是不含空字符（NUL）的 UTF-8 文本。",
    en: "A file must be UTF-8 text without NUL characters.")
  static let controlCharacter = Rule(
    "markdown/control-character", zh: "正文不得含有控制字符。",
    en: "A body must not contain control characters.")
  static let invisibleCharacter = Rule(
    "markdown/invisible-character", .warning, zh: "正文不应含有看不见的格式字符。",
    en: "A body should not contain format characters that nobody can see.")
  static let tooLarge = Rule(
    "markdown/too-large", zh: "正文不得超过 16 MiB。", en: "A body must not exceed 16 MiB.")
  static let tooComplex = Rule(
    "markdown/too-complex", zh: "正文的嵌套和重复标记须在可处理的限度之内。",
    en: "Nesting and repeated markup must stay within what can be handled.")
  static let unclosedFrontMatter = Rule(
    "markdown/unclosed-front-matter", zh: "以 --- 开始的文首信息须以单独一行 --- 结束。",
    en: "Front matter that begins with --- must end with a line of its own that reads ---.")
  static let rawHTML = Rule(
    "markdown/raw-html", zh: "正文不得含有 HTML 标签；HTML 注释除外。",
    en: "A body must not contain HTML tags; HTML comments are fine.")
  static let unclosedComment = Rule(
    "markdown/unclosed-comment", zh: "以 <!-- 开始的注释须以 --> 结束。",
    en: "A comment that begins with <!-- must end with -->.")
  static let unsafeLink = Rule(
    "markdown/unsafe-link", zh: "链接只能用 https、http、mailto、tel、相对路径或 #锚点；图片只能是本站的文件。",
    en:
      "A link uses https, http, mailto, tel, a relative path or an #anchor; an image is the site’s own file."
  )
  static let imageAlternative = Rule(
    "markdown/image-alt", .warning, zh: "图片应有替代文字。", en: "An image should have alternative text.")
  static let titleInBody = Rule(
    "markdown/title-in-body", zh: "标题写在文首信息里，正文从 ## 开始分节。",
    en: "The title belongs in the front matter; sections of the body begin with ##.")
  static let headingLevel = Rule(
    "markdown/heading-level", zh: "标题级别逐级递增，不得跳级。",
    en: "Heading levels must go down one step at a time.")
  static let anchor = Rule(
    "markdown/anchor", zh: "标题末尾的锚点写成 {#名称}，名称只用英文字母、数字和连字符。",
    en: "An anchor at the end of a heading is written {#name} with ASCII letters, digits and hyphens only.")
  static let duplicateAnchor = Rule(
    "markdown/duplicate-anchor", zh: "同一页面内的锚点不得重复。",
    en: "An anchor must occur only once on a page.")
  static let raggedTable = Rule(
    "markdown/ragged-table", zh: "表格各行的单元格数须与表头一致。",
    en: "Every row of a table must have as many cells as its header.")
  static let undefinedFootnote = Rule(
    "markdown/undefined-footnote", zh: "脚注引用须有对应的脚注。", en: "A footnote reference must have its footnote.")
  static let unusedFootnote = Rule(
    "markdown/unused-footnote", zh: "每条脚注都须在正文中引用。", en: "Every footnote must be referred to in the text.")
  static let duplicateFootnote = Rule(
    "markdown/duplicate-footnote", zh: "同一脚注名称只能定义一次。", en: "A footnote must be defined only once.")
}
