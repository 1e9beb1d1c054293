import Credentials

/// The regular expressions of the schema (ECMA-262), made from the classes that the validation uses.
enum SchemaPattern {
  /// What a text must match; nil where everything that is not forbidden is allowed.
  static func of(_ form: TextRule.Form) -> String? {
    switch form {
    case .plain, .personName, .organizationName, .entry: nil
    case .phone: TextForm.phonePattern
    case .email: TextForm.emailPattern
    case .creditCode: creditCode
    case .number(let document): pattern(of: document)
    case .date: TextForm.datePattern
    case .fileName: TextForm.fileNamePattern
    case .sha256: TextForm.sha256Pattern
    }
  }

  /// What a text must not match: control characters anywhere, blanks at its ends.
  static func forbidden(_ rule: TextRule) -> String {
    let controls = rule.isMultiline ? ScalarClass.controlsBetweenLines : ScalarClass.controls
    return "[\(ranges(controls))]|^[\(ranges(ScalarClass.blanks))]|[\(ranges(ScalarClass.blanks))]$"
  }
}

extension SchemaPattern {
  private static var creditCode: String {
    let alphabet = String(decoding: CreditCode.alphabet, as: UTF8.self)
    return "^[\(alphabet)]{2}[0-9]{6}[\(alphabet)]{10}$"
  }

  private static func pattern(of document: IdentityDocument) -> String {
    let forms = document.forms.map { form in
      form.runs.map { run in characters(run.kind) + count(run.counts) }.joined()
    }
    return forms.count == 1 ? "^\(forms[0])$" : "^(?:\(forms.joined(separator: "|")))$"
  }

  private static func characters(_ kind: IdentityDocument.Run.Class) -> String {
    switch kind {
    case .digit: "[0-9]"
    case .capital: "[A-Z]"
    case .capitalOrDigit: "[A-Z0-9]"
    case .hOrM: "[HM]"
    case .checkCharacter: "[0-9X]"
    case .nine: "9"
    }
  }

  private static func count(_ counts: ClosedRange<Int>) -> String {
    if counts.lowerBound != counts.upperBound { return "{\(counts.lowerBound),\(counts.upperBound)}" }
    return counts.lowerBound == 1 ? "" : "{\(counts.lowerBound)}"
  }

  private static func ranges(_ ranges: [ClosedRange<UInt32>]) -> String {
    ranges.map { range in
      let (first, last) = (escape(range.lowerBound), escape(range.upperBound))
      return range.lowerBound == range.upperBound ? first : first + "-" + last
    }.joined()
  }

  /// `\u0020`
  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
