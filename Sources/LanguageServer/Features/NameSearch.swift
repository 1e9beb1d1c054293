import Content
import Diagnostics

/// Finds registered names around a place of a text.
struct NameSearch {
  let names: [RegisteredName]

  /// Every form of a name, with the name.
  private func forms(_ languages: [Language]) -> [(text: String, name: RegisteredName)] {
    names.flatMap { name in
      languages.flatMap { language -> [(String, RegisteredName)] in
        let short = language == .zh ? name.short.zh : name.short.en
        return ([name.full[language]] + short).map { ($0, name) }
      }
    }
  }

  /// The name whose longest form covers an offset; nil where there is none.
  func name(at offset: Int, in bytes: [UInt8]) -> RegisteredName? {
    var best: (length: Int, name: RegisteredName)?
    for (text, name) in forms(Language.allCases) where text.utf8.count > best?.length ?? 0 {
      let form = Array(text.utf8)
      let first = max(0, offset - form.count)
      let last = min(offset, bytes.count - form.count)
      guard first <= last else { continue }
      if (first...last).contains(where: { bytes[$0..<$0 + form.count].elementsEqual(form) }) {
        best = (form.count, name)
      }
    }
    return best?.name
  }

  /// Forms that go on with the text before an offset, and how many bytes of them it has.
  func completions(of bytes: ArraySlice<UInt8>, in language: Language) -> [(
    text: String, typed: Int, name: RegisteredName
  )] {
    forms([language]).compactMap { text, name in
      let form = Array(text.utf8)
      let longest = min(form.count - 1, bytes.count)
      guard longest > 0 else { return nil }
      for count in stride(from: longest, to: 0, by: -1)
      where bytes.suffix(count).elementsEqual(form.prefix(count)) {
        // A part of a character is none of the text, and a single letter is too little to go by.
        let isWhole = form[count] & 0xC0 != 0x80
        return isWhole && count > 1 ? (text, count, name) : nil
      }
      return nil
    }
  }
}
