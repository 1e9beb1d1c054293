// How names find their values.
extension Renderer {
  /// The value of an instruction's name, nil where it is unknown; strict mode reports that.
  mutating func resolve(_ operation: Operation) -> Value? {
    let keys = program.names[operation.subject].keys
    guard !keys.isEmpty else { return stack.last?.value ?? .missing }
    guard var value = lookUp(program.keys[keys.lowerBound]) else {
      if isStrict { reportUnknownKey(operation, part: 0, candidates: visibleKeys()) }
      return nil
    }
    for part in keys.dropFirst() {
      switch value {
      case .object(let object):
        guard let index = object.index(of: program.keys[part]) else {
          if isStrict {
            reportUnknownKey(operation, part: part - keys.lowerBound, candidates: object.keys)
          }
          return nil
        }
        value = object.entries[index].value
      // What is not there has no parts either.
      case .missing: return .missing
      default:
        if isStrict { reportUnknownKey(operation, part: part - keys.lowerBound, candidates: []) }
        return nil
      }
    }
    return value
  }

  /// The value of a key in the innermost object that has it.
  private func lookUp(_ key: borrowing LookupKey) -> Value? {
    for frame in stack.indices.reversed() {
      if let index = stack[frame].object.index(of: key) { return stack[frame].object.entries[index].value }
    }
    return nil
  }

  /// The keys that can be named here, innermost first.
  private func visibleKeys() -> [String] {
    stack.reversed().flatMap(\.object.keys)
  }
}
