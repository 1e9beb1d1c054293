import CivilTime
import Testing

/// Reads a date that a test takes to exist.
func day(_ text: String) throws -> CivilDate {
  try #require(CivilDate(text), "\(text) is no date")
}

/// Reads a moment in Beijing that a test takes to exist.
func moment(_ text: String) throws -> Instant {
  try #require(Instant(text), "\(text) is no moment")
}

/// Moves a moment by seconds.
func moment(_ text: String, plus seconds: Int64) throws -> Instant {
  try #require(try moment(text).adding(seconds: seconds))
}

let chinese = Wording(.zh)
let english = Wording(.en)
