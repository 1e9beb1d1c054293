import Content
import Diagnostics

/// A registered logo lies in the folder of its programme, and a logo that lies there is registered.
func logosExist(_ site: Site) -> [Finding] {
  var findings: [Finding] = []
  var paths: Set<String> = []
  for name in site.names {
    guard let registered = name.logo else { continue }
    let logo = registered.file.value
    guard let programme = site.programmes.first(where: { $0.nameID == name.id }) else {
      findings.append(
        Finding(
          ContentRules.unknownReference, at: name.place, zh: "“\(logo)”没有地方放：没有活动使用这个名称。",
          en: "“\(logo)” has no place: no programme bears this name."))
      continue
    }
    let path = "\(programme.id)/\(logo)"
    paths.insert(path)
    if !logo.hasPrefix("logo.") || logo.contains("/") {
      findings.append(
        Finding(
          ContentRules.badValue, at: name.place, zh: "标识文件名“\(logo)”不对。",
          en: "The logo's file name “\(logo)” is not usable.",
          help: Bilingual(zh: "写成 logo.svg 或 logo.png 这样。", en: "Name it like logo.svg or logo.png.")))
    } else if !site.files.contains(path) {
      findings.append(
        Finding(
          ContentRules.missingFile, at: name.place, zh: "缺少标识文件 Content/\(path)。",
          en: "The logo Content/\(path) is missing."))
    }
  }
  let folders = Set(site.programmes.map(\.id))
  let stray = site.files.filter { path in
    let parts = path.split(separator: "/")
    return parts.count == 2 && parts[1].hasPrefix("logo.") && folders.contains(String(parts[0]))
      && !paths.contains(path)
  }
  return findings
    + stray.sorted().map { path in
      Finding(
        ContentRules.unknownFile, at: SourceFile(path: ContentLoader.root + path, bytes: []).start,
        zh: "names.yml 没有登记这个标识，它不会出现在网站上。",
        en: "names.yml does not register this logo, so it would not appear on the site.",
        help: Bilingual(zh: "在名称下面加一行 logo: {file: …}。", en: "Add a line logo: {file: …} to the name."))
    }
}

/// A name with a page of its own has an id that can be an address.
func nameAddresses(_ site: Site) -> [Finding] {
  site.names.filter { $0.rule != nil && !isSlug($0.id) }.map { name in
    Finding(
      ContentRules.badAddress, at: name.place, zh: "编号“\(name.id)”不能用作网址。",
      en: "The id “\(name.id)” cannot be an address.",
      help: Bilingual(
        zh: "用小写英文字母、数字和连字符。", en: "Use lower-case letters, digits and hyphens."))
  }
}
