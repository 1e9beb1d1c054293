import Diagnostics

/// What the program can be told to do.
enum Command: String, CaseIterable {
  case build
  case check
  case names
  case serve
  case status
  case translated
  case headers
  case explain
  case complaint
  case importing = "import"

  var summary: Bilingual {
    switch self {
    case .build:
      Bilingual(
        zh: "把 Content/ 和 Templates/ 生成为 Output/ 网站",
        en: "Make the site: Content/ and Templates/ into Output/")
    case .check: Bilingual(zh: "检查全部规则，不写任何文件", en: "Check every rule and write nothing")
    case .names:
      Bilingual(zh: "检查任意文件里的名称", en: "Check registered names in any file")
    case .serve:
      Bilingual(
        zh: "在本机预览网站：保存文件后网页自动更新，错误显示在网页上",
        en: "Show the site on this machine: pages follow every save, mistakes appear on the page")
    case .status:
      Bilingual(
        zh: "列出各项时间和公示期的状态，以及页面下次变化的时间",
        en: "List every period with its state, and when the pages will next change")
    case .translated:
      Bilingual(
        zh: "登记译文已经和中文核对过；两边不一致的不登记",
        en: "Record that translations were compared with the Chinese; pages that differ are not recorded")
    case .headers:
      Bilingual(
        zh: "打印 nginx 或 Caddy 的设置，使网站发布时带上和预览一样的安全响应头",
        en: "Print the settings of nginx or Caddy that publish the site with the headers of the preview")
    case .explain:
      Bilingual(
        zh: "说明一条规则，或列出一个页面的模板所得到的数据",
        en: "Explain a rule, or print the data that a page's template receives")
    case .complaint:
      Bilingual(
        zh: "核对收到的举报：格式、校验码、公示期、证据文件",
        en: "Check a complaint that was received: form, check characters, period, evidence files")
    case .importing:
      Bilingual(
        zh: "把 .docx、.pdf、.txt 或 .md 的通知导入成一个项目文件夹的草稿",
        en: "Make a draft of a programme's folder from a notice in .docx, .pdf, .txt or .md")
    }
  }

  /// What its operands are called, nil for commands that take none.
  var operand: Bilingual? {
    switch self {
    case .build, .check, .serve, .status: nil
    case .names: Bilingual(zh: "文件…（- 表示标准输入）", en: "FILE… (- for standard input)")
    case .translated: Bilingual(zh: "文件.en.md…", en: "FILE.en.md…")
    case .headers: Bilingual(zh: "nginx 或 caddy", en: "nginx or caddy")
    case .explain: Bilingual(zh: "规则或页面地址", en: "RULE or PAGE")
    case .complaint: Bilingual(zh: "check 文件.json…", en: "check FILE.json…")
    case .importing: Bilingual(zh: "文件", en: "FILE")
    }
  }

  /// Whether it takes any number of operands rather than one.
  var takesMany: Bool { [.names, .complaint, .translated].contains(self) }

  var flags: [Flag] {
    switch self {
    case .build: [.root, .output, .asOf, .baseURL, .strict, .noSearch, .format, .workers, .lang]
    case .check: [.root, .asOf, .baseURL, .strict, .format, .workers, .lang]
    case .names: [.root, .fix, .wrapped, .fileNames, .asOf, .format, .lang]
    case .serve: [.root, .port, .asOf, .baseURL, .strict, .workers, .lang]
    case .status: [.root, .asOf, .translations, .format, .lang]
    case .translated: [.root, .all, .asOf, .format, .lang]
    case .headers: [.root, .baseURL, .lang]
    case .explain: [.root, .asOf, .lang]
    case .complaint: [.root, .evidence, .asOf, .baseURL, .format, .lang]
    case .importing: [.root, .output, .force, .asOf, .format, .lang]
    }
  }

