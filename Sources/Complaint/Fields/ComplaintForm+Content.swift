// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Diagnostics
#endif

extension ComplaintForm {
  static var content: [Field] {
    [
      Field(
        "entry", .text(TextRule(1...80, .entry)), label: Bilingual(zh: "举报的获奖项目", en: "The winning entry"),
        hint: Bilingual(zh: "获奖名单里的编号。", en: "Its id in the winner list."),
        why: Bilingual(zh: "举报要针对公示名单里的项目。", en: "A complaint is about an entry of the list on show.")),
      Field(
        "grounds", .choices(grounds), label: Bilingual(zh: "举报事由", en: "Grounds"),
        hint: Bilingual(zh: "可以选几项。", en: "More than one may apply."),
        why: Bilingual(zh: "便于分给相应的人核查。", en: "It tells who should examine the complaint.")),
      Field(
        "facts", .text(TextRule(20...5000, isMultiline: true)),
        label: Bilingual(zh: "事实和理由", en: "Facts and reasons"),
        hint: Bilingual(
          zh: "写明时间、人物、经过，以及违反了通知的哪一条。20至5000字。",
          en: "When, who and what happened, and which point of the notice it breaks. 20 to 5,000 characters."),
        why: Bilingual(zh: "受理单位据此核查。", en: "It is what the receiving body examines.")),
      Field(
        "request", .text(TextRule(5...1000, isMultiline: true)),
        label: Bilingual(zh: "请求事项", en: "What is asked for"),
        hint: Bilingual(zh: "希望怎样处理。5至1000字。", en: "What should be done. 5 to 1,000 characters."),
        why: Bilingual(zh: "处理结果要逐项答复。", en: "The decision answers it point by point.")),
      Field(
        "evidence", .list(maximum: mostEvidence, evidence), label: Bilingual(zh: "证据", en: "Evidence"),
        hint: Bilingual(
          zh: "至少一项，最多50项；每个文件不超过20 MiB，合计不超过100 MiB。",
          en: "One item at least and 50 at most; a file has 20 MiB at most, all together 100 MiB."),
        why: Bilingual(zh: "通知要求举报时提供相应证据。", en: "The notice asks for evidence.")),
      Field(
        "confidential", .truth(mustBeTrue: false),
        label: Bilingual(zh: "请对我的身份保密", en: "Keep my identity confidential"),
        why: Bilingual(
          zh: "选择保密的，受理单位不向被举报人透露举报人身份。",
          en: "If chosen, the receiving body does not tell the other side who complained.")),
    ]
  }

  private static var grounds: [Choice] {
    [
      Choice("ineligibility", zh: "不符合参赛条件", en: "Ineligibility"),
      Choice("false-material", zh: "材料弄虚作假", en: "False material"),
      Choice("plagiarism", zh: "抄袭或侵犯知识产权", en: "Plagiarism or breach of intellectual property"),
      Choice("repeated-entry", zh: "重复参赛", en: "Repeated entry"),
      Choice("related-party", zh: "主办、承办单位或关联方参赛", en: "Entry by an organiser or a related party"),
      Choice("procedure", zh: "评审程序违规", en: "Breach of procedure"),
      Choice("other", zh: "其他", en: "Other"),
    ]
  }

  private static var evidence: [Field] {
    [
      Field(
        "title", .text(TextRule(2...100)), label: Bilingual(zh: "证据名称", en: "Title"),
        why: Bilingual(zh: "便于编目和引用。", en: "For the list of evidence and to refer to it.")),
      Field(
        "proves", .text(TextRule(2...500, isMultiline: true)),
        label: Bilingual(zh: "证明什么", en: "What it proves"),
        why: Bilingual(zh: "说明证据和事实的关系。", en: "It ties the evidence to the facts.")),
      Field(
        "file", .text(TextRule(5...120, .fileName)), label: Bilingual(zh: "文件名", en: "File name"),
        hint: Bilingual(
          zh: "只写文件名，不写路径；pdf、jpg、png、docx、xlsx、txt、mp4、mp3。",
          en: "The name alone, no path; pdf, jpg, png, docx, xlsx, txt, mp4, mp3."),
        why: Bilingual(zh: "用来找到随附的文件。", en: "It finds the file that comes along.")),
      Field(
        "type", .choice(EvidenceType.all.map { Choice($0.mediaType, zh: $0.label.zh, en: $0.label.en) }),
        label: Bilingual(zh: "文件类型", en: "Media type"),
        why: Bilingual(zh: "受理系统据此打开文件。", en: "The receiving system opens the file by it.")),
      Field(
        "bytes", .number(1...largestFile), label: Bilingual(zh: "文件大小（字节）", en: "Size in bytes"),
        why: Bilingual(zh: "用来确认文件完整送达。", en: "It shows that the file arrived whole.")),
      Field(
        "sha256", .text(TextRule(64...64, .sha256)),
        label: Bilingual(zh: "文件的 SHA-256", en: "SHA-256 of the file"),
        why: Bilingual(
          zh: "用来确认文件没有被换过或改过。", en: "It shows that the file was neither exchanged nor changed.")),
    ]
  }
}

/// A kind of file that evidence may be.
package struct EvidenceType: Sendable {
  package let mediaType: String
  /// The endings of file names, in lower case and without the dot, the usual one first.
  package let endings: [String]
  package let label: Bilingual

  package static var all: [EvidenceType] {
    [
      .init(
        mediaType: "application/pdf", endings: ["pdf"], label: Bilingual(zh: "PDF 文件", en: "PDF document")),
      .init(
        mediaType: "image/jpeg", endings: ["jpg", "jpeg"], label: Bilingual(zh: "JPEG 图片", en: "JPEG image")),
      .init(mediaType: "image/png", endings: ["png"], label: Bilingual(zh: "PNG 图片", en: "PNG image")),
      .init(
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        endings: ["docx"], label: Bilingual(zh: "Word 文档", en: "Word document")),
      .init(
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", endings: ["xlsx"],
        label: Bilingual(zh: "Excel 表格", en: "Excel workbook")),
      .init(mediaType: "text/plain", endings: ["txt"], label: Bilingual(zh: "纯文本", en: "Plain text")),
      .init(mediaType: "video/mp4", endings: ["mp4"], label: Bilingual(zh: "MP4 视频", en: "MP4 video")),
      .init(mediaType: "audio/mpeg", endings: ["mp3"], label: Bilingual(zh: "MP3 录音", en: "MP3 recording")),
    ]
  }
}
