/// Words that competitions everywhere use for themselves, their levels and their rounds.
enum EventWords {
  /// Words for a whole contest that writers put in place of the registered one.
  static var contests: [String] {
    ["大赛", "竞赛", "比赛", "赛事", "大奖赛", "挑战赛", "联赛", "锦标赛", "公开赛", "邀请赛", "总决赛", "杯赛", "杯"]
  }

  /// Words for a level of a contest, longest first.
  static var levels: [String] {
    [
      "分站选拔赛", "区域选拔赛", "分赛区", "分赛场", "分站赛", "预选赛", "选拔赛", "初选赛", "资格赛", "海选赛", "晋级赛",
      "遴选赛", "区域赛", "地区赛", "选赛", "分赛", "赛区", "赛场", "省赛", "市赛", "分站", "站",
    ]
  }

  /// Level words that mean something else when no name stands before them.
  static var ambiguous: [String] { ["站", "分站", "省赛", "市赛", "赛场"] }

  /// Endings that divide a level's name into its place and its word, longest first.
  static var tails: [String] { levels + ["总决赛", "半决赛", "决赛", "复赛", "初赛", "赛", "组别", "组", "赛道"] }

  /// English words for a contest, in lower case.
  static var englishContests: [String] {
    ["competition", "competitions", "contest", "challenge", "tournament", "cup", "championship", "olympiad"]
  }

  /// English words for a level of a contest, in lower case.
  static var englishLevels: [String] {
    [
      "division", "divisional", "selection", "round", "rounds", "regional", "region", "branch",
      "sub-competition",
      "subcompetition", "qualifier", "qualifiers", "qualifying", "preliminary", "preliminaries", "trial",
      "trials",
      "tryout", "tryouts", "station", "stage", "zone", "area", "track",
    ]
  }

  /// English words that say what kind of place a name means, in lower case.
  static var englishPlaceKinds: [String] { ["city", "municipal", "municipality", "province", "provincial"] }
}
