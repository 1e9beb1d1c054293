import CivilTime
import Diagnostics
import YAML

/// Reads one programme's folder.
struct ProgrammeReader {
  let id: String
  let file: SourceFile
  let texts: SourceTexts
  let context: ReadingContext

  func read(_ plan: inout ContentPlan, _ findings: inout [Finding]) -> Programme? {
    plan.take(id + "/programme.yml")
    if plan.contains(id + "/" + ContentLoader.importReport) {
      plan.take(id + "/" + ContentLoader.importReport)
      findings.append(ContentLoader.unsettledImport(id + "/" + ContentLoader.importReport))
    }
    let decoding = Decoding(file)
    var programme: Programme?
    if let fields = decoding.root(of: Bilingual(zh: "项目设置", en: "the programme's settings")) {
      programme = head(fields, &plan, decoding)
      fields.end()
    }
    findings += decoding.findings
    guard var programme else {
      plan.takeFolder(id)
      return nil
    }
    readPages(into: &programme, &plan, &findings)
    return programme
  }
}

extension ProgrammeReader {
  private func head(_ fields: Fields, _ plan: inout ContentPlan, _ decoding: Decoding) -> Programme? {
    let kind = fields.choice("kind", as: Programme.Kind.self)
    let (nameID, title) = readTitle(fields, decoding)
    let summary = fields.bilingual("summary")
    let document = fields.optionalFields("document").flatMap { readDocument($0, decoding) }
    var organizing = Organizing()
    if let entry = fields.optionalFields("organization") {
      organizing.guidance = entry.optionalStrings("guidance")
      organizing.leads = entry.optionalStrings("leads")
      organizing.undertakers = entry.optionalStrings("undertakers")
      organizing.related = entry.optionalStrings("related")
      organizing.secretariat = entry.optionalBilingual("secretariat")?.value
      entry.end()
      context.check(
        organizations: organizing.guidance + organizing.leads + organizing.undertakers + organizing.related,
        decoding)
    }
    let contact = fields.optionalFields("contact").flatMap(ContactReader.read)
    var assumedYear: AssumedYear?
    if let entry = fields.optionalFields("assumed-year") {
      let year = entry.int("year", in: 1900...2199)
      let reason = entry.bilingual("reason")
      entry.end()
      if let year, let reason { assumedYear = AssumedYear(year: year.value, reason: reason.value) }
    }
    let schedule = ScheduleReader(decoding: decoding).read(fields)
    let noticePeriod = NoticeRuleReader.read(fields, decoding)
    let awards = AwardReader.read(fields, decoding)
    let groups = LabelledReader.list(fields, "track-groups", decoding)
    let numbers = fields.optionalChoice("topic-numbers", as: NumberStyle.self)
    let complaint = fields.optionalFields("complaint").flatMap(ComplaintReader.read)
    let attachments = readAttachments(fields, &plan, decoding)
    guard let kind, let title, let summary else { return nil }
    return Programme(
      id: id, kind: kind.value, title: title, nameID: nameID, summary: summary.value, document: document,
      organization: organizing, contact: contact, assumedYear: assumedYear, schedule: schedule,
      noticePeriod: noticePeriod, awards: awards, trackGroups: groups,
      topicNumbers: numbers?.value ?? .chinese, complaint: complaint, attachments: attachments,
      place: file.start)
  }

  /// A competition is titled by its registered name; what has none carries its own title.
  private func readTitle(_ fields: Fields, _ decoding: Decoding) -> (nameID: String?, title: Bilingual?) {
    guard let name = fields.optionalString("name") else {
      return (nil, fields.bilingual("title")?.value)
    }
    guard let registered = context.names[name.value] else {
      decoding.report(
        unknownReference(name.value, "名称", "name", among: context.nameIDs, at: file.place(name.range)))
      return (nil, Bilingual(both: name.value))
    }
    context.check(organizations: registered.organizers, decoding)
    return (name.value, registered.full)
  }

  private func readDocument(_ fields: Fields, _ decoding: Decoding) -> OfficialDocument {
    let masthead = fields.optionalString("masthead")?.value
    let index = fields.optionalString("index")?.value
    let number = fields.optionalString("number")?.value
    let validity = fields.optionalChoice("validity", as: OfficialDocument.Validity.self)?.value
    let date = fields.optionalDate("date", decoding)?.value
    let issuers = fields.optionalStrings("issuers")
    fields.end()
    context.check(organizations: issuers, decoding)
    return OfficialDocument(
      masthead: masthead, index: index, number: number, validity: validity, date: date, issuers: issuers)
  }

