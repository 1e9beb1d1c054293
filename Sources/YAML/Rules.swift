import Diagnostics

/// Every rule this target can report.

package let yamlRules: [Rule] = [
  .textEncoding, .textControlCharacter, .yamlSyntax, .yamlNotSupported, .yamlTooLarge, .yamlDuplicateKey,
  .yamlUnknownKey, .yamlMissingKey, .yamlWrongType, .yamlUnknownValue, .yamlOutOfRange,
]

extension Rule {
  static let textEncoding = Rule(
    "text/encoding",
    zh: "文件用 UTF-8 编码保存。",
    en: "Files are saved as UTF-8.")

  static let textControlCharacter = Rule(
    "text/control-character",
    zh: "数据中没有控制字符和看不见的换行字符。",
    en: "Data holds no control characters and no invisible line separators.")

  static let yamlSyntax = Rule(
    "yaml/syntax",
    zh: "数据按 YAML 的写法书写：“键: 值”，用空格缩进，引号和括号成对。",
    en: "Data is written as YAML: “key: value”, indented with spaces, quotes and brackets in pairs.")

  static let yamlNotSupported = Rule(
    "yaml/not-supported",
    zh: "数据是一个文档，不用锚点、别名、合并键、标签和指令，键是文字。",
    en: "Data is one document without anchors, aliases, merge keys, tags or directives; keys are text.")

  static let yamlTooLarge = Rule(
    "yaml/too-large",
    zh: "数据不超过 4 MiB、20 万个值和 32 层嵌套。",
    en: "Data is at most 4 MiB, 200,000 values and 32 levels deep.")

  static let yamlDuplicateKey = Rule(
    "yaml/duplicate-key",
    zh: "同一层里一个键只写一次。",
    en: "A key is written once at its level.")

  static let yamlUnknownKey = Rule(
    "yaml/unknown-key",
    zh: "只写有定义的键。",
    en: "Only keys that are defined are written.")

  static let yamlMissingKey = Rule(
    "yaml/missing-key",
    zh: "必填的键都写出并填有内容。",
    en: "Every required key is written and filled in.")

  static let yamlWrongType = Rule(
    "yaml/wrong-type",
    zh: "每个值是该键要求的类型。",
    en: "Every value is of the type its key calls for.")

  static let yamlUnknownValue = Rule(
    "yaml/unknown-value",
    zh: "可选项有限的键，值取自所列的可选项。",
    en: "Where a key has a list of allowed values, the value is one of them.")

  static let yamlOutOfRange = Rule(
    "yaml/out-of-range",
    zh: "数字在该键允许的范围内。",
    en: "A number lies in the range its key allows.")
}
