import CivilTime
import Content
import Diagnostics
import Records

extension ReleaseCheck {
  /// No period is shorter than it was released, and none moves without saying so.
  func publishedPeriods(_ pages: [RecordPage], _ released: [String: Release]) -> [Finding] {
    var findings: [Finding] = []
    var earlier: [String: Release] = [:]
    for release in site.releases {
      if let before = earlier[release.page] {
        findings += PeriodComparison(before, isSaid: release.affectsPeriod, at: { _ in release.source.start })
          .findings(now: release.periods)
        if let finding = missingGround(release, after: before) { findings.append(finding) }
      }
      earlier[release.page] = release
    }
    for page in pages {
      guard let release = released[page.page.stem] else { continue }
      // What is shown now and not released yet may at most say more; that it is not released is another finding.
      findings += PeriodComparison(release, isSaid: true, at: { self.place(of: $0, on: page) })
        .findings(now: page.periods(site.calendar))
    }
    return findings
  }

  private func place(of id: String, on page: RecordPage) -> Place {
    if let item = page.programme.schedule.first(where: { $0.id == id }) { return item.place }
    if page.isMainNotice { return page.programme.place }
    return page.winners?.periodPlaces?.start ?? page.page.zh.file.place(page.page.zh.titleRange)
  }

  /// A change that matters, made while a notice period runs, starts a new one or says why it does not.
  ///
  /// Whoever makes it says so; a change of entries or scores matters whatever they say.
  private func missingGround(_ release: Release, after before: Release) -> Finding? {
    guard release.ground == nil, release.kind != .withdrawal,
      let old = before.periods.first(where: { $0.id == ScheduleItem.noticeID }), let start = old.start
    else { return nil }
    let day = Instant(date: release.date, time: .startOfDay)
    guard let dayAfter = day.adding(seconds: 86_400), dayAfter > start, day < old.end else { return nil }
    let new = release.periods.first { $0.id == ScheduleItem.noticeID }
    if let newStart = new?.start, newStart >= day { return nil }
    let changesEntries = changesEntries(release, after: before)
    guard release.affectsPeriod || changesEntries else { return nil }
    return Finding(
      ReleaseRules.ground, at: release.source.start,
      zh: changesEntries
        ? "公示期内改动了名单的条目，却没有重新计算公示期，也没有说明理由。" : "公示期内的这次更正影响公示，却没有重新计算公示期，也没有说明理由。",
      en: changesEntries
        ? "Entries of the list change within the notice period, but no new one starts and no ground is given."
        : "This change matters and falls into the notice period, but starts no new one and gives no ground.",
      help: Bilingual(
        zh: "把名单 period 的 start 改为这次发布的日期；不重新计算的，用 --ground-zh 和 --ground-en 说明理由。",
        en:
          "Set start of the winner list's period to the day of this release, or give the ground with --ground-zh and --ground-en."
      ))
  }
}

extension ReleaseCheck {
  /// Whether the winners or their scores are others than before; false where what was frozen is damaged, which is a
  /// finding of its own.
  private func changesEntries(_ release: Release, after before: Release) -> Bool {
    guard let old = before.data.flatMap({ frozen[$0.path] }),
      let new = release.data.flatMap({ frozen[$0.path] }),
      let differences = RecordDifference.all(between: old.bytes, and: new.bytes)
    else { return false }
    return differences.contains { $0.path.first == "winners" || $0.path.first == "scores" }
  }
}

/// Two statements of the same periods, the earlier one released.
private struct PeriodComparison {
  let before: Release
  /// Whether the later one says that periods change.
  let isSaid: Bool
  let place: (_ id: String) -> Place

  init(_ before: Release, isSaid: Bool, at place: @escaping (_ id: String) -> Place) {
    self.before = before
    self.isSaid = isSaid
    self.place = place
  }

  func findings(now periods: [Release.Period]) -> [Finding] {
    before.periods.compactMap { old in
      guard !old.isWithdrawn else { return nil }
      guard let new = periods.first(where: { $0.id == old.id }) else {
        return finding(
          old.id, zh: "期限“\(old.id)”不见了。", en: "The period “\(old.id)” is gone.",
          help: Bilingual(
            zh: "恢复它；不再进行的，在 programme.yml 里写 withdrawn。",
            en: "Restore it; give it withdrawn in programme.yml where it no longer takes place."))
      }
      guard !new.isWithdrawn else { return nil }
      let ends = (new: new.end.asEnd, old: old.end.asEnd)
      if new.end < old.end || isShorter(new, than: old) {
        return finding(
          old.id, zh: "期限“\(old.id)”缩短了：现在到 \(text(ends.new)) 截止，公布过的是 \(text(ends.old))。",
          en:
            "The period “\(old.id)” became shorter: it now ends at \(text(ends.new)), and was released to end at \(text(ends.old)).",
          help: Bilingual(zh: "改回公布过的期限；只能延长。", en: "Restore the released period; it may only be extended."))
      }
      if new != old, !isSaid {
        return finding(
          old.id, zh: "期限“\(old.id)”变了，这次发布却没有说明它影响期限。",
          en: "The period “\(old.id)” changed, but the release does not say that it matters for a period.",
          help: Bilingual(zh: "加上 --affects-period。", en: "Add --affects-period."))
      }
      return nil
    }
  }

  /// A new period may begin later when it is as long.
  private func isShorter(_ new: Release.Period, than old: Release.Period) -> Bool {
    guard let newStart = new.start, let oldStart = old.start, newStart > oldStart else { return false }
    return newStart.seconds(until: new.end) < oldStart.seconds(until: old.end)
  }

  private func text(_ end: (date: CivilDate, time: TimeOfDay)) -> String { "\(end.date) \(end.time)" }

  private func finding(_ id: String, zh: String, en: String, help: Bilingual) -> Finding {
    Finding(
      ReleaseRules.period, at: place(id), zh: zh, en: en, help: help,
      notes: [
        Note(at: before.source.start, zh: "第 \(before.number) 号发布记录。", en: "Release \(before.number).")
      ])
  }
}
