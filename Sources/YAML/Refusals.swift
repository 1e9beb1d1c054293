import Diagnostics

// What YAML allows and data here does not use.
extension Finding {
  static func anchor(at place: Place) -> Finding {
    Finding(
      .yamlNotSupported, at: place,
      zh: "“\(place.excerpt)”是 YAML 的锚点，这里不支持。",
      en: "“\(place.excerpt)” is a YAML anchor, which is not supported.", help: .quoteOrDelete)
  }

  static func alias(at place: Place) -> Finding {
    Finding(
      .yamlNotSupported, at: place,
      zh: "“\(place.excerpt)”是 YAML 的别名，这里不支持。",
      en: "“\(place.excerpt)” is a YAML alias, which is not supported.",
      help: Bilingual(
        zh: "写出完整内容；如果它就是文字，请加引号。", en: "Write the value in full; if this is text, put it in quotes."))
  }

  static func tag(at place: Place) -> Finding {
    Finding(
      .yamlNotSupported, at: place,
      zh: "“\(place.excerpt)”是 YAML 的标签，这里不支持。",
      en: "“\(place.excerpt)” is a YAML tag, which is not supported.", help: .quoteOrDelete)
  }

  static func tooDeep(at place: Place) -> Finding {
    Finding(
      .yamlTooLarge, at: place,
      zh: "嵌套超过 \(YAMLDocument.depthLimit) 层。",
      en: "The data is nested more than \(YAMLDocument.depthLimit) levels deep.")
  }

  static func tooManyValues(at place: Place) -> Finding {
    Finding(
      .yamlTooLarge, at: place,
      zh: "从这里起超过 \(YAMLDocument.nodeLimit) 个值。",
      en: "From here on the data has more than \(YAMLDocument.nodeLimit) values.",
      help: Bilingual(zh: "把数据分到几个文件里。", en: "Split the data into several files."))
  }

  /// A control character that an escape such as `"\0"` put into a text, nil where there is none.
  static func escapedControl(in text: String, at place: Place) -> Finding? {
    let isControl = { (value: UInt32) in value == 0x7F || value < 0x20 && value != 0x09 && value != 0x0A }
    guard let scalar = text.unicodeScalars.first(where: { isControl($0.value) }) else { return nil }
    return Finding(
      .textControlCharacter, at: place,
      zh: "转义写法得到控制字符 \(scalar.codePoint)，不能出现在数据里。",
      en: "An escape makes the control character \(scalar.codePoint), which cannot stand in data.")
  }
}

extension Bilingual {
  fileprivate static let quoteOrDelete = Bilingual(
    zh: "删去它；如果它是文字的一部分，请给整段文字加引号。",
    en: "Delete it; if it belongs to the text, put the whole text in quotes.")
}
