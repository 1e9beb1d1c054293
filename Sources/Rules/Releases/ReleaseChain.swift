import CivilTime
import Content
import Diagnostics
import Ledger

extension ReleaseCheck {
  /// The releases are numbered without gaps, dated in order, and each names the ledger that it was added to.
  func chain() -> [Finding] {
    var findings: [Finding] = []
    var tree = MerkleTree()
    var latest: [String: Int] = [:]
    var date: CivilDate?
    for (index, release) in site.releases.enumerated() {
      let place = release.source.start
      guard release.number == index + 1 else {
        // What follows a gap cannot be held against what came before.
        return findings + [Self.gap(before: release, wanted: index + 1)]
      }
      if let date, release.date < date {
        findings.append(
          Finding(
            ReleaseRules.sequence, at: place,
            zh: "第 \(release.number) 号发布记录的日期 \(release.date) 早于前一号的 \(date)。",
            en: "Release \(release.number) is dated \(release.date), before the one above it of \(date).",
            help: ReleaseRules.restore))
      }
      if release.log.size != tree.count || release.log.root != tree.root {
        findings.append(
          Finding(
            ReleaseRules.sequence, at: place,
            zh: "第 \(release.number) 号发布记录所接的账本，和现在的前 \(index) 号发布记录不一致：前面有一号被改过。",
            en:
              "Release \(release.number) was added to another ledger than the \(index) releases before it make: one of them was changed.",
            help: ReleaseRules.restore))
        return findings
      }
      if let finding = disorder(of: release, after: latest[release.page]) { findings.append(finding) }
      latest[release.page] = release.number
      date = release.date
      tree.append(release.source.bytes)
    }
    if let finding = shrunk(tree) { findings.append(finding) }
    return findings
  }

  /// The releases are at least those that the note beside them counts, and the same.
  private func shrunk(_ tree: MerkleTree) -> Finding? {
    guard let file = site.ledgerNote else {
      let place = SourceFile(path: ContentLoader.root + Release.note, bytes: []).start
      return Finding(
        ReleaseRules.sequence, at: place, zh: "缺少记录账本状态的文件 \(ContentLoader.root)\(Release.note)。",
        en: "\(ContentLoader.root)\(Release.note), which notes the state of the ledger, is missing.",
        help: ReleaseRules.restore)
    }
    guard let noted = Checkpoint(text: file.bytes) else {
      return Finding(
        ReleaseRules.altered, at: file.start, zh: "这个文件不是 gongshi release 写下的样子。",
        en: "This file is not as gongshi release wrote it.", help: ReleaseRules.restore)
    }
    // One that is behind was interrupted; the next release brings it up to date.
    if noted.size <= tree.count, noted.root == tree.root(of: noted.size) { return nil }
    let (zh, en) =
      noted.size > tree.count
      ? (
        "发布记录有过 \(noted.size) 号，现在只有 \(tree.count) 号。",
        "There were \(noted.size) releases, and now there are \(tree.count)."
      ) : ("前 \(noted.size) 号发布记录里有改动。", "One of the first \(noted.size) releases was changed.")
    return Finding(ReleaseRules.sequence, at: file.start, zh: zh, en: en, help: ReleaseRules.restore)
  }

  private static func gap(before release: Release, wanted: Int) -> Finding {
    Finding(
      ReleaseRules.sequence, at: release.source.start,
      zh: "第 \(release.number) 号发布记录之前，缺少第 \(wanted) 号。",
      en: "Before release \(release.number), number \(wanted) is missing.", help: ReleaseRules.restore)
  }

  /// A release follows the one before it of the same page, and says what changed.
  private func disorder(of release: Release, after earlier: Int?) -> Finding? {
    let place = release.source.start
    if release.source.bytes.count > Tiles.longestEntry {
      return Finding(
        ReleaseRules.sequence, at: place, zh: "发布记录有 \(release.source.bytes.count) 字节，超过账本一条的上限 65535 字节。",
        en: "The release has \(release.source.bytes.count) bytes; an entry of the ledger has 65535 at most.",
        help: Bilingual(zh: "减少附件的个数。", en: "Offer fewer attachments."))
    }
    if release.replaces != earlier || (release.kind == .publication) != (earlier == nil) {
      return Finding(
        ReleaseRules.sequence, at: place, zh: "第 \(release.number) 号发布记录没有接着同一页的前一号。",
        en: "Release \(release.number) does not follow the one before it of the same page.",
        help: ReleaseRules.restore)
    }
    if (release.change == nil) != (earlier == nil) {
      return Finding(
        ReleaseRules.change, at: place, zh: "第 \(release.number) 号发布记录没有写明更改的内容和原因。",
        en: "Release \(release.number) does not say what changes, and why.", help: ReleaseRules.restore)
    }
    return nil
  }
}
