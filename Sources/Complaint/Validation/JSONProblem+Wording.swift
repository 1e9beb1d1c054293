// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Diagnostics
  import JSON
#endif

extension Refusal {
  /// Refuses a file that is no JSON, saying why.
  package init(_ problem: JSONProblem) {
    let (zh, en) = problem.message
    let rule = if case .tooLarge = problem.kind { ComplaintRules.tooLarge } else { ComplaintRules.json }
    self.init(
      rule, at: "", problem.range, zh: zh, en: en,
      help: Bilingual(
        zh: "用举报页面填写并保存，得到的文件就是对的。",
        en: "A file that is filled in and saved on the complaint page is right."))
  }
}

extension JSONProblem {
  var message: (zh: String, en: String) {
    switch kind {
    case .tooLarge(let limit):
      ("举报文件太大，不能超过\(limit)字节。", "The complaint is too large: it may have \(limit) bytes at most.")
    case .notUTF8: ("这里不是 UTF-8 编码的文字。", "This is not UTF-8.")
    case .byteOrderMark:
      ("文件开头有字节序标记（BOM），JSON 不允许。", "The file begins with a byte-order mark, which JSON does not allow.")
    case .empty: ("文件是空的。", "The file is empty.")
    case .cutShort: ("文件到这里中断了，后面缺少内容。", "The file ends here, in the middle.")
    case .unexpected: ("这里不符合 JSON 的写法。", "This cannot stand here in JSON.")
    case .controlCharacter:
      ("文字里有没有转义的控制字符（如换行）。", "A control character, such as a line end, stands in a text without an escape.")
    case .badEscape: ("JSON 没有这样的转义。", "JSON has no such escape.")
    case .loneSurrogate: ("这个转义只是半个字符。", "This escape is half of a character.")
    case .badNumber: ("JSON 的数字不这样写。", "JSON writes no number like this.")
    case .duplicateKey: ("这个键在同一个对象里出现了两次。", "This key stands twice in its object.")
    case .tooDeep(let limit): ("层数太多，最多\(limit)层。", "This is nested too deeply: \(limit) levels at most.")
    case .tooMany(let limit): ("内容太多，最多\(limit)项。", "There is too much here: \(limit) at most.")
    case .trailing: ("JSON 结束之后还有内容。", "Something follows after the end of the JSON.")
    }
  }
}
