import Diagnostics
import Glibc

/// Finds what an import left for people to do: English texts that nobody has written, and reports nobody has settled.
extension ContentLoader {
  /// What the English of a draft says until somebody has translated it.
  package static let untranslatedMark = "Not yet translated"
  /// What stands for the English of a registered name, in words of its own: those of the other texts would look like
  /// the name.
  package static let pendingName = "English name pending"
  /// The report of an import, in the folder of its programme; it is never published.
  package static let importReport = "import-report.txt"

  /// Whether a text is what a draft says instead of a translation; it is reported as such and compared with nothing.
  package static func isUntranslated(_ text: String) -> Bool {
    text.hasPrefix(untranslatedMark) || text.hasPrefix(pendingName)
  }

  /// A warning for each file with untranslated texts, at the first of them.
  package static func untranslated(_ file: SourceFile) -> Finding? {
    // No import writes a page of the site itself, which may speak of drafts.
    guard !file.path.hasSuffix(".zh.md"), !file.path.hasPrefix(root + SitePageReader.folder) else {
      return nil
    }
    let places = file.bytes.withUnsafeBufferPointer(Self.places)
    guard let first = places.first else { return nil }
    let more = places.count > 1
    return Finding(
      ContentRules.untranslated, at: file.place(first),
      zh: "还没有翻译成英文\(more ? "，这个文件里共 \(places.count) 处" : "")。",
      en: "The English translation is missing\(more ? ", at \(places.count) places of this file" : "").",
      help: Bilingual(
        zh: "写上英文，代替“\(file.text(first))…”。", en: "Write the English in place of “\(file.text(first))…”."))
  }

  private static let marks = [Array(untranslatedMark.utf8), Array(pendingName.utf8)]

  private static func places(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return [] }
    var places: [Range<Int>] = []
    for mark in marks {
      var start = 0
      // Every page is searched, and hardly one holds any.
      while let found = memchr(base + start, Int32(mark[0]), bytes.count - start) {
        let lower = UnsafeRawPointer(found) - base
        start = lower + 1
        if bytes[lower...].starts(with: mark) { places.append(lower..<lower + mark.count) }
      }
    }
    return places.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// A warning for a report that is still there.
  static func unsettledImport(_ path: String) -> Finding {
    Finding(
      ContentRules.unsettledImport, at: SourceFile(path: root + path, bytes: []).start,
      zh: "这个项目是导入的草稿，导入报告还在。", en: "This programme is an imported draft whose report is still here.",
      help: Bilingual(
        zh: "照报告逐项核对，改好后删去报告。", en: "Go through the report, put right what it names, then delete it."))
  }
}
