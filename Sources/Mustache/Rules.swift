import Diagnostics

/// Every rule of the template language.
package let mustacheRules: [Rule] = [
  TemplateRule.encoding, TemplateRule.unclosedTag, TemplateRule.badName, TemplateRule.badDelimiters,
  TemplateRule.unclosed, TemplateRule.mismatchedClose, TemplateRule.strayClose,
  TemplateRule.nestedTooDeep, TemplateRule.duplicateTemplate, TemplateRule.missingPartial,
  TemplateRule.endlessPartial, TemplateRule.duplicateBlock, TemplateRule.unknownBlock,
  TemplateRule.outsideBlock, TemplateRule.splitMarkup, TemplateRule.unquotedAttribute,
  TemplateRule.insideTag, TemplateRule.insideCode, TemplateRule.codeAttribute,
  TemplateRule.htmlOutsideText, TemplateRule.unsafeAddress, TemplateRule.unknownKey,
  TemplateRule.notText, TemplateRule.htmlEscaped, TemplateRule.textUnescaped,
  TemplateRule.recursionTooDeep, TemplateRule.outputTooLarge,
]

enum TemplateRule {
  // The language.
  static let encoding = Rule(
    "template/encoding", zh: "模板必须是不含 NUL 字符的 UTF-8 文本。",
    en: "A template is UTF-8 text without NUL characters.")
  static let unclosedTag = Rule(
    "template/unclosed-tag", zh: "每个标签必须以结束符收尾。", en: "Every tag ends with the closing delimiter.")
  static let badName = Rule(
    "template/bad-name", zh: "标签中必须有一个名称，名称中没有空白，点号两侧都有文字。",
    en: "A tag holds one name, without whitespace and with a word on both sides of each dot.")
  static let badDelimiters = Rule(
    "template/bad-delimiters", zh: "更换定界符的标签必须写出两个新定界符，以空格分开，其中不含等号。",
    en: "A delimiter tag gives two new delimiters, with a space between them and no equals sign in them.")
  static let unclosed = Rule(
    "template/unclosed", zh: "每个区段、区块和母版标签必须有同名的关闭标签。",
    en: "Every section, block and parent has a closing tag of the same name.")
  static let mismatchedClose = Rule(
    "template/mismatched-close", zh: "关闭标签必须与最近打开的标签同名。",
    en: "A closing tag has the name of the tag opened last.")
  static let strayClose = Rule(
    "template/stray-close", zh: "关闭标签之前必须有与它对应的打开标签。",
    en: "A closing tag closes a tag that was opened before it.")
  static let nestedTooDeep = Rule(
    "template/nested-too-deep", zh: "标签的嵌套不得超过规定层数。", en: "Tags are not nested deeper than the limit.")

  // Templates among each other.
  static let duplicateTemplate = Rule(
    "template/duplicate-template", zh: "每个模板名称只能对应一个文件。", en: "A template name belongs to one file.")
  static let missingPartial = Rule(
    "template/missing-partial", zh: "被引用的模板必须存在。", en: "Every template that is named exists.")
  static let endlessPartial = Rule(
    "template/endless-partial", zh: "模板不得在区段之外引用自身，无论直接还是间接。",
    en: "A template does not insert itself, directly or through others, outside a section.")
  static let duplicateBlock = Rule(
    "template/duplicate-block", zh: "同一个母版标签内，每个区块只能给出一次。",
    en: "Within one parent tag a block is given once.")
  static let unknownBlock = Rule(
    "template/unknown-block", zh: "母版标签内给出的区块必须是母版中有的。",
    en: "A block given to a parent is one that the parent has.")
  static let outsideBlock = Rule(
    "template/outside-block", zh: "母版标签内的内容必须写在区块中。",
    en: "Inside a parent tag all content stands in blocks.")

  // Safety of the page.
  static let splitMarkup = Rule(
    "template/split-markup", zh: "区段、区块和引用的模板不得打断 HTML 标签、属性或注释。",
    en: "A section, block or inserted template does not end in another part of the HTML than it begins in.")
  static let unquotedAttribute = Rule(
    "template/unquoted-attribute", zh: "含有变量的属性值必须加引号。",
    en: "An attribute value with a variable is quoted.")
  static let insideTag = Rule(
    "template/inside-tag", zh: "变量不得用作 HTML 标签名或属性名。",
    en: "A variable is not part of an HTML tag's name or of an attribute's name.")
  static let insideCode = Rule(
    "template/inside-code", zh: "<script> 和 <style> 中不得有变量。", en: "No variable stands in <script> or <style>."
  )
  static let codeAttribute = Rule(
    "template/code-attribute", zh: "事件属性（on…）、style 和 srcdoc 属性中不得有变量。",
    en: "No variable stands in an event handler (on…), style or srcdoc attribute.")
  static let htmlOutsideText = Rule(
    "template/html-outside-text", zh: "三重花括号只能用在页面正文中。",
    en: "Triple braces stand only in the text of a page.")
  static let unsafeAddress = Rule(
    "template/unsafe-address", zh: "地址必须是相对地址，或以 https、http、mailto、tel 开头。",
    en: "An address is relative or has the scheme https, http, mailto or tel.")

  // The data.
  static let unknownKey = Rule(
    "template/unknown-key", zh: "模板中的键必须存在于数据中。", en: "Every key that a template names exists in the data.")
  static let notText = Rule(
    "template/not-text", zh: "直接显示的值必须是文本、数字或真假值。",
    en: "A value that is shown is a text, a number or a truth value.")
  static let htmlEscaped = Rule(
    "template/html-escaped", zh: "标记内容必须用三重花括号显示。", en: "Markup is shown by triple braces.")
  static let textUnescaped = Rule(
    "template/text-unescaped", zh: "普通文本必须用双花括号显示。", en: "Plain text is shown by double braces.")
  static let recursionTooDeep = Rule(
    "template/recursion-too-deep", zh: "模板的逐层引用不得超过规定层数。",
    en: "Templates do not insert each other deeper than the limit.")
  static let outputTooLarge = Rule(
    "template/output-too-large", zh: "生成一个页面的输出和工作量不得超过上限。",
    en: "The output of one page and the work it takes stay within the limits.")
}
