import Content
import Diagnostics

extension APIKind {
  static let schedule = APIKind(
    name: "schedule", title: Bilingual(zh: "时间安排", en: "Schedules"),
    summary: Bilingual(
      zh: "每项活动的日程和公示期，以及各项状态何时变化。",
      en: "The schedule and notice period of every programme, and when their states change."),
    item: "timetable",
    fields: [
      .init("version", .version, zh: "格式的版本", en: "version of the format"),
      .init("programme", .string, zh: "活动的编号", en: "id of the programme"),
      .init("title", .text, zh: "规范全称", en: "registered full name"),
      .init("timeZone", .string, zh: "时区", en: "time zone"),
      .init("assumedYear", .nullable(.integer), zh: "本站推定的年份", en: "year assumed by this site"),
      .init("items", .list(.object(items)), zh: "日程", en: "the schedule"),
      .init("noticePeriod", .nullable(.object(period)), zh: "公示期", en: "notice period"),
    ], single: "PROGRAMME/schedule.json")

  private static let items: [Schema.Field] = [
    .init("id", .string, zh: "编号", en: "id"),
    .init("kind", .oneOf(ScheduleItem.Kind.allCases.map(\.rawValue)), zh: "种类", en: "kind"),
    .init("title", .text, zh: "名称", en: "title"),
    .init(
      "when", .string, zh: "时间，精确程度同通知；每月一次的为 monthly",
      en: "the time, as exact as its source; “monthly” for one that recurs"),
    .init("text", .text, zh: "时间的文字", en: "the time in words"),
    .init("exact", .bool, zh: "两端是否精确到日", en: "whether both ends are exact days"),
    .init("start", .moment, zh: "开始（每月一次的没有）", en: "start; none where it recurs", isOptional: true),
    .init("end", .moment, zh: "结束（每月一次的没有）", en: "end; none where it recurs", isOptional: true),
    .init(
      "changes", .list(.moment), zh: "状态变化的时刻", en: "moments at which its state changes", isOptional: true),
    .init("dayOfMonth", .integer, zh: "每月的哪一天", en: "day of the month", isOptional: true),
    .init("from", .nullable(.date), zh: "第一天", en: "first day", isOptional: true),
    .init("until", .date, zh: "最后一天", en: "last day", isOptional: true),
    .init("closing", .string, zh: "当日几时截止", en: "hour at which a day closes", isOptional: true),
    .init("recurrence", .string, zh: "重复规则（RFC 5545）", en: "recurrence rule (RFC 5545)", isOptional: true),
    .init("source", .text, zh: "依据", en: "where the notice says so"),
    .init("note", .nullable(.text), zh: "说明", en: "note"),
    .init(
      "withdrawn",
      .object([
        .init("date", .date, zh: "从哪天起", en: "from which day on"),
        .init("reason", .text, zh: "原因", en: "why"),
      ]), zh: "已撤回", en: "that it does not take place", isOptional: true),
  ]

  private static let period: [Schema.Field] = [
    .init("firstDay", .date, zh: "第一天", en: "first day"),
    .init("lastDay", .date, zh: "最后一天", en: "last day"),
    .init("start", .moment, zh: "开始", en: "start"),
    .init("end", .moment, zh: "截止", en: "end"),
    .init("changes", .list(.moment), zh: "状态变化的时刻", en: "moments at which its state changes"),
    .init("method", .text, zh: "计算方法", en: "how it is counted"),
  ]
}
