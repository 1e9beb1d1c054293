import Content
import Diagnostics
import Naming

/// Compiles the registry of names out of the model; what keeps it from loading comes back with its place.
package func nameRegistry(of site: Site) -> (registry: Registry?, findings: [Finding]) {
  let names = site.names.map { name in
    Registry.Name(
      id: name.id, within: name.within?.value, zh: name.full.zh, en: name.full.en, shortZh: name.short.zh,
      shortEn: name.short.en, hasRule: name.rule != nil, organizers: name.organizers.map(\.value),
      wrong: name.wrong, right: name.right)
  }
  let result = Registry.compile(
    names: names, phrases: site.phrases,
    fileNames: site.fileNames.map { Registry.FileNamePattern(id: $0.id, pattern: $0.pattern) },
    organizations: site.organizations.map { Registry.Organization(zh: $0.zh, en: $0.en, short: $0.short) })
  return (result.registry, result.problems.compactMap { finding($0, site) })
}

/// The rule that the registry itself must satisfy.
package enum RegistryRules {
  package static let unusable = Rule(
    "names/registry",
    zh: "名称登记表自身要成立：编号和名称不重复，上级存在，例子都符合。",
    en:
      "The registry of names holds together: no id or name twice, every level above exists, every example holds."
  )

  package static let all = [unusable]
}
