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
    var tables: [(title: Bilingual, key: String, rows: [Value])] = []
    var seen: Set<String> = []
    for placed in form.placed where placed.field.why != nil {
      let key = placed.pointer.split(separator: "/").first.map(String.init) ?? ""
      guard let part = form.fields.first(where: { $0.key == key }), key != "schema", key != "programme"
      else { continue }
      // What is asked in the same way of several complainants, or of several documents, stands once.
      let label = placed.field.label[language]
      guard seen.insert(placed.pointer + "\n" + label).inserted else { continue }
      let need = placed.isOptional ? words["complaint-not-required"] : words["complaint-required"]
      let row = Value.object([
        "label": .text(label), "need": need ?? "", "why": .optional(placed.field.why?[language]),
      ])
      if tables.last?.key == key {
        tables[tables.count - 1].rows.append(row)
      } else {
        tables.append((part.label, key, [row]))
      }
    }
    return tables.map {
      .object(["title": .text($0.title[language]), "part": .text($0.key), "fields": .list($0.rows)])
    }
  }
}
