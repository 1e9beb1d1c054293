import Content
import Diagnostics
import Disk

/// A programme's folder, ready to be written, with the report of what was recognised.
package struct Draft: Sendable {
  package let files: [DraftFile]
  package let report: ImportReport

  /// Files of a folder that are there already and say something else.
  ///
  /// - Parameter read: gives the bytes of a file of the folder, nil where there is none.
  package func conflicts(
    _ read: (_ path: String) throws(FileError) -> [UInt8]?
  ) throws(FileError) -> [String] {
    var paths: [String] = []
    for file in files {
      guard let bytes = try read(file.path), !bytes.elementsEqual(file.text.utf8) else { continue }
      paths.append(file.path)
    }
    return paths
  }
}

extension Importer {
  /// Reads the file, recognises it and drafts a programme.
  ///
  /// - Parameters:
  ///   - bytes: those of the file.
  ///   - folder: the name of the programme's folder, which is its id.
  ///   - site: what the site has registered; nil for a folder outside of one.
  ///   - currentYear: the year of dates in a document that prints no year.
  package func draft(
    _ bytes: [UInt8], folder: String, site: KnownSite?, currentYear: Int
  ) throws(ImportProblem) -> Draft {
    let document = try document(bytes)
    let (joined, joins) = LineJoiner.join(FlattenedTables.rebuilt(document))
    var redactor = Redactor()
    let blocks = joined.map { redactor.redacted($0) }
    let recognition = Recognizer.recognize(blocks, currentYear: currentYear, bodies: site?.bodies ?? [])
    let shared = SiteDraft(recognition, id: folder, known: site ?? .none)
    let fileName = String(path.split(separator: "/").last ?? "")
    var files = [
      DraftFile(
        path: "programme.yml",
        text: ProgrammeDraft(recognition, nameID: shared.nameID, fileName: fileName).text)
    ]
    files += PageDrafts(recognition).files
    var notices = document.notices
    if joins > 0 {
      notices.append(
        Bilingual(zh: "接上了\(joins)处断开的行。", en: "Lines that pages broke were joined, \(joins) times."))
    }
    var maker = ReportMaker(recognition, source: fileName, folder: folder)
    maker.add(redactor.omissions)
    let extras = document.extras.map { redactor.redacted(.paragraph($0)) }
    keepRest(blocks + extras, &files, &maker)
    if site != nil { files += shared.files }
    files.sort { inByteOrder($0.path, $1.path) }
    maker.finish(files: files.map(\.path), notices: notices, additions: site == nil ? [] : shared.additions)
    files.append(DraftFile(path: ContentLoader.importReport, text: maker.report.stored))
    return Draft(files: files, report: maker.report)
  }

  /// Puts what occurs in no file of the draft at the end of the notice, so that nothing of the source is lost.
  private func keepRest(
    _ blocks: [Block], _ files: inout [DraftFile], _ maker: inout ReportMaker
  ) {
    let covered = Coverage(files.filter { !$0.path.hasSuffix(".en.md") }.map { Text($0.text) })
    var writer = BlockWriter(shift: 1, dropsNumbers: false)
    for block in blocks {
      let texts = block.table.map { $0.rows.flatMap { $0.cells.map(\.text) } } ?? block.written
      guard !texts.allSatisfy({ covered.holds($0) }) else { continue }
      if writer.text.isEmpty { writer.heading("原文其他内容", level: 2) }
      writer.write(block)
      maker.check(
        "这里的文字没有认出是什么，原样写在通知末尾。",
        "This text was not recognised; it stands at the end of the notice as it is.", block.place)
    }
    guard !writer.text.isEmpty, let index = files.firstIndex(where: { $0.path == "notice.zh.md" }) else {
      return
    }
    files[index] = DraftFile(path: "notice.zh.md", text: files[index].text + "\n" + writer.text)
  }
}

extension Block {
  /// The parts of a paragraph as the draft writes them: without numbers of headings, of tracks and of annexes.
  fileprivate var written: [Text] {
    if text.soleDate != nil || text.removing(Signs.blanks) == "文件" { return [] }
    if let track = TrackHead.named(text) ?? paragraph.flatMap(TrackHead.titled) {
      return [track.title, track.rest]
    }
    if let topic = TopicHead.named(text) { return [topic.title, topic.rest] }
    if let head = AnnexHead(text) { return [head.title.dropFirst(Marker(head.title)?.length ?? 0)] }
    let rest = text.dropFirst(Marker(text)?.length ?? 0)
    if let topic = TopicHead.split(rest), !topic.rest.isEmpty { return [topic.title, topic.rest] }
    return [rest]
  }
}
