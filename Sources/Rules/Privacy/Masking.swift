/// A number of a person as a finding may quote it: reports are passed on and kept in logs.
///
/// - Returns: the first three and the last two characters with a star for each one between them; stars alone
///   for texts of five characters and fewer.
func masked(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard scalars.count > 5 else { return String(repeating: "*", count: scalars.count) }
  return String(String.UnicodeScalarView(scalars.prefix(3)))
    + String(repeating: "*", count: scalars.count - 5)
    + String(String.UnicodeScalarView(scalars.suffix(2)))
}
