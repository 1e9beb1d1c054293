/// The words for units in both languages.
enum Units {
  /// Units written in letters behind a number in either language.
  static let letters: [String: Unit] = [
    "km": .kilometre, "m": .metre, "cm": .centimetre, "mm": .millimetre, "kg": .kilogram, "t": .tonne,
    "kb": .kilobyte, "mb": .megabyte, "gb": .gigabyte, "tb": .terabyte, "h": .hour, "min": .minute,
    "s": .second,
    "ha": .hectare, "kib": .kilobyte, "mib": .megabyte,
  ]

  /// Signs and codes of money before a number.
  static func sign(_ scalar: UInt32) -> Unit? {
    switch scalar {
    case 0xA5, 0xFFE5: .yuan
    case 0x24: .dollar
    case 0x20AC: .euro
    default: nil
    }
  }
  static let codes: [String: Unit] = ["rmb": .yuan, "cny": .yuan, "usd": .dollar, "eur": .euro]

  static let english: [String: Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year,
    "years": .year, "hour": .hour, "hours": .hour, "minute": .minute, "minutes": .minute, "seconds": .second,
    "percent": .percent, "yuan": .yuan, "rmb": .yuan, "cny": .yuan, "dollar": .dollar, "dollars": .dollar,
    "usd": .dollar, "euro": .euro, "euros": .euro, "kilometre": .kilometre, "kilometres": .kilometre,
    "kilometer": .kilometre, "kilometers": .kilometre, "metre": .metre, "metres": .metre, "meter": .metre,
    "meters": .metre, "centimetres": .centimetre, "centimeters": .centimetre, "millimetres": .millimetre,
    "millimeters": .millimetre, "hectare": .hectare, "hectares": .hectare, "mu": .mu, "kilogram": .kilogram,
    "kilograms": .kilogram, "tonne": .tonne, "tonnes": .tonne, "tons": .tonne, "degrees": .degree,
  ]

  /// Longer words first.
  static let chinese = WordTable<Unit>([
    ("个工作日", .workingDay), ("工作日", .workingDay), ("个自然日", .day), ("个日历日", .day), ("自然日", .day),
    ("个百分点", .percent), ("百分点", .percent), ("%", .percent), ("‰", .perMille),
    ("个小时", .hour), ("小时", .hour), ("个星期", .week), ("星期", .week), ("周年", .year), ("周", .week),
    ("个月", .month), ("天", .day), ("分钟", .minute), ("秒", .second),
    ("美元", .dollar), ("欧元", .euro), ("元", .yuan), ("平方公里", .squareKilometre), ("平方千米", .squareKilometre),
    ("平方米", .squareMetre), ("公里", .kilometre), ("千米", .kilometre), ("厘米", .centimetre),
    ("毫米", .millimetre), ("米", .metre), ("公顷", .hectare), ("亩", .mu), ("公斤", .kilogram),
    ("千克", .kilogram), ("吨", .tonne),
  ])

  /// Words behind a number in words that show that something is counted.
  static let measures = WordTable<Bool>(
    [
      "个", "家", "条", "项", "名", "支", "份", "种", "类", "次", "批", "届", "轮", "张", "篇", "本", "部", "章",
      "节", "步", "点", "方面", "阶段", "环节", "层", "位", "人", "组", "套", "页", "倍", "款", "件", "册", "台",
      "座", "处", "所", "列", "行", "门", "岁", "户", "队", "场", "期", "段", "大", "小节", "等奖", "级", "成果", "单位",
      "团队", "赛道", "代表", "项目",
    ].map { ($0, true) })
}
