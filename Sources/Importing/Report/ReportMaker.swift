import CivilTime
import Content
import Diagnostics

/// Puts the report of an import together.
struct ReportMaker {
  private(set) var report: ImportReport

  init(_ recognition: Recognition, source: String, folder: String) {
    report = ImportReport(source: source, folder: folder)
    addDocument(recognition.parts)
    addProgramme(recognition)
    addTracks(recognition)
    addRubrics(recognition)
    addTimes(recognition)
    addBodies(recognition)
    for doubt in recognition.doubts { check(doubt.zh, doubt.en, doubt.place) }
    if !recognition.isKindCertain {
      check(
        "没有从标题认出是比赛还是征集，请核对 programme.yml 的 kind。",
        "The title does not say whether this is a competition or a call; check kind in programme.yml.")
    }
    check(
      "英文都没有翻译：带“\(Untranslated.mark)”和“\(ContentLoader.pendingName)”的地方都要写上英文；文件名里的 track-1、rubric-1 等会成为网址，发布前改成有意义的英文。",
      "Nothing is translated: write the English wherever “\(Untranslated.mark)” or “\(ContentLoader.pendingName)” stands; names such as track-1 and rubric-1 become addresses, so give them meaning before you publish."
    )
  }

  mutating func add(_ omissions: [Redactor.Omission]) {
    for omission in omissions {
      let (zh, en) =
        switch omission.kind {
        case .name:
          ("姓名（\(omission.length)个字）没有写进草稿。", "A person's name (\(omission.length) characters) was left out.")
        case .mobile:
          ("手机号（\(omission.length)位）没有写进草稿。", "A mobile number (\(omission.length) digits) was left out.")
        case .number:
          (
            "个人号码（\(omission.length)位）没有写进草稿。",
            "A personal number (\(omission.length) characters) was left out."
          )
        }
      report.omitted.append(.init(text: Bilingual(zh: zh, en: en), place: omission.place))
    }
  }

  mutating func check(_ zh: String, _ en: String, _ place: SourcePlace? = nil) {
    report.checks.append(.init(text: Bilingual(zh: zh, en: en), place: place))
  }

  mutating func finish(files: [String], notices: [Bilingual], additions: [(file: String, text: String)]) {
    report.files = files
    report.notices = notices
    report.additions = additions
  }
}

extension ReportMaker {
  private mutating func found(_ zh: String, _ en: String, _ value: String?, _ place: SourcePlace?) {
    guard let value, !value.isEmpty else {
      report.missing.append(Bilingual(zh: zh, en: en))
      return
    }
    report.found.append(.init(what: Bilingual(zh: zh, en: en), value: value, place: place))
  }

  private mutating func addDocument(_ parts: Parts) {
    found("标题", "title", parts.title?.value.string, parts.title?.place)
    found("发文字号", "document number", parts.number?.value.string, parts.number?.place)
    found("印发机关", "issuing bodies", Self.list(parts.issuers.map(\.value)), parts.issuers.first?.place)
    found("主送机关", "addressees", parts.addressees?.value.string, parts.addressees?.place)
    found("成文日期", "date", parts.date.map { "\($0.value)" }, parts.date?.place)
    found("附件", "annexes", Self.list(parts.annexes.map(\.title)), parts.annexes.first?.place)
    if !parts.headBodies.isEmpty, !parts.signature.isEmpty,
      parts.headBodies.map(\.value) != parts.signature.map(\.value)
    {
      check(
        "版头（\(parts.headBodies.count)家）和落款（\(parts.signature.count)家）的机关不一致，草稿用了\(parts.headBodies.count > parts.signature.count ? "版头" : "落款")的。",
        "The head (\(parts.headBodies.count) bodies) and the signature (\(parts.signature.count)) differ; the draft has those of the \(parts.headBodies.count > parts.signature.count ? "head" : "signature").",
        parts.signature.first?.place)
    }
    if parts.listedAnnexes.count != parts.annexes.count {
      check(
        "附件说明列了\(parts.listedAnnexes.count)个附件，正文后找到\(parts.annexes.count)个。",
        "The notice lists \(parts.listedAnnexes.count) annexes; \(parts.annexes.count) were found behind it.",
        parts.listedAnnexes.first?.place)
    }
  }

  private mutating func addProgramme(_ recognition: Recognition) {
    found("规范名称", "standard name", recognition.name?.full.string, recognition.name?.place)
    found("简称", "short form", recognition.name?.short?.string, recognition.name?.place)
    if recognition.isYearAssumed {
      check(
        "原文没有写年份，日期暂按\(recognition.year)年计算，见 programme.yml 的 assumed-year。",
        "The source prints no year; dates are computed with \(recognition.year): see assumed-year in programme.yml."
      )
    }
  }

