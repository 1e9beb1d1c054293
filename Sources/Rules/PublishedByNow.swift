import CivilTime
import Content
import Diagnostics

/// A page is not published later than the site is built.
func publishedByNow(_ site: Site, now: Instant) -> [Finding] {
  site.programmes.flatMap(\.addressedPages).compactMap { page, _ in
    guard let published = page.published, published.instant > now else { return nil }
    let day = published.instant.date
    return Finding(
      ContentRules.futureDate, at: page.zh.file.place(page.zh.titleRange),
      zh: "发布日期 \(day) 晚于生成网站的日期 \(now.date)。",
      en: "It is dated \(day), later than the day of the build, \(now.date).")
  }
}
