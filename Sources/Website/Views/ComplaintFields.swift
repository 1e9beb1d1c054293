import Complaint
import Content
import Diagnostics
import Mustache

/// The fields of a complaint as the form page asks for them.
struct ComplaintFields {
  let language: Language
  let words: Object

  /// A field as templates see it.
  ///
  /// - Parameters:
  ///   - pointer: the field's place in the JSON, which is also the name of its input, with dots.
  ///   - prefix: what keeps its ids apart from those of another field with the same place.
  func view(_ field: Field, at pointer: String, prefix: String = "") -> Value {
    let name = Self.name(of: pointer)
    let id = prefix + String(name.map { $0 == "." ? "-" : $0 })
    var data = Self.empty
    data["id"] = .text(id)
    data["name"] = .text(name)
    data["pointer"] = .text(pointer)
    data["label"] = .text(field.label[language])
    data["hint"] = .optional(field.hint?[language])
    data["why"] = .optional(field.why?[language])
    data["required"] = .bool(field.isRequired)
    fill(&data, field.shape, id)
    return .object(data)
  }

  /// `/complaint/evidence/0/title` is named `complaint.evidence.0.title`.
  static func name(of pointer: String) -> String {
    String(pointer.dropFirst().map { $0 == "/" ? "." : $0 })
  }
}

extension ComplaintFields {
  /// Every key that the template of a field may ask for.
  private static let empty: Object = [
    "is-line": false, "is-text": false, "is-choice": false, "is-flag": false, "is-file": false,
    "input-type": .missing, "input-mode": .missing, "autocomplete": .missing, "is-prose": false,
    "width": .missing, "rows": .missing, "accept": .missing, "options": .list([]), "option-type": .missing,
    "is-list": false, "is-truth": false,
  ]

  private func fill(_ data: inout Object, _ shape: Shape, _ id: String) {
    switch shape {
    case .text(let rule): fill(&data, rule)
    case .truth(mustBeTrue: true): data["is-flag"] = true
    case .truth(mustBeTrue: false):
      data["is-truth"] = true
      let answers = [
        Option(value: "true", label: words["complaint-yes"] ?? ""),
        Option(value: "false", label: words["complaint-no"] ?? ""),
      ]
      choice(&data, "radio", answers, id)
    case .choice(let choices): choice(&data, "radio", choices.map(option), id)
    case .choices(let choices):
      data["is-list"] = true
      choice(&data, "checkbox", choices.map(option), id)
    // A group of fields is asked for field by field.
    case .fixed, .number, .object, .variants, .list: break
    }
  }

  private func fill(_ data: inout Object, _ rule: TextRule) {
    if case .fileName = rule.form {
      data["is-file"] = true
      data["accept"] = .text(
        EvidenceType.all.flatMap { $0.endings.map { "." + $0 } }.joined(separator: ","))
      return
    }
    if rule.isMultiline {
      data["is-text"] = true
      data["rows"] = .int(rule.lengths.upperBound > 2000 ? 10 : 4)
      return
    }
    var (type, mode, width, isProse) = ("text", "", "", true)
    switch rule.form {
    case .plain, .organizationName: break
    case .personName: width = "width-medium"
    case .phone: (type, mode, width, isProse) = ("tel", "tel", "width-short", false)
    case .email: (type, mode, width, isProse) = ("email", "email", "width-medium", false)
    case .date: (type, width, isProse) = ("date", "width-short", false)
    case .creditCode, .number, .fileName, .entry, .sha256: (width, isProse) = ("width-medium", false)
    }
    data["is-line"] = true
    data["input-type"] = .text(type)
    data["input-mode"] = .optional(mode.isEmpty ? nil : mode)
    data["width"] = .text(width)
    data["is-prose"] = .bool(isProse)
  }

  private struct Option {
    let value: String
    let label: Value
    var hint: String?
  }

  private func option(_ choice: Choice) -> Option {
    Option(value: choice.value, label: .text(choice.label[language]), hint: choice.hint?[language])
  }

  private func choice(_ data: inout Object, _ type: String, _ options: [Option], _ id: String) {
    data["is-choice"] = true
    data["option-type"] = .text(type)
    data["options"] = .list(
      options.map { option in
        .object([
          "option-id": .text(id + "-" + option.value), "value": .text(option.value),
          "option-label": option.label, "option-hint": .optional(option.hint),
        ])
      })
  }
}
