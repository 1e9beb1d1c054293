import Content
import Diagnostics

/// A new winner list, marked as a sample until real entries take the place of its own.
enum WinnersText {
  static func page(_ request: Request, in site: Site) -> Bilingual {
    let title = request.site(site)?.title ?? request.title
    return Bilingual(
      zh: """
        ---
        title: \(yaml(title.zh + "获奖项目公示（示例）"))
        # 发布的日期。
        published: \(request.today)
        # 名单是示例。换成真实名单时删去这一行，并改标题和正文。
        sample: true
        # 公示从哪天开始；公示上印有截止日期的，再写 end，以印的为准。天数和算法写在 programme.yml 的 notice-period。
        # period:
        #   start: \(request.today)
        # 公示期满后发布结果通知，这里写它在 notices/ 里的文件名，不带 .zh.md。
        # outcome: result
        ---

        <!-- 名单写在 winners.csv：编号、赛道的 id、奖项的 id、项目和单位的中英文名称，一行一项。单位有几家的，用分号隔开。
        不要有手机号、身份证号、邮箱等栏目。 -->

        本页所列是示例，不是真实结果。

        """,
      en: """
        ---
        # Dates, sample and period stand in the Chinese file and hold for both languages.
        title: \(yaml("\(title.en): Winning Projects (Sample)"))
        ---

        <!-- The entries stand in winners.csv: ids of the entry, its track and its award, and the names of project and organisation in
        both languages, one entry on a line. Several organisations are separated by semicolons. No personal data. -->

        What is listed here is a sample and no real result.

        """)
  }

  /// The list: its columns, and a sample where the programme has tracks and awards to name.
  static func table(_ request: Request, in site: Site) -> String {
    let header = "id,track,award,project-zh,project-en,organization-zh,organization-en\n"
    guard let programme = request.site(site), let track = programme.tracks.first,
      let award = programme.awards.first
    else { return header }
    return header
      + "\(programme.id)-001,\(track.id),\(award.id),示例：项目名称,Sample: Name of the Project,示例单位甲,Sample Organisation 01\n"
  }
}
