import Content
import Diagnostics
import Mustache

extension Scene {
  /// The page of registered names: rules, forms, organisers, examples.
  func namesPage(_ language: Language) -> Object {
    let names = site.names.map { name -> Value in
      let programme = site.programmes.first { $0.nameID == name.id }
      return .object([
        "id": .text(name.id),
        "full-zh": .text(name.full.zh),
        "full-en": .text(name.full.en),
        "short-zh": .texts(name.short.zh),
        "short-en": .texts(name.short.en),
        "rule": .optional(name.rule?[language]),
        "organizers": .list(
          name.organizers.map {
            .object(["zh": .text($0.value), "name": .text(organization($0.value, language))])
          }),
        "organizers-count": .int(name.organizers.count),
        "right": .texts(name.right),
        "wrong": .texts(name.wrong),
        "programme": programme.map { .link($0.title[language], url($0.address, language)) } ?? .missing,
        "url": hasPage(name) ? .text(url(name.address, language)) : .missing,
      ])
    }
    let patterns = site.fileNames.map { pattern -> Value in
      let programme = site.programmes.first { $0.id == pattern.programme }
      return .object([
        "pattern": .text(pattern.pattern),
        "programme": programme.map { .link($0.title[language], url($0.address, language)) } ?? .missing,
      ])
    }
    return [
      "names": .list(names),
      "rules": .list(rules(language)),
      "rules-url": hasRulePages ? .text(url(.rules, language)) : .missing,
      "phrases": .texts(site.phrases), "phrases-count": .int(site.phrases.count),
      "file-names": .list(patterns), "file-names-count": .int(patterns.count),
    ]
  }
}
