import CivilTime
import Content
import Diagnostics

/// What somebody wants to begin writing.
package struct Request: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case programme
    case notice
    case track
    case rubric
    case winners
    case interpretation
  }

  package let kind: Kind
  /// The day that stands in the new files as the day of publication.
  package let today: CivilDate
  /// The folder of the programme; of a new programme, nothing.
  package var programme = ""
  /// The new file's or folder's name, without number and ending.
  package var id = ""
  /// The id of the registered name of a new programme; empty for one that has a title of its own.
  package var name = ""
  package var title = Bilingual(zh: "", en: "")
  /// Of a new programme.
  package var programmeKind = Programme.Kind.competition

  package init(_ kind: Kind, today: CivilDate) {
    self.kind = kind
    self.today = today
  }

  /// The programme it belongs to; nil where the site has none of that id.
  package func site(_ site: Site) -> Programme? { site.programmes.first { $0.id == programme } }
}

extension Request {
  /// Something that has to be known before a file can be written.
  package enum Question: Sendable, CaseIterable {
    case programme
    case id
    case name
    case titleZh
    case titleEn

    /// What is asked on a terminal.
    package var words: Bilingual {
      switch self {
      case .programme: Bilingual(zh: "属于哪个项目（文件夹名）", en: "Programme (its folder)")
      case .id:
        Bilingual(
          zh: "文件名，也是网址的一部分（小写英文字母、数字、连字符）",
          en: "Name of the file, and part of its address (lower-case letters, digits, hyphens)")
      case .name:
        Bilingual(
          zh: "names.yml 里登记的名称的 id（没有登记的，直接回车）",
          en: "Id of the registered name in names.yml (press Enter where there is none)")
      case .titleZh: Bilingual(zh: "中文标题", en: "Chinese title")
      case .titleEn: Bilingual(zh: "英文标题", en: "English title")
      }
    }
  }

  /// What is asked for this kind, in its order.
  package var questions: [Question] {
    switch kind {
    case .programme: name.isEmpty ? [.id, .name, .titleZh, .titleEn] : [.id, .name]
    case .notice, .track, .rubric, .interpretation: [.programme, .id, .titleZh, .titleEn]
    case .winners: [.programme]
    }
  }

  /// Whether a question may be left without an answer.
  package func isOptional(_ question: Question) -> Bool { question == .name }

  package subscript(question: Question) -> String {
    get {
      switch question {
      case .programme: programme
      case .id: id
      case .name: name
      case .titleZh: title.zh
      case .titleEn: title.en
      }
    }
    set {
      switch question {
      case .programme: programme = newValue
      case .id: id = newValue
      case .name: name = newValue
      case .titleZh: title.zh = newValue
      case .titleEn: title.en = newValue
      }
    }
  }
}
