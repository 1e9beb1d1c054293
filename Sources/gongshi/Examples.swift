import Diagnostics

extension Command {
  /// Command lines that work, with what they do.
  var examples: [(line: String, meaning: Bilingual)] {
    switch self {
    case .build:
      [
        ("gongshi build", Bilingual(zh: "生成当前文件夹的网站", en: "make the site of this folder")),
        (
          "gongshi build --as-of 2025-07-24",
          Bilingual(zh: "按这一天的状态生成", en: "make it as it looks on that day")
        ),
        (
          "gongshi build --shard 2/4 --as-of \"2026-07-14 17:30\"",
          Bilingual(zh: "只生成四片中的第二片", en: "make only the second of four parts")
        ),
      ]
    case .merge:
      [
        ("gongshi merge Shards/*-of-4", Bilingual(zh: "把四片合成网站", en: "put four parts together"))
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
    case .release:
      [
        (
          "gongshi release weifang-2026/notice",
          Bilingual(zh: "第一次发布，或按通知文首的 changes 再发布", en: "the first time, or as changes in the notice say")
        ),
        (
          "gongshi release weifang-2026/winners --kind correction --what-zh … --what-en … --reason-zh … --reason-en …",
          Bilingual(zh: "更正；在终端里没写全的会逐项问", en: "a correction; on a terminal, what is missing is asked for")
        ),
      ]
    case .sign:
      [
        (
          "gongshi sign --new-key bureau.key",
          Bilingual(zh: "新建密钥，公钥写进 bureau.key.pub", en: "make a key; its public part goes to bureau.key.pub")
        ),
        ("gongshi sign Output --key bureau.key", Bilingual(zh: "给网站签名", en: "sign the site")),
      ]
    case .verify:
      [
        (
          "gongshi verify Output --key bureau.key.pub",
          Bilingual(zh: "核对文件、账本和签名", en: "check the files, the ledger and the signatures")
        ),
        (
          "gongshi verify copy/ --checkpoint kept/checkpoint",
          Bilingual(
            zh: "和以前留存的账本状态核对，看有没有倒退", en: "against a checkpoint kept from before, to see a roll-back")
        ),
      ]
    case .publish:
      [
        (
          "gongshi publish /srv/notices",
          Bilingual(
            zh: "发布 Output/；网站服务器的根目录是 /srv/notices/current",
            en: "publish Output/; the server's root is /srv/notices/current")
        ),
        (
          "gongshi publish /srv/notices --dry-run",
          Bilingual(zh: "只看会有什么变化", en: "only see what would change")
        ),
        ("gongshi publish /srv/notices --rollback", Bilingual(zh: "退回上一个版本", en: "go back by one version")),
      ]
    case .new:
      [
        ("gongshi new programme", Bilingual(zh: "新建项目，在终端里逐项询问", en: "a programme; asks on a terminal")),
        (
          "gongshi new track --programme robots-2027 --id farming --title-zh 农业赛道 --title-en Farming",
          Bilingual(zh: "在脚本里新建赛道", en: "a track, from a script")
        ),
      ]
    case .lsp:
      [
        ("gongshi lsp", Bilingual(zh: "由编辑器启动，不在终端里用", en: "started by an editor, not by hand"))
      ]
    case .schema:
      [
        (
          "gongshi schema programme > .vscode/programme.json",
          Bilingual(zh: "programme.yml 的 schema", en: "that of programme.yml")
        ),
        ("gongshi schema notice", Bilingual(zh: "通知的标题信息的 schema", en: "that of a notice's front matter")),
      ]
    case .man:
      [
        ("gongshi man | man -l -", Bilingual(zh: "阅读手册页", en: "read the manual page")),
        (
          "gongshi man > /usr/local/share/man/man1/gongshi.1",
          Bilingual(zh: "安装手册页", en: "install it for man gongshi")
        ),
      ]
    case .completions:
      [
        (
          "gongshi completions bash > /etc/bash_completion.d/gongshi",
          Bilingual(zh: "安装 bash 的补全", en: "for bash")
        ),
        (
          "gongshi completions zsh > /usr/local/share/zsh/site-functions/_gongshi",
          Bilingual(zh: "安装 zsh 的补全", en: "for zsh")
        ),
        (
          "gongshi completions fish > ~/.config/fish/completions/gongshi.fish",
          Bilingual(zh: "安装 fish 的补全", en: "for fish")
        ),
      ]
    }
  }
}
