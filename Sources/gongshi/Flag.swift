import Content
import Diagnostics

/// An option, with everything help and completions say about it.
enum Flag: String, CaseIterable {
  case root
  case output
  case asOf = "as-of"
  case baseURL = "base-url"
  case strict
  case shard
  case noSearch = "no-search"
  case keepSearch = "keep-search"
  case noCache = "no-cache"
  case fix
  case wrapped
  case fileNames = "file-names"
  case format
  case workers
  case port
  case lang
  case evidence
  case force
  case translations
  case all
  case programme
  case id
  case registeredName = "name"
  case titleZh = "title-zh"
  case titleEn = "title-en"
  case programmeKind = "type"
  case kind
  case whatZh = "what-zh"
  case whatEn = "what-en"
  case reasonZh = "reason-zh"
  case reasonEn = "reason-en"
  case affectsPeriod = "affects-period"
  case groundZh = "ground-zh"
  case groundEn = "ground-en"
  case key
  case newKey = "new-key"
  case checkpoint
  case from
  case keep
  case rollback
  case fresh
  case noCompression = "no-compression"
  case dryRun = "dry-run"

  var name: String { "--" + rawValue }

  /// What its value is called; nil for a switch.
  var value: String? {
    switch self {
    case .root, .output, .evidence, .from: "DIR"
    case .asOf: "TIME"
    case .baseURL: "URL"
    case .strict, .noSearch, .keepSearch, .noCache, .fix, .wrapped, .force, .translations, .all,
      .affectsPeriod, .rollback, .fresh, .noCompression, .dryRun:
      nil
    case .fileNames: "PATTERN"
    case .shard: "K/N"
    case .format: "text|json|sarif|github"
    case .workers, .keep: "N"
    case .port: "PORT"
    case .kind: "correction|clarification|extension|withdrawal|outcome"
    case .whatZh, .whatEn, .reasonZh, .reasonEn, .groundZh, .groundEn: "TEXT"
    case .key, .newKey, .checkpoint: "FILE"
    case .lang: "zh|en"
    case .programme, .id, .registeredName: "ID"
    case .titleZh, .titleEn: "TEXT"
    case .programmeKind: Programme.Kind.allCases.map(\.rawValue).joined(separator: "|")
    }
  }

  /// The values it takes, where they are a few words.
  var words: [String] {
    guard let value, value.contains("|") else { return [] }
    return value.split(separator: "|").map(String.init)
  }

