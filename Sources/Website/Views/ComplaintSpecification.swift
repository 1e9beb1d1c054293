import Complaint
import Content
import Diagnostics
import Mustache

/// The page that says what a complaint has to state, and what becomes of it.
extension Scene {
  func complaintSpecification(_ programme: Programme, _ language: Language) -> Object {
    let form = ComplaintForm(programme: programme.id)
    var complaint = complaintBasics(programme, language)
    complaint["tables"] = .list(fieldTables(form, language))
    complaint["refusals"] = .list(
      ComplaintRules.all.map { rule in
        .object([
          "id": .text(Self.anchor(of: rule)), "rule": .text(rule.id), "text": .text(rule.statement[language]),
        ])
      })
    complaint["handling"] = .list(
      ["receive", "check", "decide"].map { step in
        .object(["text": theme.words(language)["complaint-handling-" + step] ?? ""])
      })
    return [
      "programme": .object(
        self.programme(programme, language, at: programme.complaintSpecificationAddress)),
      "notice-period": noticePeriod(programme, language),
      "complaint": .object(complaint),
    ]
  }

  /// The place of a rule on the page: the second part of its id.
  static func anchor(of rule: Rule) -> String {
    rule.id.split(separator: "/").last.map(String.init) ?? rule.id
  }

  /// One table for each part of a complaint; what a person is not asked for is not in them.
  private func fieldTables(_ form: ComplaintForm, _ language: Language) -> [Value] {
    let words = theme.words(language)
    var tables: [(title: String, rows: [Value])] = []
    var seen: Set<String> = []
    for placed in form.placed where placed.field.why != nil {
      guard let title = title(of: placed, form, language) else { continue }
      // What is asked in the same way for several kinds of documents stands once.
      let label = placed.field.label[language]
      guard seen.insert(title + "\n" + label).inserted else { continue }
      let need = placed.field.isRequired ? words["complaint-required"] : words["complaint-not-required"]
      let row = Value.object([
        "label": .text(label), "need": need ?? "", "why": .optional(placed.field.why?[language]),
      ])
      if let index = tables.firstIndex(where: { $0.title == title }) {
        tables[index].rows.append(row)
      } else {
        tables.append((title, [row]))
      }
    }
    return tables.enumerated().map { index, table in
      .object([
        "title": .text(table.title), "part": .int(index + 1), "fields": .list(table.rows),
      ])
    }
  }

  /// The part of a complaint in which a field stands, with the kind of complainant it is asked of; nil for what
  /// the page fills in.
  private func title(of placed: PlacedField, _ form: ComplaintForm, _ language: Language) -> String? {
    let path = placed.pointer.split(separator: "/")
    guard let part = form.fields.first(where: { path.first == $0.key[...] }), part.key != "schema",
      part.key != "programme"
    else { return nil }
    var title = part.label[language]
    guard case .variants(let by, let variants) = part.shape, let choices = by.shape.choices else {
      return title
    }
    let colon = language == .zh ? "：" : ": "
    let members = variants.flatMap { $0 }
    if path.count > 2, let member = members.first(where: { path[1] == $0.key[...] }), !member.isRequired {
      title += colon + member.label[language]
    } else if let kind = kind(of: placed, among: variants, choices) {
      title += colon + kind.label[language]
    }
    return title
  }

  /// The choice whose fields have a label and a place like these; nil where all have.
  private func kind(of placed: PlacedField, among variants: [[Field]], _ choices: [Choice]) -> Choice? {
    let key = placed.pointer.split(separator: "/").dropFirst().first
    let having = zip(choices, variants).filter { _, fields in
      fields.contains {
        key == $0.key[...] && (placed.pointer.hasSuffix("/" + $0.key) ? same($0, placed) : true)
      }
    }
    return having.count == 1 ? having.first?.0 : nil
  }

  private func same(_ field: Field, _ placed: PlacedField) -> Bool {
    field.label == placed.field.label
  }
}

extension Shape {
  /// What can be chosen; nil where it is no choice.
  var choices: [Choice]? {
    if case .choice(let choices) = self { choices } else { nil }
  }
}
