// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import CivilTime
  import Credentials
  import Diagnostics
  import JSON
#endif

/// Checks what no JSON Schema can say: the schema's hash, the entry, the period, dates and the list of evidence.
struct MeaningCheck {
  let form: ComplaintForm
  let circumstances: Circumstances
  private(set) var refusals: [Refusal] = []

  init(form: ComplaintForm, circumstances: Circumstances) {
    self.form = form
    self.circumstances = circumstances
  }

  mutating func check(_ root: Spot) {
    checkPeriod(root)
    if let hash = root.member("schema")?.member("sha256") { checkSchema(hash) }
    if let entry = root.member("complaint")?.member("entry") { checkEntry(entry) }
    let written = checkDate(root)
    checkBirth(root, written)
    if let evidence = root.member("complaint")?.member("evidence") {
      let items = evidence.items(atMost: ComplaintForm.mostEvidence)
      checkEvidence(evidence, items)
      checkAuthorization(root, items)
    }
  }

  static var newForm: Bilingual {
    Bilingual(
      zh: "打开现在的举报页面，在页面上重新打开这份举报，核对后再保存。",
      en: "Open this complaint on the complaint page as it is now, look it through and save it again.")
  }
}

extension MeaningCheck {
  private mutating func refuse(
    _ spot: Spot, _ rule: Rule, zh: String, en: String, help: Bilingual? = nil
  ) {
    refusals.append(spot.refusal(rule, zh: zh, en: en, help: help))
  }

  private mutating func checkSchema(_ spot: Spot) {
    guard let wanted = circumstances.schemaHash, let text = spot.value.text, TextForm.isSHA256(text),
      !text.elementsEqual(wanted.utf8)
    else { return }
    let found = String(decoding: text, as: UTF8.self)
    refuse(
      spot, ComplaintRules.schemaVersion,
      zh: "举报依据的规范文件（SHA-256 \(found)）与现在公布的（SHA-256 \(wanted)）不同。",
      en: "The complaint follows a schema with SHA-256 \(found); the published one has \(wanted).",
      help: Self.newForm)
  }

  private mutating func checkEntry(_ spot: Spot) {
    guard let entries = circumstances.entries, let text = spot.value.text, !text.isEmpty,
      !entries.contains(where: { text.elementsEqual($0.utf8) })
    else { return }
    let id = quoted(text)
    let near = nearest(to: id, among: entries)
    refuse(
      spot, ComplaintRules.entry, zh: "获奖名单里没有编号“\(id)”。", en: "The winner list has no entry “\(id)”.",
      help: near.map { Bilingual(zh: "是否想写 \($0)？", en: "Did you mean \($0)?") }
        ?? Bilingual(zh: "编号见获奖名单。", en: "The ids stand in the winner list."))
  }

  private mutating func checkPeriod(_ root: Spot) {
    guard let period = circumstances.period, let received = circumstances.received else { return }
    guard case .known(let interval) = period else {
      return refuse(
        root, ComplaintRules.period, zh: "获奖名单还没有公示，现在不受理举报。",
        en: "The winners have not been put on show yet, so no complaint is received now.",
        help: Bilingual(zh: "请等待公示通知。", en: "Please wait for the notice."))
    }
    let (zh, en) = (Wording(.zh), Wording(.en))
    if received < interval.start {
      refuse(
        root, ComplaintRules.period,
        zh: "公示期还没有开始：\(zh.instant(interval.start))开始，收到时间是\(zh.instant(received))。",
        en:
          "The notice period has not begun: it begins at \(en.instant(interval.start)); the complaint was received at \(en.instant(received)).",
        help: Bilingual(zh: "请在公示期内再次提交。", en: "Hand it in again within the period."))
    } else if received >= interval.end {
      refuse(
        root, ComplaintRules.period,
        zh: "公示期已经结束：\(zh.end(interval.end, year: true))结束，收到时间是\(zh.instant(received))。",
        en:
          "The notice period is over: it ended at \(en.end(interval.end, year: true)); the complaint was received at \(en.instant(received)).",
        help: Bilingual(
          zh: "可以通过12345政务服务便民热线或者纪检监察机关反映问题。",
          en:
            "Other channels remain open: the 12345 government service hotline and the discipline inspection authorities."
        ))
    }
  }

