import Diagnostics
import Naming

extension NameFinding {
  /// The finding as it is reported: what is wrong, which name is meant, what to write instead.
  ///
  /// - Parameters:
  ///   - place: the whole wrong use in its file.
  ///   - name: the registered name that is meant.
  ///   - isFixable: whether the remedy may replace the bytes at the place.
  func finding(at place: Place, meaning name: Registry.Name?, isFixable: Bool) -> Finding {
    let (zh, en) = message(meaning: name?.zh)
    return Finding(
      NameRules.rule(rule, isWarning: isWarning), at: place,
      zh: zh, en: en, expected: expected,
      fix: isFixable ? expected.map { Fix($0) } : nil, name: nameID)
  }
}
