import Complaint
import Content
import Credentials
import Diagnostics
import Mustache

/// The steps in which the form page asks for a complaint.
struct ComplaintSteps {
  let form: ComplaintForm
  let fields: ComplaintFields
  /// How many items of evidence a form has without a script.
  static let items = 3

  private typealias Place = (field: Field, pointer: String)

  /// The words of a step: `complaint-step-` and its name.
  static let names = ["who", "entry", "content", "evidence", "declarations"]

  func steps() -> [Value] {
    let all = form.fields
    let content = members(of: all, "complaint")
    let groups: [[Value]] = [
      who(),
      [group(entry: content.first { $0.field.key == "entry" })],
      [group(content.filter { ["grounds", "facts", "request"].contains($0.field.key) })],
      [],
      [
        group(
          content.filter { $0.field.key == "confidential" } + members(of: all, "declarations")
            + all.filter { $0.key == "date" }.map { ($0, "/date") })
      ],
    ]
    return zip(Self.names, groups).map { name, groups in
      .object([
        "step": .text(name), "step-title": word("step-" + name), "step-text": word("step-\(name)-text"),
        "groups": .list(groups), "has-evidence": .bool(name == "evidence"),
        "evidence": .list(name == "evidence" ? evidence(content) : []),
      ])
    }
  }
}

extension ComplaintSteps {
  private func word(_ key: String) -> Value { fields.words["complaint-" + key] ?? "" }

  private func members(of all: [Field], _ key: String) -> [Place] {
    guard let field = all.first(where: { $0.key == key }), case .object(let members) = field.shape else {
      return []
    }
    return members.map { ($0, "/\(key)/\($0.key)") }
  }

  private func group(
    _ places: [Place] = [], only: String? = nil, title: Value = .missing, entry: Place? = nil,
    isSwitched: Bool = false
  ) -> Value {
    .object([
      "only": .optional(only), "group-title": title,
      "switch": isSwitched && only != nil ? .text("has-" + (only ?? "")) : .missing,
      "fields": .list(places.flatMap { asked($0, prefix: only.map { $0 + "-" } ?? "") }),
      "entry-field": entry.map { fields.view($0.field, at: $0.pointer) } ?? .missing,
    ])
  }

  /// A field and what is asked with it, each as one question: a document is its kind and its number.
  private func asked(_ place: Place, prefix: String) -> [Value] {
    guard case .variants(let by, let variants) = place.field.shape, let number = variants.first?.first else {
      return [fields.view(place.field, at: place.pointer, prefix: prefix)]
    }
    // Each kind of document says what its number looks like, so that the number is asked for once.
    let hints = variants.map { Value.optional($0.first?.hint?[fields.language]) }
    let kind = fields.view(by, at: "\(place.pointer)/\(by.key)", prefix: prefix).setting { data in
      guard case .list(let options) = data["options"] else { return }
      data["options"] = .list(
        zip(options, hints).map { option, hint in option.setting { $0["option-hint"] = hint } })
      // Why it is asked is said once, with the number.
      data["why"] = .missing
    }
    let one = fields.view(number, at: "\(place.pointer)/\(number.key)", prefix: prefix)
    return [kind, one.setting { $0["hint"] = .missing }]
  }

  private func who() -> [Value] {
    guard let field = form.fields.first(where: { $0.key == "complainant" }),
      case .variants(let kind, let variants) = field.shape, case .choice(let choices) = kind.shape
    else { return [] }
    let pointer = "/" + field.key
    var groups = [group([(kind, "\(pointer)/\(kind.key)")])]
    for (choice, members) in zip(choices, variants) {
      let own = members.filter { $0.key != "representative" }
      groups.append(
        group(
          own.map { ($0, "\(pointer)/\($0.key)") }, only: choice.value,
          title: .text(choice.label[fields.language])))
    }
    // Both kinds of complainants may be represented, and are asked once.
    let representative = variants.lazy.flatMap { $0 }.first { $0.key == "representative" }
    if let representative, case .object(let members) = representative.shape {
      let below = "\(pointer)/\(representative.key)"
      groups.append(
        group(
          members.map { ($0, "\(below)/\($0.key)") }, only: representative.key,
          title: .text(representative.label[fields.language]), isSwitched: true))
    }
    return groups
  }

  private func evidence(_ content: [Place]) -> [Value] {
    guard let place = content.first(where: { $0.field.key == "evidence" }),
      case .list(_, let members) = place.field.shape
    else { return [] }
    return (0..<Self.items).map { number in
      let views = members.compactMap { member -> Value? in
        let pointer = "\(place.pointer)/\(number)/\(member.key)"
        switch member.key {
        // The file tells the rest.
        case "type", "bytes", "sha256": return nil
        default: return fields.view(member, at: pointer)
        }
      }
      return .object(["number": .int(number + 1), "fields": .list(views)])
    }
  }
}

extension Value {
  /// The same object with some keys set anew; any other value as it is.
  func setting(_ change: (inout Object) -> Void) -> Value {
    guard case .object(var data) = self else { return self }
    change(&data)
    return .object(data)
  }
}