  /// The date of the complaint, nil where it has none that exists.
  private mutating func checkDate(_ root: Spot) -> CivilDate? {
    guard let spot = root.member("date"), let text = spot.value.text, TextForm.isDate(text) else {
      return nil
    }
    guard let date = CivilDate(String(decoding: text, as: UTF8.self)) else {
      refuse(
        spot, ComplaintRules.date, zh: "填写日期 \(quoted(text)) 不存在，或者不在1900至2199年。",
        en: "The date \(quoted(text)) does not exist or lies outside 1900 to 2199.")
      return nil
    }
    if let received = circumstances.received, date > received.date {
      refuse(
        spot, ComplaintRules.date,
        zh: "填写日期\(Wording(.zh).date(date))晚于收到的日期\(Wording(.zh).date(received.date))。",
        en:
          "The date of the complaint, \(Wording(.en).date(date)), is after the day on which it was received, \(Wording(.en).date(received.date))."
      )
    }
    return date
  }

  /// Nobody complains before birth.
  private mutating func checkBirth(_ root: Spot, _ written: CivilDate?) {
    guard let complainant = root.member("complainant"), let written else { return }
    for person in [complainant, complainant.member("representative")] {
      guard let document = person?.member("document"), let number = document.member("number"),
        let type = document.member("type")?.value.text, let text = number.value.text,
        type.elementsEqual(IdentityDocument.residentID.value.utf8),
        let birth = ResidentID.birthDate(of: text), birth > written
      else { continue }
      refuse(
        number, ComplaintRules.birthDate, zh: "证件号码里的出生日期晚于填写日期。",
        en: "The birth date in the document number is after the date of the complaint.")
    }
  }

  private mutating func checkEvidence(_ list: Spot, _ items: [Spot]) {
    var names: [[UInt8]] = []
    var total: Int64 = 0
    for item in items {
      if let size = item.member("bytes"), case .number(let number) = size.value.content,
        let whole = number.whole,
        1...Int64(ComplaintForm.largestFile) ~= whole
      {
        total += whole
      }
      guard let file = item.member("file"), let name = file.value.text else { continue }
      let folded = Self.folded(name)
      if names.contains(folded) {
        refuse(
          file, EvidenceRules.fileName, zh: "文件名“\(quoted(name))”用了两次。",
          en: "The file name “\(quoted(name))” is used twice.",
          help: Bilingual(zh: "请改名后再提交。", en: "Rename one of the files."))
      }
      names.append(folded)
      checkType(item, name)
    }
    if total > Int64(ComplaintForm.largestTotal) {
      refuse(
        list, EvidenceRules.fileSize, zh: "证据文件合计\(total)字节，超过100 MiB（\(ComplaintForm.largestTotal)字节）。",
        en:
          "The evidence files have \(total) bytes together, more than 100 MiB (\(ComplaintForm.largestTotal) bytes).",
        help: Bilingual(
          zh: "压缩图片和视频，或者只提交最要紧的。", en: "Compress pictures and videos, or keep to what matters most."))
    }
  }

  /// The authorisation comes in the same folder as the evidence, where a name stands for one file.
  private mutating func checkAuthorization(_ root: Spot, _ items: [Spot]) {
    let representative = root.member("complainant")?.member("representative")
    guard let file = representative?.member("authorization"), let name = file.value.text, !name.isEmpty else {
      return
    }
    let folded = Self.folded(name)
    guard items.contains(where: { $0.member("file")?.value.text.map(Self.folded) == folded }) else { return }
    refuse(
      file, EvidenceRules.fileName, zh: "授权委托书“\(quoted(name))”与一件证据同名。",
      en: "The authorisation “\(quoted(name))” has the name of an item of evidence.",
      help: Bilingual(zh: "请把其中一个文件改名后再提交。", en: "Rename one of the two files."))
  }

  /// A file name as those systems see it that do not tell capitals from small letters.
  private static func folded(_ name: [UInt8]) -> [UInt8] {
    name.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
  }

  private mutating func checkType(_ item: Spot, _ name: [UInt8]) {
    guard let type = item.member("type"), let written = type.value.text,
      EvidenceType.all.contains(where: { written.elementsEqual($0.mediaType.utf8) }),
      let wanted = EvidenceType.of(fileName: name), !written.elementsEqual(wanted.mediaType.utf8)
    else { return }
    refuse(
      type, EvidenceRules.fileType, zh: "类型 \(quoted(written)) 与文件名“\(quoted(name))”的后缀不一致。",
      en: "The type \(quoted(written)) does not fit the ending of “\(quoted(name))”.",
      help: Bilingual(zh: "应为 \(wanted.mediaType)。", en: "Write \(wanted.mediaType)."))
  }
}
