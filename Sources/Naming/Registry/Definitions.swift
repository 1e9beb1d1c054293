extension Registry {
  /// One registered name: one edition of one level of a contest.
  package struct Name: Sendable, Hashable {
    package var id: String
    /// The id of the level above.
    package var within: String?
    /// The only right Chinese text.
    package var zh: String
    /// The only right English text; empty where there is none.
    package var en: String
    package var shortZh: [String]
    package var shortEn: [String]
    /// Whether the name is the bureau's own, so that its rule is applied in full.
    package var hasRule: Bool
    /// The full names of the organising bodies, in order.
    package var organizers: [String]
    /// Examples that must be found.
    package var wrong: [String]
    /// Examples that must not be found.
    package var right: [String]

    package init(
      id: String, within: String? = nil, zh: String, en: String = "", shortZh: [String] = [],
      shortEn: [String] = [], hasRule: Bool = false, organizers: [String] = [], wrong: [String] = [],
      right: [String] = []
    ) {
      self.id = id
      self.within = within
      self.zh = zh
      self.en = en
      self.shortZh = shortZh
      self.shortEn = shortEn
      self.hasRule = hasRule
      self.organizers = organizers
      self.wrong = wrong
      self.right = right
    }
  }

  /// The pattern that the names of files handed in must follow.
  package struct FileNamePattern: Sendable, Hashable {
    package var id: String
    /// Text with `{organization}` where the applicant's full name stands.
    package var pattern: String

    package init(id: String, pattern: String) {
      self.id = id
      self.pattern = pattern
    }
  }

  /// A body with its abbreviations.
  package struct Organization: Sendable, Hashable {
    package var zh: String
    package var en: String
    package var short: [String]

    package init(zh: String, en: String = "", short: [String] = []) {
      self.zh = zh
      self.en = en
      self.short = short
    }
  }
}