  private mutating func addTracks(_ recognition: Recognition) {
    let tracks = recognition.tracks
    let topics = tracks.reduce(0) { $0 + $1.topics.count }
    found("赛道", "tracks", tracks.isEmpty ? nil : "\(tracks.count)条，共\(topics)个赛题", tracks.first?.place)
    for (index, track) in tracks.enumerated() {
      found(
        "赛道\(index + 1)", "track \(index + 1)", "\(track.title.string)：\(track.topics.count)个赛题", track.place)
    }
  }

  private mutating func addRubrics(_ recognition: Recognition) {
    if recognition.rubrics.isEmpty { found("评价指标", "rubrics", nil, nil) }
    for rubric in recognition.rubrics {
      found("评价指标", "rubric", "\(rubric.title.string)：\(rubric.levels)级，\(rubric.rows.count)行", rubric.place)
      for row in rubric.rows where row.isDoubtful {
        let text = row.cells.filter { !$0.isEmpty }.map(\.string).joined(separator: " | ")
        check("“\(text)”这一行的级别是推断的。", "The levels of the row “\(text)” were guessed.", row.place)
      }
    }
    let used = Set(recognition.tracks.compactMap(recognition.rubric))
    for index in recognition.rubrics.indices where !used.contains(index) {
      let title = recognition.rubrics[index].title.string
      check(
        "没有赛道用到“\(title)”，gongshi check 会提醒（rubrics/unused）。",
        "No track uses “\(title)”, of which gongshi check reminds you (rubrics/unused).",
        recognition.rubrics[index].place)
    }
    if recognition.rubrics.count > 1, !recognition.tracks.isEmpty {
      check(
        "有\(recognition.rubrics.count)张指标表，请核对每条赛道的 rubric。",
        "There are \(recognition.rubrics.count) rubrics; check the rubric of every track.")
    }
  }

  private mutating func addTimes(_ recognition: Recognition) {
    if recognition.events.isEmpty { found("日程", "schedule", nil, nil) }
    for event in recognition.events {
      let when =
        switch event.when {
        case .span(let span): span
        case .monthly(let day): "每月\(day)日"
        }
      found("日程", "schedule", "\(when) \(event.title.string)", event.place)
    }
    let unit = recognition.period?.unit == .workingDay ? "个工作日" : "天"
    found(
      "公示期", "notice period", recognition.period.map { "\($0.isLeast ? "不少于" : "")\($0.count)\(unit)" },
      recognition.period?.place)
    if let period = recognition.period {
      check(
        "公示期怎样计算，按民法典写成首日不计入、末日顺延，请与原文核对。",
        "The notice period is counted by the Civil Code: first day not counted, a last day off moves on; compare the source.",
        period.place)
    }
    found("奖项", "awards", Self.list(recognition.awards.map(\.title)), recognition.awards.first?.place)
  }

  private mutating func addBodies(_ recognition: Recognition) {
    let names: [(DraftOrganizers.Role, String, String)] = [
      (.guidance, "指导单位", "guiding bodies"), (.host, "主办单位", "hosts"), (.undertaker, "承办单位", "undertakers"),
      (.coorganizer, "协办单位", "co-organisers"), (.supporter, "支持单位", "supporters"),
    ]
    for (role, zh, en) in names {
      guard let entry = recognition.organizers.entries.first(where: { $0.role == role }) else {
        if role == .host || role == .undertaker { found(zh, en, nil, nil) }
        continue
      }
      found(zh, en, Self.list(entry.bodies), entry.place)
      if !entry.isCertain {
        check(
          "\(zh)有简称没有还原成全称，请改成全称；gongshi check 会提醒（organizers/list）。",
          "Some of the \(en) are short forms that could not be spelled out; write their full names. gongshi check reminds you (organizers/list).",
          entry.place)
      } else if entry.bodies != entry.printed {
        check(
          "\(zh)的简称已还原成全称，请核对；通知正文保留简称，gongshi check 会提醒（organizers/list）。",
          "Short forms of the \(en) were spelled out; check them. The notice keeps them as printed, of which gongshi check reminds you (organizers/list).",
          entry.place)
      }
      if entry.isOpen {
        check("\(zh)后面还有“等”字。", "The list of the \(en) ends with “and others”.", entry.place)
      }
    }
    let contact = recognition.contact
    let values = contact.phones + [contact.email, contact.address, contact.website].compactMap { $0 }
    found("联系方式", "contact", Self.list(values), contact.place)
  }

  private static func list(_ texts: [Text]) -> String? {
    texts.isEmpty ? nil : texts.map(\.string).joined(separator: "、")
  }
}
