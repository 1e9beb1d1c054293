/// Why a text is no time span, with the byte range in the text where there is a narrower one.
package enum TimeSpanError: Error, Hashable, Sendable {
  /// It has none of the forms.
  case unreadable(Range<Int>)
  /// It has the form of a date, but there is no such day.
  case noSuchDate(Range<Int>)
  /// It has the form of a time, but no clock shows it.
  case noSuchTime(Range<Int>)
  /// Its year lies outside 1900 to 2199.
  case outOfRange(Range<Int>)
  /// It ends before it starts, or, between two moments, at the same one.
  case endsBeforeStart
}

extension TimeSpan {
  /// Reads any of the forms that the cases show, strictly: no spaces around `/`, all digits written.
  package init(parsing text: String) throws(TimeSpanError) {
    let bytes = Array(text.utf8)
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      self = try Self.single(bytes)
      return
    }
    let first = try Self.point(bytes, 0..<slash).point
    let last = try Self.point(bytes, slash + 1..<bytes.count).point
    guard first.interval.start < last.interval.end else { throw .endsBeforeStart }
    self.init(from: first, to: last)
  }
}

extension TimeSpan {
  private static func single(_ bytes: [UInt8]) throws(TimeSpanError) -> TimeSpan {
    let (point, endedDay) = try point(bytes, 0..<bytes.count)
    switch point {
    case .instant(let instant):
      if let endedDay { return .dayEnd(endedDay) }
      return .instant(instant)
    case .day(let date): return .day(date)
    case .part(let part): return .part(part)
    case .month(let month): return .month(month)
    }
  }

  /// Reads one end; its length tells a date from a date with a time, a letter's place the part of a month.
  private static func point(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(TimeSpanError) -> (point: TimePoint, endedDay: CivilDate?) {
    var reader = TextReader(bytes, range)
    do throws(ReadProblem) {
      var point: TimePoint
      var endedDay: CivilDate?
      if range.count > 8, bytes[range.lowerBound + 8] >= UInt8(ascii: "a") {
        point = .part(try reader.tenDayPart())
      } else if range.count == 7 {
        point = .month(try reader.month())
      } else if range.count > 10 {
        let (instant, ended) = try reader.instant()
        (point, endedDay) = (.instant(instant), ended)
      } else {
        point = .day(try reader.date())
      }
      guard reader.isAtEnd else { throw .unreadable }
      return (point, endedDay)
    } catch {
      switch error {
      case .unreadable: throw .unreadable(range)
      case .noSuchDate: throw .noSuchDate(range)
      case .noSuchTime: throw .noSuchTime(range)
      case .outOfRange: throw .outOfRange(range)
      }
    }
  }
}
