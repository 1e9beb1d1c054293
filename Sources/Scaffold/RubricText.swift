import Diagnostics

/// A new rubric with weights that sum to 100.
enum RubricText {
  static func page(_ request: Request) -> Bilingual {
    Bilingual(
      zh: """
        ---
        # 要用这张表的赛道，在它的中文文件里写 rubric: \(request.id)。
        title: \(yaml(request.title.zh))
        ---

        <!-- 一张表：左边是一级指标，右边是二级指标，还可以有三级。同一个上级指标只写在第一行，下面各行左边留空。
        通知给出权重的，每一级写一列“权重”，合计 100；通知没有给，就删去这一列。中英文逐行对应。 -->

        | 一级指标 | 二级指标 | 权重 |
        | --- | --- | --- |
        | （待填写）指标甲 | （待填写）指标甲一 | 30 |
        | | （待填写）指标甲二 | 20 |
        | （待填写）指标乙 | （待填写）指标乙一 | 50 |

        """,
      en: """
        ---
        # A track uses this rubric where its Chinese file says rubric: \(request.id).
        title: \(yaml(request.title.en))
        ---

        <!-- One table: first-level indicators at the left, second-level ones beside them, perhaps a third level. An empty cell at the
        left continues the indicator above. Where the notice gives weights, a level has a column of them that sums to 100; otherwise
        delete the column. Both languages agree row by row. -->

        | First-level indicator | Second-level indicator | Weight |
        | --- | --- | --- |
        | (To be written) Indicator A | (To be written) Indicator A1 | 30 |
        | | (To be written) Indicator A2 | 20 |
        | (To be written) Indicator B | (To be written) Indicator B1 | 50 |

        """)
  }
}
