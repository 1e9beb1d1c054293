import Content
import Diagnostics

/// The rules about rubrics, one file each.
package enum RubricRules {
  package static let guides: [RuleGuide] = [
    RubricLevels.guide, RubricAgreement.guide, RubricWeights.guide, TrackRubrics.guide, UnusedRubrics.guide,
  ]

  package static let all = guides.map(\.rule)

  /// Checks the rubrics of all programmes.
  static func check(_ site: Site) -> [Finding] {
    site.programmes.flatMap { programme in
      programme.rubrics.flatMap { rubric in
        RubricLevels.check(rubric) + RubricAgreement.check(rubric) + RubricWeights.check(rubric)
      } + TrackRubrics.check(programme) + UnusedRubrics.check(programme)
    }
  }

  /// What all of these rules have in common.
  static let why = Bilingual(
    zh: "参赛者照评价指标准备材料，专家照它打分；指标表有出入，评审就有争议。",
    en:
      "Entrants prepare by the rubric and experts score by it; where it is at odds with itself, so is the review."
  )
}

extension Rubric {
  /// Whether the tables could be read as they are written: ragged rows are findings already.
  var isReadable: Bool {
    !documents.zh.findings.hasErrors && !documents.en.findings.hasErrors
  }
}
