import CivilTime
import Diagnostics
import YAML

/// Reads `translations.yml`.
enum TranslationReader {
  /// Reads the records; a file with mistakes counts as none, so that its pages are not called unrecorded too.
  static func read(_ file: SourceFile, into site: inout Site, _ findings: inout [Finding]) {
    let count = findings.count
    let records = read(file, into: &findings)
    site.translations = findings[count...].hasErrors ? nil : records
  }

  private static func read(_ file: SourceFile, into findings: inout [Finding]) -> [TranslationRecord] {
    let decoding = Decoding(file)
    defer { findings += decoding.findings }
    guard let fields = decoding.root(of: Bilingual(zh: "译文核对记录", en: "the record of translations")) else {
      return []
    }
    var records: [TranslationRecord] = []
    fields.each("translations", of: Bilingual(zh: "一条核对记录", en: "the review of a page")) { entry in
      let page = entry.string("page")
      let reviewed = entry.string("reviewed").flatMap { Dates.day($0, decoding) }
      let source = entry.value("source", expected: Bilingual(zh: "64位十六进制数字", en: "64 hexadecimal digits")) {
        isDigest($0, 64) ? $0 : nil
      }
      let passages = entry.optionalStrings("passages")
      for passage in passages where !isDigest(passage.value, passageLength) {
        decoding.report(
          Finding(
            ContentRules.badValue, at: file.place(passage.range),
            zh: "“\(passage.value)”不是 \(passageLength) 位十六进制数字。",
            en: "“\(passage.value)” is not \(passageLength) hexadecimal digits.",
            help: Bilingual(zh: "重新运行 gongshi translated。", en: "Run gongshi translated again.")))
      }
      guard let page, let reviewed, let source else { return }
      records.append(
        TranslationRecord(
          page: page.value, reviewed: reviewed.value, source: source.value, passages: passages.map(\.value),
          place: file.place(page.range)))
    }
    fields.end()
    for finding in duplicates(records.compactMap { record in record.place.map { (record.page, $0) } }) {
      decoding.report(finding)
    }
    return records
  }

  /// Hexadecimal digits of a passage's digest that are kept: 40 bits tell the passages of a page apart.
  package static let passageLength = 10

  private static func isDigest(_ text: String, _ length: Int) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy { $0 &- 48 < 10 || $0 &- 97 < 6 }
  }
}
