import CivilTime
import Content

/// The English of words that every notice has, so that a draft reads as far as it can.
enum EnglishWords {
  private static let awards: [(zh: Text, id: String, en: String)] = [
    ("特等奖", "grand", "Grand Prize"), ("一等奖", "first", "First Prize"), ("二等奖", "second", "Second Prize"),
    ("三等奖", "third", "Third Prize"), ("金奖", "gold", "Gold Award"), ("银奖", "silver", "Silver Award"),
    ("铜奖", "bronze", "Bronze Award"), ("优秀奖", "excellence", "Excellence Award"),
    ("优胜奖", "merit", "Merit Award"),
    ("优秀组织奖", "organisation", "Excellent Organisation Award"), ("入围奖", "shortlist", "Shortlist Award"),
  ]

  static func award(_ title: Text, _ index: Int) -> (id: String, en: String) {
    if let known = awards.first(where: { $0.zh == title }) { return (known.id, known.en) }
    return ("award-\(index + 1)", "\(Untranslated.mark): award \(index + 1)")
  }

  static func event(_ kind: ScheduleItem.Kind, isMonthly: Bool) -> String {
    switch kind {
    case .registration: "Registration"
    case .submission: isMonthly ? "Monthly hand-in" : "Submission"
    case .preliminary: "Preliminary round"
    case .review: "Review"
    case .final: "Final"
    case .recommendation: "Recommendation"
    case .divisionFinal: "Division final"
    case .nationalFinal: "National final"
    }
  }
}
