import Diagnostics
import Publishing

/// What is said of publishing.
enum PublishingMessage {
  static func published(
    _ version: SiteVersion, _ current: String, _ changes: SiteChanges, _ tally: PublishingTally,
    _ removed: [Int]
  ) -> Bilingual {
    let gone =
      removed.isEmpty
      ? Bilingual(both: "")
      : Bilingual(
        zh: "；删去旧版本 \(removed.map(String.init).joined(separator: "、"))",
        en:
          "; removed version\(removed.count > 1 ? "s" : "") \(removed.map(String.init).joined(separator: ", "))"
      )
    let counts = counts(changes)
    return Bilingual(
      zh:
        "已发布第 \(version.number) 版：\(counts.zh)；写入 \(size(tally.bytes))，压缩 \(tally.compressed) 份\(gone.zh)：\(current)",
      en:
        "Published version \(version.number): \(counts.en); wrote \(size(tally.bytes)), compressed \(tally.compressed)\(gone.en): \(current)"
    )
  }

  static func planned(_ changes: SiteChanges) -> Bilingual {
    let counts = counts(changes)
    return Bilingual(zh: "会有的变化：\(counts.zh)。什么也没有写。", en: "Would change: \(counts.en). Nothing was written.")
  }

  static func rolledBack(_ old: SiteVersion, _ new: SiteVersion, _ current: String, _ changes: SiteChanges)
    -> Bilingual
  {
    let counts = counts(changes)
    return Bilingual(
      zh: "已从第 \(old.number) 版退回第 \(new.number) 版：\(counts.zh)：\(current)",
      en: "Went back from version \(old.number) to version \(new.number): \(counts.en): \(current)")
  }

  static func nothingDone(_ current: String, _ site: String) -> Bilingual {
    Bilingual(
      zh: "没有发布 \(site)：\(current) 保持原样。", en: "\(site) was not published: \(current) is as it was.")
  }

  static func refused(
    _ refusal: PublishingOutcome.Refusal, _ publisher: Publisher, _ site: String
  ) -> Bilingual {
    switch refusal {
    // The command words it with the sentences of verify.
    case .unfit: nothingDone(publisher.current, site)
    case .foreign(let paths):
      Bilingual(
        zh: "\(paths[0]) 不是发布的版本，占着版本的位置；请把它移走，或换一个文件夹。",
        en: "\(paths[0]) is no published version and is in their place; move it away, or name another folder."
      )
    case .overlapping:
      Bilingual(
        zh: "发布的文件夹和网站的文件夹（\(site)）一个在另一个里面；请给出网站以外的文件夹。",
        en:
          "The folder to publish to and the site’s own (\(site)) lie in each other; name a folder outside the site."
      )
    case .changedMeanwhile(let path):
      Bilingual(
        zh: "\(path) 在发布过程中变了，可能网站正在重新生成；什么也没有换上，请再发布一次。",
        en:
          "\(path) changed while it was being published, perhaps by a build; nothing was put in place. Publish again."
      )
    case .nothingServed:
      Bilingual(zh: "\(publisher.current) 还没有发布过版本。", en: "\(publisher.current) serves no version yet.")
    case .nothingEarlier(let version):
      Bilingual(
        zh: "第 \(version.number) 版之前没有留下版本，退不回去；--keep 决定留几个。",
        en:
          "No version is left from before version \(version.number) to go back to; --keep says how many stay."
      )
    }
  }

  private static func counts(_ changes: SiteChanges) -> Bilingual {
    Bilingual(
      zh:
        "新增 \(changes.added.count)、改动 \(changes.changed.count)、删除 \(changes.removed.count)、不变 \(changes.same) 个文件",
      en:
        "\(changes.added.count) new, \(changes.changed.count) changed, \(changes.removed.count) gone, \(changes.same) as before"
    )
  }

  /// A number of bytes for people.
  private static func size(_ bytes: Int) -> String {
    if bytes < 10 << 10 { return "\(bytes) B" }
    return bytes < 10 << 20 ? "\(bytes >> 10) KiB" : "\(bytes >> 20) MiB"
  }
}