  var examples: [(line: String, meaning: Bilingual)] {
    switch self {
    case .build:
      [
        ("gongshi build", Bilingual(zh: "生成当前文件夹的网站", en: "make the site of this folder")),
        (
          "gongshi build --as-of 2025-07-24",
          Bilingual(zh: "按这一天的状态生成", en: "make it as it looks on that day")
        ),
      ]
    case .check:
      [
        ("gongshi check", Bilingual(zh: "列出所有问题", en: "list everything that is wrong")),
        ("gongshi check --format json", Bilingual(zh: "输出 JSON，供其他程序使用", en: "the same for other programs")),
      ]
    case .names:
      [
        ("gongshi names draft.docx notes.md", Bilingual(zh: "检查两个文件", en: "check two files")),
        ("gongshi names --fix notes.md", Bilingual(zh: "把确定的错误改好", en: "mend what is certain")),
        ("gongshi names - < draft.txt", Bilingual(zh: "检查标准输入", en: "check a text from standard input")),
        (
          "gongshi names --file-names qinghai-submission inbox/",
          Bilingual(zh: "检查收到的文件的名称", en: "check how files handed in are named")
        ),
      ]
    case .serve:
      [
        (
          "gongshi serve",
          Bilingual(zh: "预览当前文件夹的网站", en: "show the site of this folder while you write")
        ),
        (
          "gongshi serve --port 0 --as-of \"2026-07-14 17:30\"",
          Bilingual(zh: "自动选端口，按这一时刻的状态", en: "at a free port, as it looks at that moment")
        ),
      ]
    case .status:
      [
        ("gongshi status", Bilingual(zh: "现在的状态", en: "how things stand now")),
        (
          "gongshi status --as-of \"2026-07-14 17:30\" --format json",
          Bilingual(zh: "另一时刻的状态，供其他程序使用", en: "at another moment, for other programs")
        ),
      ]
    case .translated:
      [
        (
          "gongshi translated Content/weifang-2026/notice.en.md",
          Bilingual(zh: "登记一页", en: "record one page")
        ),
        (
          "gongshi translated --all",
          Bilingual(zh: "登记全部还没有登记或过期的译文", en: "record every page that is stale or new")
        ),
      ]
    case .headers:
      [
        (
          "gongshi headers nginx > /etc/nginx/snippets/notices.conf",
          Bilingual(zh: "在 server { } 里 include 它", en: "to include in the server { } of the site")
        ),
        ("gongshi headers caddy", Bilingual(zh: "Caddyfile 里用的设置", en: "the same for a Caddyfile")),
      ]
    case .explain:
      [
        ("gongshi explain name/variant", Bilingual(zh: "说明一条规则", en: "what a rule asks for")),
        (
          "gongshi explain /weifang-2026/notice/",
          Bilingual(zh: "通知页面的数据", en: "the data of a notice page")
        ),
      ]
    case .complaint:
      [
        (
          "gongshi complaint check received/complaint.json --evidence received/evidence",
          Bilingual(zh: "核对举报和证据文件", en: "check a complaint and its evidence files")
        ),
        (
          "gongshi complaint check complaint.json --as-of \"2026-08-05 16:20\"",
          Bilingual(zh: "写明收到的时间", en: "with the moment at which it was received")
        ),
      ]
    case .importing:
      [
        (
          "gongshi import notice-2026.docx",
          Bilingual(zh: "导入到 Content/notice-2026/", en: "into Content/notice-2026/")
        ),
        (
          "gongshi import notice.pdf --output Content/spring-2026 --format json",
          Bilingual(zh: "写明文件夹，报告输出为 JSON", en: "into a folder of that name, with the report as JSON")
        ),
      ]
    }
  }
}

/// An option, with everything help and completions say about it.
enum Flag: String, CaseIterable {
  case root
  case output
  case asOf = "as-of"
  case baseURL = "base-url"
  case strict
  case noSearch = "no-search"
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

  var name: String { "--" + rawValue }

  /// What its value is called; nil for a switch.
  var value: String? {
    switch self {
    case .root, .output, .evidence: "DIR"
    case .asOf: "TIME"
    case .baseURL: "URL"
    case .strict, .noSearch, .fix, .wrapped, .force, .translations, .all: nil
    case .fileNames: "PATTERN"
    case .format: "text|json|sarif|github"
    case .workers: "N"
    case .port: "PORT"
    case .lang: "zh|en"
    }
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
    case .noSearch:
      Bilingual(zh: "不用 Pagefind 建搜索索引", en: "make no search index with Pagefind")
    case .fix:
      Bilingual(zh: "改正只有一种改法的错误，其他字节不动", en: "mend what has exactly one remedy and touch nothing else")
    case .wrapped:
      Bilingual(zh: "文字是从 PDF 复制的，断行不算错误", en: "the text comes from a PDF: its line breaks are no mistakes")
    case .fileNames:
      Bilingual(
        zh: "只看文件名：是否合 names.yml 里登记的这个格式；可以给文件夹",
        en: "look at file names only, by this pattern of names.yml; folders are taken too")
    case .format: Bilingual(zh: "问题清单的格式（默认：text）", en: "the form of the findings (default: text)")
    case .workers: Bilingual(zh: "同时处理的页面数（默认：处理器核数）", en: "pages made at once (default: one a core)")
    case .evidence:
      Bilingual(zh: "随举报收到的文件所在的文件夹", en: "the folder with the files that came with the complaint")
    case .force:
      Bilingual(zh: "覆盖内容不同的已有文件", en: "overwrite files that are there and say something else")
    case .port:
      Bilingual(
        zh: "端口，0 到 65535，0 表示自动选一个（默认：8000）",
        en: "the port, 0 to 65535; 0 chooses a free one (default: 8000)")
    case .translations:
      Bilingual(
        zh: "列出译文：与中文同步、过期（哪几段改过）、缺少、多余",
        en: "list translations: fresh, stale with the changed passages, missing, orphaned")
    case .all: Bilingual(zh: "全部过期或没有登记的译文", en: "all translations that are stale or were never recorded")
    case .lang: Bilingual(zh: "提示用的语言（默认：看 LANG）", en: "the language of messages (default: from LANG)")
    }
  }
}
