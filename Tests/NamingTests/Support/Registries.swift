import Testing

@testable import Naming

/// Registries the tests share.
enum Registries {
  static let dataElements = compiled(
    dataElementNames,
    phrases: [
      "“数据要素×”三年行动计划（2024—2026年）", "“数据要素×”三年行动计划（2024-2026年）", "“数据要素×”赛道",
      "Three-Year “Data Elements ×” Action Plan (2024–2026)", "“Data Elements ×” tracks",
    ])

  static let robots = compiled(robotNames, phrases: ["RoboStar开放日"])

  /// Two levels that begin with the same word, in both languages.
  static let twins = compiled(
    [
      Registry.Name(id: "sample-2026", zh: "2026年“示例×”大赛", en: "2026 “Sample ×” Competition"),
      Registry.Name(
        id: "province-2026", within: "sample-2026", zh: "2026年“示例×”大赛样板省分赛",
        en: "2026 “Sample ×” Competition, Model Province Division", shortZh: ["样板省分赛"],
        shortEn: ["Model Province Division"]),
      Registry.Name(
        id: "city-2026", within: "province-2026", zh: "2026年“示例×”大赛样板省分赛样板市选拔赛",
        en: "2026 “Sample ×” Competition, Model Province Division, Model City Selection Round",
        shortZh: ["样板市选拔赛"], shortEn: ["Model City Selection Round"], hasRule: true),
    ], phrases: [])

  static let dataElementNames: [Registry.Name] = [
    Registry.Name(id: "national-2025", zh: "2025年“数据要素×”大赛", en: "2025 “Data Elements ×” Competition"),
    Registry.Name(id: "national-2026", zh: "2026年“数据要素×”大赛", en: "2026 “Data Elements ×” Competition"),
    Registry.Name(
      id: "shandong-2025", within: "national-2025", zh: "2025年“数据要素×”大赛山东分赛",
      en: "2025 “Data Elements ×” Competition, Shandong Division", shortZh: ["山东分赛"],
      shortEn: ["Shandong Division"]),
    Registry.Name(
      id: "shandong-2026", within: "national-2026", zh: "2026年“数据要素×”大赛山东分赛",
      en: "2026 “Data Elements ×” Competition, Shandong Division", shortZh: ["山东分赛"],
      shortEn: ["Shandong Division"]),
    Registry.Name(
      id: "jinan-2025", within: "shandong-2025", zh: "2025年“数据要素×”大赛山东分赛济南市选拔赛",
      en: "2025 “Data Elements ×” Competition, Shandong Division, Jinan City Selection Round",
      shortZh: ["济南市选拔赛"], shortEn: ["Jinan City Selection Round"], hasRule: true,
      organizers: ["济南市大数据局", "中共济南市委网络安全和信息化委员会办公室", "济南市总工会", "共青团济南市委", "济南市教育局"]),
    Registry.Name(
      id: "weifang-2026", within: "shandong-2026", zh: "2026年“数据要素×”大赛山东分赛潍坊市选拔赛",
      en: "2026 “Data Elements ×” Competition, Shandong Division, Weifang City Selection Round",
      shortZh: ["潍坊市选拔赛"], shortEn: ["Weifang City Selection Round"], hasRule: true,
      organizers: ["潍坊市大数据局", "潍坊市教育局", "潍坊市科学技术局"]),
  ]

  static let robotNames: [Registry.Name] = [
    Registry.Name(
      id: "robot-11", zh: "RoboStar 第十一届全国青少年机器人挑战赛", en: "11th RoboStar National Youth Robotics Challenge"),
    Registry.Name(
      id: "robot-12", zh: "RoboStar 第十二届全国青少年机器人挑战赛", en: "12th RoboStar National Youth Robotics Challenge"),
    Registry.Name(
      id: "east-12", within: "robot-12", zh: "RoboStar 第十二届全国青少年机器人挑战赛华东赛区",
      en: "12th RoboStar National Youth Robotics Challenge, East China Region", shortZh: ["华东赛区"],
      shortEn: ["East China Region"]),
    Registry.Name(
      id: "shanghai-12", within: "east-12", zh: "RoboStar 第十二届全国青少年机器人挑战赛华东赛区上海市选拔赛",
      en: "12th RoboStar National Youth Robotics Challenge, East China Region, Shanghai Qualifier",
      shortZh: ["上海市选拔赛"], shortEn: ["Shanghai Qualifier"], hasRule: true),
  ]

  static func compiled(_ names: [Registry.Name], phrases: [String]) -> Registry? {
    Registry.compile(names: names, phrases: phrases).registry
  }
}
