import Content

/// What a draft needs in the files of the whole site: written where there is none yet, listed where there is one.
struct SiteDraft {
  private(set) var files: [DraftFile] = []
  /// YAML to be added by hand, by file.
  private(set) var additions: [(file: String, text: String)] = []
  /// The id by which `programme.yml` names the programme; nil where the name is not registered.
  let nameID: String?

  init(_ recognition: Recognition, id: String, known: KnownSite) {
    let bodies = Self.bodies(recognition)
    let missing = bodies.filter { !known.organizations.contains(Text($0)) }
    let registered = recognition.name.flatMap { known.names[$0.full] }
    nameID = registered ?? (known.exists || recognition.name == nil ? nil : id)
    let name = recognition.name.map {
      Self.entry(for: $0, id: id, hosts: recognition.organizers.bodies(.host))
    }
    let organizations = missing.enumerated().map { Self.entry(for: $1, $0) }.joined()
    guard known.exists else {
      files.append(DraftFile(path: "../site.yml", text: Self.settings(id)))
      files.append(
        DraftFile(
          path: "../organizations.yml",
          text: "organizations:" + (missing.isEmpty ? " []\n" : "\n" + organizations)))
      files.append(DraftFile(path: "../names.yml", text: "names:" + (name.map { "\n" + $0 } ?? " []\n")))
      return
    }
    if !known.programmes.contains(id) { additions.append(("site.yml", "programmes: […, \(id)]\n")) }
    if !missing.isEmpty { additions.append(("organizations.yml", organizations)) }
    if registered == nil, let name { additions.append(("names.yml", name)) }
  }
}

extension SiteDraft {
  /// The bodies that the draft refers to.
  private static func bodies(_ recognition: Recognition) -> [String] {
    let issuers = recognition.parts.issuers.map(\.value.string)
    let others = recognition.organizers.bodies(.guidance, .undertaker).map(\.string)
    let hosts = recognition.name == nil ? [] : recognition.organizers.bodies(.host).map(\.string)
    return (issuers + others + hosts).withoutRepeats
  }

  private static func entry(for body: String, _ index: Int) -> String {
    "  - zh: \(YAMLText.scalar(body))\n    en: \"\(Untranslated.mark): body \(index + 1)\"\n"
  }

  private static func entry(for name: DraftName, id: String, hosts: [Text]) -> String {
    var text =
      "  - id: \(id)\n    zh: \(YAMLText.scalar(name.full.string))\n    en: \"\(ContentLoader.pendingName): \(id)\"\n"
    if let short = name.short { text += "    short:\n      zh: [\(YAMLText.scalar(short.string))]\n" }
    return text + YAMLText.list("organizers", hosts.map(\.string).withoutRepeats, indent: "    ")
  }

  private static func settings(_ id: String) -> String {
    """
    # 由 gongshi import 写成，请改成自己网站的设置。
    # Written by gongshi import; put your site's own settings here.
    title:
      zh: 公示网站
      en: Public notices
    description:
      zh: 公示网站的草稿。
      en: A draft of a site of public notices.
    base-url: https://gongshi.example.org/
    publisher:
      zh: 主办单位待补
      en: Publisher to be named
    programmes: [\(id)]

    """
  }
}
