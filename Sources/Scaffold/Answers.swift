import Content
import Diagnostics

extension Request {
  /// What is wrong with an answer; nil where it will do.
  package func problem(with question: Question, in site: Site) -> Bilingual? {
    let answer = self[question]
    if answer.isEmpty {
      return isOptional(question) ? nil : Bilingual(zh: "没有填写。", en: "Nothing is given.")
    }
    switch question {
    case .programme:
      let known = site.programmes.map(\.id)
      return known.contains(answer) ? nil : unknown(answer, zh: "项目", en: "programme", among: known)
    case .name:
      let known = site.names.map(\.id)
      return known.contains(answer) ? nil : unknown(answer, zh: "名称", en: "registered name", among: known)
    case .id:
      guard isSlug(answer) else {
        return Bilingual(
          zh: "“\(answer)”不能用作网址：只用小写英文字母、数字和中间的连字符，例如 robots-2027。",
          en:
            "“\(answer)” cannot be part of an address: lower-case letters, digits and hyphens between them, like robots-2027."
        )
      }
      return kind == .programme ? taken(answer, in: site) : nil
    case .titleZh, .titleEn:
      guard answer.unicodeScalars.contains(where: { $0.value < 0x20 || 0x7F...0x9F ~= $0.value }) else {
        return nil
      }
      return Bilingual(zh: "标题里有控制字符或换行。", en: "The title holds a control character or a line end.")
    }
  }

  /// The only answer that is possible, nil where there are several or none.
  package func onlyAnswer(to question: Question, in site: Site) -> String? {
    guard question == .programme, site.programmes.count == 1 else { return nil }
    return site.programmes[0].id
  }

  private func taken(_ id: String, in site: Site) -> Bilingual? {
    let isFolder = site.files.contains { $0.hasPrefix(id + "/") }
    if isFolder {
      return Bilingual(
        zh: "文件夹 Content/\(id) 已经有了。", en: "The folder Content/\(id) is there already.")
    }
    let reserved = Address.reserved + ["pages", String(Settings.markFolder.dropLast())]
    guard reserved.contains(id) || site.pages.contains(where: { $0.page.slug == id }) else { return nil }
    return Bilingual(zh: "网址 /\(id)/ 已经有别的用处。", en: "The address /\(id)/ serves something else.")
  }

  private func unknown(_ id: String, zh: String, en: String, among known: [String]) -> Bilingual {
    if let near = nearest(to: id, among: known) {
      return Bilingual(
        zh: "没有名为“\(id)”的\(zh)。是否想写 \(near)？", en: "There is no \(en) “\(id)”. Did you mean \(near)?")
    }
    guard !known.isEmpty else {
      return Bilingual(zh: "网站还没有\(zh)。", en: "The site has no \(en) yet.")
    }
    return Bilingual(
      zh: "没有名为“\(id)”的\(zh)。可以写：\(known.joined(separator: "、"))。",
      en: "There is no \(en) “\(id)”. Write one of: \(known.joined(separator: ", ")).")
  }
}
