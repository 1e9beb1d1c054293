import Content
import Diagnostics
import Scaffold
import Website

/// What the program can be told to do.
enum Command: String, CaseIterable {
  case build
  case merge
  case check
  case names
  case serve
  case status
  case translated
  case headers
  case explain
  case complaint
  case importing = "import"
  case new
  case lsp
  case schema
  case man
  case completions
  case release
  case sign
  case verify
  case publish

  var summary: Bilingual {
    switch self {
    case .build:
      Bilingual(
        zh: "把 Content/ 和 Templates/ 生成为 Output/ 网站",
        en: "Make the site: Content/ and Templates/ into Output/")
    case .merge:
      Bilingual(
        zh: "把 build --shard 分头生成的各片合成 Output/ 网站",
        en: "Put the parts that build --shard made together to the site in Output/")
    case .check: Bilingual(zh: "检查全部规则，不写任何文件", en: "Check every rule and write nothing")
    case .names:
      Bilingual(zh: "检查任意文件里的名称", en: "Check registered names in any file")
    case .serve:
      Bilingual(
        zh: "在本机预览网站：保存文件后网页自动更新，错误显示在网页上",
        en: "Show the site on this machine: pages follow every save, mistakes appear on the page")
    case .status:
      Bilingual(
        zh: "列出各项时间和公示期的状态、各页的发布记录，以及页面下次变化的时间",
        en: "List every period with its state, every page's releases, and when the pages will next change")
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
    case .new:
      Bilingual(
        zh: "新建项目、通知、赛道、评价指标、获奖名单或解读，中英文两份，带说明",
        en:
          "Begin a programme, notice, track, rubric, winner list or article in both languages, with comments")
    case .lsp:
      Bilingual(
        zh: "给编辑器用的语言服务器（LSP，标准输入输出）：错误、改法、说明、补全",
        en: "Serve editors (LSP, on standard input and output): findings, fixes, help, completion")
    case .schema:
      Bilingual(
        zh: "打印 Content/ 里一种文件的 JSON Schema，供编辑器提示和检查",
        en: "Print the JSON Schema of a kind of file in Content/, for editors")
    case .man:
      Bilingual(zh: "打印手册页（man page）", en: "Print the manual page")
    case .completions:
      Bilingual(zh: "打印命令行补全脚本", en: "Print the script by which a shell completes commands")
    case .release:
      Bilingual(
        zh: "发布页面：把现在的内容固定下来，记入账本；以后改动要再发布一次",
        en:
          "Release pages: freeze what they say now and add it to the ledger; later changes need a new release"
      )
    case .sign:
      Bilingual(
        zh: "给生成好的网站签名，或新建签名用的密钥",
        en: "Sign a site that was built, or make the key to sign with")
    case .verify:
      Bilingual(
        zh: "核对生成好的网站或它的副本：文件、账本、签名",
        en: "Verify a site that was built, or a copy of it: its files, ledger and signatures")
    case .publish:
      Bilingual(
        zh: "把生成好的网站核对后发布到网站服务器的文件夹：留有旧版本，一步切换，可以退回",
        en:
          "Verify a site that was built and publish it to the folder of a web server: in versions, in one step, with a way back"
      )
    }
  }

  /// What its operands are called, nil for commands that take none.
  var operand: Bilingual? {
    switch self {
    case .build, .check, .serve, .status, .lsp, .man: nil
    case .merge: Bilingual(zh: "各片的文件夹…", en: "DIR… (of every part)")
    case .names: Bilingual(zh: "文件…（- 表示标准输入）", en: "FILE… (- for standard input)")
    case .translated: Bilingual(zh: "文件.en.md…", en: "FILE.en.md…")
    case .explain: Bilingual(zh: "规则或页面地址", en: "RULE or PAGE")
    case .complaint: Bilingual(zh: "check 文件.json…", en: "check FILE.json…")
    case .importing: Bilingual(zh: "文件", en: "FILE")
    case .release: Bilingual(zh: "页面…（如 weifang-2026/notice）", en: "PAGE… (such as weifang-2026/notice)")
    case .sign, .verify, .publish: Bilingual(zh: "文件夹", en: "DIR")
    case .headers, .new, .schema, .completions:
      Bilingual(zh: words.joined(separator: " 或 "), en: words.joined(separator: " or "))
    }
  }

  /// The words of which its operand is one; none where it can be anything.
  var words: [String] {
    switch self {
    case .headers: ServerFile.Server.allCases.map(\.rawValue)
    case .new: Request.Kind.allCases.map(\.rawValue)
    case .schema: ContentFile.allCases.map(\.rawValue)
    case .completions: Shell.allCases.map(\.rawValue)
    default: []
    }
  }

  /// Whether it takes any number of operands rather than one.
  var takesMany: Bool { [.names, .complaint, .translated, .release, .merge].contains(self) }

  var flags: [Flag] {
    switch self {
    case .build:
      [.root, .output, .asOf, .baseURL, .strict, .shard, .noSearch, .keepSearch, .noCache]
        + [.format, .workers, .lang]
    case .merge: [.root, .output, .noSearch, .keepSearch, .workers, .lang]
    case .check: [.root, .asOf, .baseURL, .strict, .format, .workers, .lang]
    case .names: [.root, .fix, .wrapped, .fileNames, .asOf, .format, .lang]
    case .serve: [.root, .port, .asOf, .baseURL, .strict, .workers, .lang]
    case .status: [.root, .output, .asOf, .translations, .format, .lang]
    case .translated: [.root, .all, .asOf, .format, .lang]
    case .headers: [.root, .baseURL, .lang]
    case .explain: [.root, .asOf, .lang]
    case .complaint: [.root, .evidence, .asOf, .baseURL, .format, .lang]
    case .importing: [.root, .output, .force, .asOf, .format, .lang]
    case .new: [.root, .programme, .id, .registeredName, .titleZh, .titleEn, .programmeKind, .asOf, .lang]
    case .lsp: [.root, .asOf, .workers, .lang]
    case .schema, .man, .completions: [.lang]
    case .release:
      [.root, .kind, .whatZh, .whatEn, .reasonZh, .reasonEn, .affectsPeriod, .groundZh, .groundEn, .asOf]
        + [.format, .workers, .lang]
    case .sign: [.key, .newKey, .lang]
    case .verify: [.key, .checkpoint, .lang]
    case .publish:
      [.root, .from, .key, .keep, .rollback, .fresh, .noCompression, .dryRun, .workers, .lang]
    }
  }
}