  var summary: Bilingual {
    switch self {
    case .root: Bilingual(zh: "网站所在的文件夹（默认：当前文件夹）", en: "the site's folder (default: this one)")
    case .output:
      Bilingual(
        zh: "输出文件夹（默认：Output；导入时：Content/ 下以文件名命名）",
        en: "where the result goes (default: Output; for imports a folder of Content/ named after the file)")
    case .asOf:
      Bilingual(
        zh: "按这个时间生成，如 2026-07-14 或 \"2026-07-14 17:30\"（默认：现在）",
        en: "the moment to build for, like 2026-07-14 or \"2026-07-14 17:30\" (default: now)")
    case .baseURL: Bilingual(zh: "代替 site.yml 里的 base-url", en: "takes the place of base-url in site.yml")
    case .strict: Bilingual(zh: "警告也算错误", en: "count warnings as errors")
    case .shard:
      Bilingual(
        zh: "只生成 N 片中的第 K 片（默认放进 Shards/K-of-N），各片的 --as-of 要相同，再用 merge 合并",
        en:
          "make only part K of N, in Shards/K-of-N unless --output is given; all with the same --as-of, for merge"
      )
    case .noSearch:
      Bilingual(zh: "不用 Pagefind 建搜索索引", en: "make no search index with Pagefind")
    case .keepSearch:
      Bilingual(
        zh: "沿用上次的搜索索引，不花时间重建；结果里还是旧文字",
        en: "take over the search index of the last build, which saves its time; results have the old texts")
    case .noCache:
      Bilingual(zh: "不用上次生成时记下的内容，全部重新生成", en: "make everything anew, whatever earlier builds left")
    case .fix:
      Bilingual(zh: "改正只有一种改法的错误，其他字节不动", en: "mend what has exactly one remedy and touch nothing else")
    case .wrapped:
      Bilingual(zh: "文字是从 PDF 复制的，断行不算错误", en: "the text comes from a PDF: its line breaks are no mistakes")
    case .fileNames:
      Bilingual(
        zh: "只看文件名：是否合 names.yml 里登记的这个格式；可以给文件夹",
        en: "look at file names only, by this pattern of names.yml; folders are taken too")
    case .format: Bilingual(zh: "问题清单的格式（默认：text）", en: "the form of the findings (default: text)")
    case .workers:
      Bilingual(zh: "同时处理的页面或文件数（默认：处理器核数）", en: "pages or files made at once (default: one a core)")
    case .evidence:
      Bilingual(zh: "随举报收到的文件所在的文件夹", en: "the folder with the files that came with the complaint")
    case .port:
      Bilingual(
        zh: "端口，0 到 65535，0 表示自动选一个（默认：8000）",
        en: "the port, 0 to 65535; 0 chooses a free one (default: 8000)")
    case .force:
      Bilingual(zh: "覆盖内容不同的已有文件", en: "overwrite files that are there and say something else")
    case .translations:
      Bilingual(
        zh: "列出译文：与中文同步、过期（哪几段改过）、缺少、多余",
        en: "list translations: fresh, stale with the changed passages, missing, orphaned")
    case .all: Bilingual(zh: "全部过期或没有登记的译文", en: "all translations that are stale or were never recorded")
    case .programme: Bilingual(zh: "属于哪个项目（文件夹名）", en: "the programme it belongs to (its folder)")
    case .id:
      Bilingual(zh: "新文件或文件夹的名称，也是网址的一部分", en: "the name of the new file or folder, part of its address")
    case .registeredName:
      Bilingual(zh: "新项目在 names.yml 里登记的名称的 id", en: "the id of a new programme's name in names.yml")
    case .titleZh: Bilingual(zh: "中文标题", en: "the Chinese title")
    case .titleEn: Bilingual(zh: "英文标题", en: "the English title")
    case .programmeKind:
      Bilingual(zh: "新项目是比赛还是征集（默认：competition）", en: "what a new programme is (default: competition)")
    case .kind:
      Bilingual(
        zh: "更正、补充、延期、撤回或结果；第一次发布不写", en: "what kind of change it is; left out the first time")
    case .whatZh: Bilingual(zh: "原来怎样，现在怎样（中文）", en: "what was and what is now, in Chinese")
    case .whatEn: Bilingual(zh: "原来怎样，现在怎样（英文）", en: "what was and what is now, in English")
    case .reasonZh: Bilingual(zh: "原因（中文）", en: "why, in Chinese")
    case .reasonEn: Bilingual(zh: "原因（英文）", en: "why, in English")
    case .affectsPeriod:
      Bilingual(zh: "这次更改影响公示期或其他期限", en: "the change matters for a notice period or another period")
    case .groundZh:
      Bilingual(zh: "公示期内更正而不重新公示的理由（中文）", en: "why no new notice period starts, in Chinese")
    case .groundEn:
      Bilingual(zh: "公示期内更正而不重新公示的理由（英文）", en: "why no new notice period starts, in English")
    case .key:
      Bilingual(zh: "签名用密钥，核对用公钥", en: "the secret key to sign with, the public key to verify with")
    case .newKey:
      Bilingual(
        zh: "新建密钥，只有自己能读；公钥写进同名的 .pub 文件",
        en: "make a key that only you can read; the public part goes to FILE.pub")
    case .checkpoint:
      Bilingual(zh: "以前留存的 ledger/checkpoint", en: "a ledger/checkpoint that was kept from before")
    case .from:
      Bilingual(zh: "要发布的、已经生成的网站（默认：Output）", en: "the site to publish, which was built (default: Output)")
    case .keep:
      Bilingual(
        zh: "留几个版本，2 到 1000，包括现在的（默认：5）",
        en: "how many versions stay, 2 to 1000, this one included (default: 5)")
    case .rollback: Bilingual(zh: "退回上一个版本", en: "serve the version before this one again")
    case .fresh:
      Bilingual(
        zh: "全部文件重新复制、重新压缩，不和以前的版本共用",
        en: "copy and compress every file anew and share none with earlier versions")
    case .noCompression:
      Bilingual(zh: "不生成 .gz 和 .br，用于对象存储", en: "make no .gz and .br, as for object storage")
    case .dryRun: Bilingual(zh: "只列出会有什么变化，什么也不写", en: "list what would change and write nothing")
    case .lang: Bilingual(zh: "提示用的语言（默认：看 LANG）", en: "the language of messages (default: from LANG)")
    }
  }
}
