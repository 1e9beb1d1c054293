import Content

/// A programme in one object, for what is kept of every page of it: copies of the programme itself would be the
/// larger part of that.
final class SharedProgramme: Sendable {
  let programme: Programme

  init(_ programme: Programme) { self.programme = programme }
}
