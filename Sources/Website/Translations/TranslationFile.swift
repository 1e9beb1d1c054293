import Content

/// The text of `translations.yml`.
enum TranslationFile {
  private static let head = """
    # 译文核对记录：gongshi translated 文件 写进来，不用手改。中文改了以后，网站和 gongshi status --translations 会说哪些译文过期。
    # Reviews of translations, written by gongshi translated FILE and not by hand. Where the Chinese has changed since,
    # the site and gongshi status --translations say that the translation is stale.
    translations:

    """

  /// Writes records in the order given; the same records give the same bytes.
  static func bytes(_ records: [TranslationRecord]) -> [UInt8] {
    var text = head
    for record in records {
      text += "  - page: \(record.page)\n    reviewed: \(record.reviewed)\n    source: \(record.source)\n"
      text += "    passages:\n      [\n"
      // Eight a line, so that a version control system shows where a page changed.
      for start in stride(from: 0, to: record.passages.count, by: 8) {
        let line = record.passages[start..<min(start + 8, record.passages.count)]
        text += "        " + line.map { "\($0)," }.joined(separator: " ") + "\n"
      }
      text += "      ]\n"
    }
    return Array(text.utf8)
  }
}
