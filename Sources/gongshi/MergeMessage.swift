import Diagnostics
import Website

/// What is said of parts that do not make a site.
enum MergeMessage {
  static func text(_ problem: ShardProblem) -> Bilingual {
    switch problem {
    case .noShard(let folder):
      Bilingual(
        zh: "\(folder) 不是分片：请给出 gongshi build --shard 生成的文件夹。",
        en: "\(folder) is no part of a site; name folders that gongshi build --shard made.")
    case .unreadable(let folder, let file):
      Bilingual(
        zh: "\(folder)/\(file) 不是本版本的 gongshi 写的，或者已经损坏；请用同一个程序重新生成这个分片。",
        en:
          "\(folder)/\(file) is damaged or was written by another gongshi; build this part again with this one."
      )
    case .foreign(let folder, let first, let difference): foreign(folder, first, difference)
    case .otherCount(let folder, let shard, let first, let other):
      Bilingual(
        zh: "\(folder) 是第 \(shard.text) 片，而 \(first) 是第 \(other.text) 片：所有分片的总数必须相同。",
        en:
          "\(folder) is part \(shard.text) and \(first) is part \(other.text); all must be of the same number."
      )
    case .repeated(let shard, let folders):
      Bilingual(
        zh: "第 \(shard.text) 片给了 \(folders.count) 次：\(folders.joined(separator: "、"))。只留一个。",
        en:
          "Part \(shard.text) is given \(folders.count) times: \(folders.joined(separator: ", ")). Leave one of them."
      )
    case .missing(let shard):
      Bilingual(
        zh: "缺第 \(shard.text) 片：请用 gongshi build --shard \(shard.text) 生成它。",
        en: "Part \(shard.text) is missing; make it with gongshi build --shard \(shard.text).")
    case .overlapping(let path, let folders):
      Bilingual(
        zh: "\(path) 在两个分片里都有：\(folders.joined(separator: "、"))。",
        en: "\(path) is in two parts: \(folders.joined(separator: " and ")).")
    case .lacks(let folder, let path):
      Bilingual(
        zh: "\(folder) 不完整：缺 \(path)。请重新复制或重新生成这个分片。",
        en: "\(folder) is incomplete: \(path) is missing. Copy or build this part again.")
    case .added(let folder, let path):
      Bilingual(
        zh: "\(folder)/\(path) 不是生成时写的；请把它移走。",
        en: "\(folder)/\(path) was not written by the build; move it away.")
    case .changed(let folder, let path):
      Bilingual(
        zh: "\(folder)/\(path) 在生成以后改动过；请重新复制或重新生成这个分片。",
        en: "\(folder)/\(path) was changed after it was built; copy or build this part again.")
    }
  }

  private static func foreign(
    _ folder: String, _ first: String, _ difference: ShardRecord.Origin.Difference
  ) -> Bilingual {
    switch difference {
    case .program:
      Bilingual(
        zh: "\(folder) 和 \(first) 是用两个不同的 gongshi 程序生成的；请都用同一个。",
        en: "\(folder) and \(first) were made by two different builds of gongshi; use the same for all.")
    case .content:
      Bilingual(
        zh: "\(folder) 和 \(first) 的 Content/ 不一样；请都用同一份内容重新生成。",
        en: "\(folder) and \(first) were made from different files in Content/; build both from the same.")
    case .templates:
      Bilingual(
        zh: "\(folder) 和 \(first) 的 Templates/ 不一样；请都用同一套模板重新生成。",
        en: "\(folder) and \(first) were made with different files in Templates/; build both with the same.")
    case .baseURL:
      Bilingual(
        zh: "\(folder) 和 \(first) 的网址（base-url）不一样；请都用同一个 --base-url。",
        en: "\(folder) and \(first) were made for different addresses; give both the same --base-url.")
    case .moment:
      Bilingual(
        zh: "\(folder) 和 \(first) 是按不同的时间生成的；请都用同一个 --as-of。",
        en: "\(folder) and \(first) were made for different moments; give both the same --as-of.")
    }
  }
}
