import Diagnostics

/// The rules of releases: what was shown to the public once stays, and every change of it is shown too.
package enum ReleaseRules {
  package static let altered = Rule(
    "release/altered", zh: "发布记录由 gongshi release 写入 Content/releases/，写入后不再改动。",
    en: "Releases are written into Content/releases/ by gongshi release and never changed.")
  package static let sequence = Rule(
    "release/sequence", zh: "发布记录从 0001 起连续编号，日期不倒退，每一条都接着前面的账本。",
    en:
      "Releases are numbered from 0001 without gaps, in the order of their dates, each adding to the ledger before it."
  )
  package static let edited = Rule(
    "release/edited", zh: "已经发布的内容要改，就用 gongshi release 再发布一次，写明种类和原因。",
    en: "Published text changes only by a new release, which states its kind and reason.")
  package static let removed = Rule(
    "release/removed", zh: "已经发布的页面不删除、不换网址；不再有效的，用 gongshi release --kind withdrawal 撤回。",
    en:
      "A published page keeps its address; one that no longer holds is withdrawn with its reason, never removed."
  )
  package static let period = Rule(
    "release/period", zh: "已经公布的期限只能延长，不能缩短，也不能不作说明就移动。",
    en: "A published period may be extended; it is never shortened, and never moved without saying so.")
  package static let ground = Rule(
    "release/ground", zh: "公示期内作出影响公示的更正，要重新计算公示期，或者说明为什么不重新计算。",
    en:
      "A change that matters during a notice period starts a new period or states the ground for not doing so."
  )
  package static let change = Rule(
    "release/change", zh: "第一次发布之后，每次发布都写明种类、更改的内容和原因。",
    en: "Every release after the first states its kind, what changes, and why.")
  package static let page = Rule(
    "release/page", zh: "发布的是通知、获奖名单、评价指标或解读，内容没有变就不用再发布。",
    en:
      "What is released is a notice, a winner list, a rubric or an interpretation, and again only when it changed."
  )
  package static let unreleased = Rule(
    "release/unreleased", .warning, zh: "通知、名单、评价指标和解读都用 gongshi release 发布，记入账本。",
    en: "Notices, winner lists, rubrics and interpretations are released, so that the ledger has them.")
  package static let inFuture = Rule(
    "release/in-future", .warning, zh: "发布记录的日期不晚于生成网站的日期。",
    en: "A release is not dated later than the site is built.")

  package static let all: [Rule] = [
    altered, sequence, edited, removed, period, ground, change, page, unreleased, inFuture,
  ]

  /// What helps where a release is damaged.
  package static let restore = Bilingual(
    zh: "从版本库恢复 Content/releases/；要改的内容写在原来的页面上，再运行 gongshi release。",
    en:
      "Restore Content/releases/ from version control; write what is to change into the page itself and run gongshi release."
  )
}