  private func readAttachments(
    _ fields: Fields, _ plan: inout ContentPlan, _ decoding: Decoding
  ) -> [Attachment] {
    let folder = id + "/attachments/"
    var list: [Attachment] = []
    fields.each("attachments", of: Bilingual(zh: "一个附件", en: "an attachment")) { entry in
      let name = entry.string("file")
      let title = entry.bilingual("title")
      let pattern = entry.optionalString("pattern")
      guard let name, let title else { return }
      let place = file.place(name.range)
      guard plan.contains(folder + name.value), !name.value.contains("/") else {
        decoding.report(
          Finding(
            ContentRules.missingAttachment, at: place,
            zh: "\(ContentLoader.root)\(folder) 里没有“\(name.value)”。",
            en: "There is no “\(name.value)” in \(ContentLoader.root)\(folder).",
            help: nearest(
              to: name.value, among: plan.paths(in: folder).map { String($0.dropFirst(folder.count)) }
            )
            .map { Bilingual(zh: "是否想写“\($0)”？", en: "Did you mean “\($0)”?") }))
        return
      }
      plan.take(folder + name.value)
      list.append(Attachment(file: name.value, title: title.value, pattern: pattern, place: place))
    }
    for path in plan.paths(in: folder) where !list.contains(where: { folder + $0.file == path }) {
      plan.take(path)
      decoding.report(
        Finding(
          ContentRules.missingAttachment, at: SourceFile(path: ContentLoader.root + path, bytes: []).start,
          zh: "这个附件没有列在 programme.yml 的 attachments 里，读者看不到它。",
          en: "This attachment is not listed under attachments in programme.yml, so nobody would find it."))
    }
    return list
  }

  private func readPages(
    into programme: inout Programme, _ plan: inout ContentPlan, _ findings: inout [Finding]
  ) {
    let pages = PageFactory(texts: texts)
    if pages.stems(in: id + "/", plan).contains(id + "/notice") {
      programme.notice = pages.page(id + "/notice", kind: .notice, &plan, &findings)
    } else {
      findings.append(
        Finding(
          ContentRules.missingFile, at: file.start, zh: "缺少通知 \(ContentLoader.root)\(id)/notice.zh.md。",
          en: "The notice \(ContentLoader.root)\(id)/notice.zh.md is missing."))
    }
    programme.notices = pages.pages(in: id + "/notices/", kind: .notice, &plan, &findings)
    programme.forms = pages.pages(in: id + "/forms/", kind: .form, &plan, &findings)
    programme.interpretations = pages.pages(
      in: id + "/interpretations/", kind: .interpretation, &plan, &findings)
    checkExplained(programme, pages, plan, &findings)
    programme.rubrics = RubricReader(pages: pages).read(in: id + "/rubrics/", &plan, &findings)
    let tracks = TrackReader(pages: pages, programme: programme, context: context)
    programme.tracks = tracks.read(in: id + "/tracks/", &plan, &findings)
    let winners = WinnerReader(pages: pages, programme: programme, context: context)
    programme.winners = winners.read(id + "/winners", &plan, &findings)
    for logo in plan.paths(in: id + "/logo.") { plan.take(logo) }
  }

  /// What an interpretation explains is a notice of the same programme.
  private func checkExplained(
    _ programme: Programme, _ pages: PageFactory, _ plan: ContentPlan, _ findings: inout [Finding]
  ) {
    guard programme.interpretations.contains(where: { $0.explains != nil }) else { return }
    let stems = pages.stems(in: id + "/", plan) + pages.stems(in: id + "/notices/", plan)
    let notices = stems.map { String($0.dropFirst(id.count + 1)) }.filter {
      $0 == "notice" || $0.contains("/")
    }
    for page in programme.interpretations {
      guard let explains = page.explains, !notices.contains(explains.value) else { continue }
      findings.append(
        unknownReference(
          explains.value, "通知", "notice", among: notices, at: page.zh.file.place(explains.range)))
    }
  }
}
