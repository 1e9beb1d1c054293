import Diagnostics
import Markdown
import YAML

/// Puts together what readers asked several files of one kind for.
struct KeySetBuilder {
  private(set) var set: KeySet

  /// - Parameter set: what is known; a key in it is required only where it is asked for as such from now on.
  init(keeping set: KeySet) { self.set = set }

  /// Adds what one file was asked for.
  mutating func add(_ asks: [KeyRecorder.Ask], in file: SourceFile) {
    let range = ContentFile(path: file.path)?.isYAML == true ? nil : FrontMatter.split(file).yaml
    guard let root = YAMLDocument.parse(file, in: range).root else { return }
    Self.merge(asks, of: root, into: &set)
  }

  private static func merge(_ asks: [KeyRecorder.Ask], of node: YAML.Node, into set: inout KeySet) {
    guard case .mapping(let pairs) = node.content else { return }
    let own = asks.filter { $0.mapping == node.range }
    // Nobody looked at the mapping: that says nothing about its keys.
    if !own.isEmpty {
      for index in set.keys.indices {
        let name = set.keys[index].name
        if !own.contains(where: { $0.key == name && $0.isRequired }) { set.keys[index].isRequired = false }
      }
    }
    for ask in own {
      let isRequired = own.contains { $0.key == ask.key && $0.isRequired }
      add(ask, isRequired: isRequired, to: &set)
    }
    for (key, value) in pairs {
      guard let index = set.keys.firstIndex(where: { $0.name == key.text }) else { continue }
      if set.keys[index].values == [.bilingual] { continue }
      merge(asks, of: value, into: &set.keys[index].inner)
      if case .sequence(let items) = value.content {
        for item in items { merge(asks, of: item, into: &set.keys[index].inner) }
      }
    }
  }

  private static func add(_ ask: KeyRecorder.Ask, isRequired: Bool, to set: inout KeySet) {
    guard ask.key != ContentFile.anyAward else {
      set.others = ask.value
      return
    }
    guard let index = set.keys.firstIndex(where: { $0.name == ask.key }) else {
      set.keys.append(.init(name: ask.key, values: [ask.value], isRequired: isRequired))
      return
    }
    if !set.keys[index].values.contains(ask.value) { set.keys[index].values.append(ask.value) }
  }
}
