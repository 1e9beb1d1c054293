/// The words of English numbers and dates.
enum EnglishWords {
  static let cardinals: [String: Int8] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  static let powers: [String: Int8] = ["hundred": 2, "thousand": 3, "million": 6, "billion": 9]
  static let ordinals: [String: Int8] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
  ]
  /// Words that stand for a number and may be left out in translation.
  static let hints: [String: Int8] = [
    "both": 2, "twice": 2, "double": 2, "dual": 2, "pair": 2, "second": 2, "once": 1, "single": 1, "sole": 1,
    "only": 1, "triple": 3, "dozen": 12, "bilateral": 2, "half": 2,
  ]
  static let parts: [String: Int8] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixths": 6, "eighths": 8, "tenth": 10, "tenths": 10,
  ]
  static let months: [String: Int8] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
  ]
  static let weekdays: [String: Int8] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
  ]
  static let monthParts: [String: DatePoint.Part] = [
    "early": .early, "mid": .mid, "middle": .mid, "late": .late, "beginning": .start, "start": .start,
    "end": .end,
  ]
  static let rangeWords: Set<String> = ["to", "until", "till", "and", "through"]
  /// What an ordinal in words must agree on.
  static let ranked: Set<String> = [
    "prize", "prizes", "batch", "round", "edition", "level", "part", "quarter", "phase", "annex",
  ]

  /// All words that the grammar looks for, some of them more than once.
  static var all: [String] {
    var words = Array(cardinals.keys) + Array(powers.keys) + Array(ordinals.keys) + Array(hints.keys)
    words += Array(parts.keys) + Array(months.keys) + Array(weekdays.keys) + Array(monthParts.keys)
    words +=
      Array(rangeWords) + Array(ranked) + Array(Units.english.keys) + Array(Units.letters.keys)
      + Array(Units.codes.keys)
    words += [
      "no", "of", "in", "by", "from", "since", "during", "before", "after", "each", "every", "per", "cent",
      "percentage", "working", "business", "workdays", "calendar", "natural", "consecutive", "square", "a",
      "p",
      "am", "pm", "party", "other", "others", "more", "further", "another",
    ]
    return words
  }
}
