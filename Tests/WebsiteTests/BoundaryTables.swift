extension BoundaryTests {
  typealias Row = StateTable.Row

  /// The periods of `Fixtures/periods`, and a leap day.
  static let robots = StateTable(
    programme: "robots-2026",
    rows: [
      Row(
        zh: "报名", en: "Registration", first: .upcoming,
        changes: [
          ("2026-03-10 00:00", .open), ("2026-04-09 00:00", .closing), ("2026-04-09 24:00", .closed),
        ]),
      // A third of a month has no last 24 hours.
      Row(
        zh: "评审", en: "Review", first: .upcoming,
        changes: [("2026-04-11 00:00", .open), ("2026-04-20 24:00", .closed)]),
      Row(
        zh: "答辩", en: "Interviews", first: .upcoming,
        changes: [("2026-04-22 09:00", .closing), ("2026-04-22 17:30", .closed)]),
      Row(
        zh: "每月报送", en: "Monthly hand-in", first: .open,
        changes: [
          ("2026-01-30 17:30", .closing), ("2026-01-31 17:30", .open), ("2026-02-27 17:30", .closing),
          ("2026-02-28 17:30", .open), ("2026-03-30 17:30", .closing), ("2026-03-31 17:30", .open),
          ("2026-04-29 17:30", .closing), ("2026-04-30 17:30", .open), ("2026-05-30 17:30", .closing),
          ("2026-05-31 17:30", .open), ("2026-06-29 17:30", .closing), ("2026-06-30 17:30", .closed),
        ]),
      Row(
        zh: "每月征集", en: "Monthly call", first: .open,
        changes: [
          ("2026-01-25 00:00", .closing), ("2026-01-25 24:00", .open), ("2026-02-25 00:00", .closing),
          ("2026-02-25 24:00", .open), ("2026-03-25 00:00", .closing), ("2026-03-25 24:00", .open),
          ("2026-04-25 00:00", .closing), ("2026-04-25 24:00", .open), ("2026-05-25 00:00", .closing),
          ("2026-05-25 24:00", .closed),
        ]),
      Row(zh: "展示", en: "Fair", first: .upcoming, changes: [("2026-04-20 00:00", .withdrawn)]),
      Row(
        zh: "材料补正（1）", en: "Corrections, late; one (1)", isDeadline: true, first: .open,
        changes: [("2026-05-20 00:00", .closing), ("2026-05-20 24:00", .closed)]),
      Row(zh: "抽签", en: "Draw", first: .upcoming, changes: [("2026-05-21 12:00", .closed)]),
      Row(
        zh: "复赛", en: "Second round", first: .upcoming,
        changes: [
          ("2026-06-12 00:00", .open), ("2026-07-13 17:30", .closing), ("2026-07-14 17:30", .closed),
        ]),
      Row(
        zh: "总决赛", en: "National final", first: .upcoming,
        changes: [("2026-10-01 00:00", .open), ("2026-10-31 24:00", .closed)]),
      Row(
        zh: "跨年展", en: "New Year show", first: .upcoming,
        changes: [
          ("2026-12-31 00:00", .open), ("2027-01-01 00:00", .closing), ("2027-01-01 24:00", .closed),
        ]),
      Row(
        zh: "闰日展", en: "Leap day show", first: .upcoming,
        changes: [
          ("2028-02-28 00:00", .open), ("2028-02-29 00:00", .closing), ("2028-02-29 24:00", .closed),
        ]),
      // Three working days, the first counted, around the holidays of May.
      Row(
        zh: "公示期", en: "Notice period", isNotice: true, first: .upcoming,
        changes: [
          ("2026-04-30 00:00", .open), ("2026-05-06 17:30", .closing), ("2026-05-07 17:30", .closed),
        ]),
    ])

  /// The three programmes of the site.
  static let real = [
    StateTable(
      programme: "weifang-2026",
      rows: [
        Row(
          zh: "报名和提交作品", en: "Registration and submission of entries", first: .upcoming,
          changes: [
            ("2026-06-12 00:00", .open), ("2026-07-14 00:00", .closing), ("2026-07-14 24:00", .closed),
          ]),
        Row(
          zh: "作品评审", en: "Review of entries", first: .upcoming,
          changes: [("2026-07-21 00:00", .open), ("2026-07-31 24:00", .closed)]),
        Row(
          zh: "向山东分赛组委会提交各赛道推荐名单",
          en:
            "Recommended entries of each track submitted to the organising committee of the Shandong Division",
          first: .upcoming, changes: [("2026-08-01 00:00", .open), ("2026-08-10 24:00", .closed)]),
        Row(
          zh: "公示期", en: "Notice period", isNotice: true, first: .upcoming,
          changes: [
            ("2026-08-03 00:00", .open), ("2026-08-10 00:00", .closing), ("2026-08-10 24:00", .closed),
          ]),
      ]),
    StateTable(
      programme: "jinan-2025",
      rows: [
        Row(
          zh: "报名和提交作品", en: "Registration and submission of entries", first: .upcoming,
          changes: [
            ("2025-04-28 00:00", .open), ("2025-06-30 00:00", .closing), ("2025-06-30 24:00", .closed),
          ]),
        Row(
          zh: "初赛评审", en: "Preliminary review", first: .upcoming,
          changes: [
            ("2025-07-01 00:00", .open), ("2025-07-03 00:00", .closing), ("2025-07-03 24:00", .closed),
          ]),
        Row(
          zh: "决赛评审", en: "Final review", first: .upcoming,
          changes: [
            ("2025-07-04 00:00", .open), ("2025-07-20 00:00", .closing), ("2025-07-20 24:00", .closed),
          ]),
        Row(
          zh: "山东分赛决赛", en: "Final of the Shandong Division", first: .upcoming,
          changes: [("2025-08-01 00:00", .open), ("2025-09-20 24:00", .closed)]),
        Row(
          zh: "全国总决赛", en: "National final", first: .upcoming,
          changes: [("2025-10-01 00:00", .open), ("2025-10-31 24:00", .closed)]),
        // Three days, the first not counted, moved from Saturday 26 July to Monday.
        Row(
          zh: "公示期", en: "Notice period", isNotice: true, first: .upcoming,
          changes: [
            ("2025-07-23 00:00", .open), ("2025-07-28 00:00", .closing), ("2025-07-28 24:00", .closed),
          ]),
      ]),
    StateTable(
      programme: "qinghai-datasets",
      rows: [
        Row(
          zh: "每月报送申报材料", en: "Monthly hand-in of applications", first: .open,
          changes: [
            ("2025-08-25 00:00", .closing), ("2025-08-25 24:00", .open), ("2025-09-25 00:00", .closing),
            ("2025-09-25 24:00", .open), ("2025-10-25 00:00", .closing), ("2025-10-25 24:00", .closed),
          ]),
        Row(
          zh: "征集截止", en: "Close of the call", isDeadline: true, first: .open,
          changes: [("2025-10-25 00:00", .closing), ("2025-10-25 24:00", .closed)]),
      ]),
  ]
}
