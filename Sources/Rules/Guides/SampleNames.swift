import Naming

/// The made-up registry that the examples of the guides are checked against.
package enum SampleNames {
  static let country = "2026年“示例×”大赛"
  static let province = country + "示例省分赛"
  static let city = province + "示例市选拔赛"
  static let cityShort = "示例市选拔赛"
  static let cityEnglish =
    "2026 “Sample ×” Competition, Sample Province Division, Model City Selection Round"

  /// The id of the name that has a rule of its own.
  package static let cityID = "sample-city-2026"
  package static let fileNameID = "sample-entry"

  package static let organizers = ["示例市数据局", "示例市教育局", "示例市科学技术局", "示例市财政局"]

  package static let names: [Registry.Name] = [
    Registry.Name(id: "sample-2026", zh: country, en: "2026 “Sample ×” Competition"),
    Registry.Name(
      id: "sample-province-2026", within: "sample-2026", zh: province,
      en: "2026 “Sample ×” Competition, Sample Province Division", shortZh: ["示例省分赛"],
      shortEn: ["Sample Province Division"]),
    Registry.Name(
      id: cityID, within: "sample-province-2026", zh: city, en: cityEnglish, shortZh: [cityShort],
      shortEn: ["Model City Selection Round"], hasRule: true, organizers: organizers),
  ]

  package static let fileNames = [Registry.FileNamePattern(id: fileNameID, pattern: "{organization}示例申报")]

  /// The registry, and what keeps it from loading.
  package static func compiled() -> (registry: Registry?, problems: [RegistryProblem]) {
    Registry.compile(
      names: names, fileNames: fileNames,
      organizations: organizers.map { Registry.Organization(zh: $0) })
  }
}
