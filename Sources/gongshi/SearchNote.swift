import Diagnostics
import Programs

extension Pagefind.Outcome {
  /// What people should know about the search of the site that was just built; nil where there is nothing to say.
  var note: Bilingual? {
    switch self {
    case .made: nil
    case .missing:
      Bilingual(
        zh: "说明：没有找到 Pagefind，网站没有搜索，搜索页会请读者看网站地图。要有搜索：pip install pagefind pagefind-bin-extended\n",
        en:
          "Note: Pagefind was not found, so the site has no search and its search page offers the site map. For a search: pip install pagefind pagefind-bin-extended\n"
      )
    case .failed(let reason):
      Bilingual(
        zh: "说明：Pagefind 没有建成索引（\(reason)），网站没有搜索，搜索页会请读者看网站地图。\n",
        en:
          "Note: Pagefind made no index (\(reason)), so the site has no search and its search page offers the site map.\n"
      )
    }
  }
}

extension Pagefind {
  /// What people should know where the index is that of an earlier build.
  static let keptNote = Bilingual(
    zh: "说明：搜索索引沿用以前的，搜索结果里还是那时的文字，包括后来删去的；不加 --keep-search 再生成一次就会更新。\n",
    en:
      "Note: the search index is that of an earlier build, and its results have the texts of then, with what was taken out since; a build without --keep-search makes it anew.\n"
  )
}
