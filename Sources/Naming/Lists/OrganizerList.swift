/// What is wrong in a list of organisers. Items and organisers are given by index.
package enum OrganizerProblem: Sendable, Hashable {
  /// A registered body is left out.
  case missing(organizer: Int)
  /// An item is no registered body.
  case extra(item: Int)
  /// An item is a body's abbreviation or a part of its name.
  case abbreviated(item: Int, organizer: Int)
  /// An item stands out of the registered order.
  case misplaced(item: Int, organizer: Int)
  /// A body stands twice.
  case repeated(item: Int, organizer: Int)
}

extension Checker {
  /// Compares a list of organisers with the registered one: the same bodies, in full, in order.
  ///
  /// - Returns: every problem, those of items in the order of the list, then the missing bodies;
  ///   nothing where the name is unknown or registers no organisers.
  package func checkOrganizers(_ items: [String], of name: String) -> [OrganizerProblem] {
    guard let index = registry.index(of: name), !registry.names[index].organizers.isEmpty else { return [] }
    let comparison = OrganizerComparison(registry.names[index].organizers, registry.organizations)
    return comparison.problems(in: items.map { comparison.folded($0) })
  }
}

/// Compares lists with one registered list.
struct OrganizerComparison {
  let organizers: [[UInt32]]
  private let shortForms: [(text: [UInt32], full: [UInt32])]

  init(_ organizers: [String], _ organizations: [Registry.Organization]) {
    self.organizers = organizers.map { OrganizerComparison.scalars($0) }
    var forms: [(text: [UInt32], full: [UInt32])] = []
    for body in organizations {
      for short in body.short {
        forms.append((OrganizerComparison.scalars(short), OrganizerComparison.scalars(body.zh)))
      }
    }
    shortForms = forms
  }

  func folded(_ text: String) -> [UInt32] { OrganizerComparison.scalars(text) }

  func problems(in items: [[UInt32]]) -> [OrganizerProblem] {
    let matches = items.map { match($0) }
    let inOrder = longestRise(matches.map { $0?.organizer })
    var seen = [Bool](repeating: false, count: organizers.count)
    var problems: [OrganizerProblem] = []
    for (item, match) in matches.enumerated() {
      guard let match else {
        problems.append(.extra(item: item))
        continue
      }
      if seen[match.organizer] {
        problems.append(.repeated(item: item, organizer: match.organizer))
        continue
      }
      seen[match.organizer] = true
      if !match.isExact { problems.append(.abbreviated(item: item, organizer: match.organizer)) }
      if !inOrder[item] { problems.append(.misplaced(item: item, organizer: match.organizer)) }
    }
    for organizer in organizers.indices where !seen[organizer] {
      problems.append(.missing(organizer: organizer))
    }
    return problems
  }

  /// The body an item means: in full, by a registered short form, or by some of its letters in order.
  func match(_ item: [UInt32]) -> (organizer: Int, isExact: Bool)? {
    guard item.count >= 2 else { return nil }
    if let index = organizers.firstIndex(of: item) { return (index, true) }
    for form in shortForms where form.text == item {
      if let index = organizers.firstIndex(of: form.full) { return (index, false) }
    }
    guard item.count >= 3 else { return nil }
    var best: (organizer: Int, spread: Int)?
    for (index, full) in organizers.enumerated() where full.count > item.count {
      guard let spread = spread(of: item, in: full) else { continue }
      if spread < best?.spread ?? .max { best = (index, spread) }
    }
    return best.map { ($0.organizer, false) }
  }
}

extension OrganizerComparison {
  /// How many letters of a name an abbreviation leaves out; nil where its letters are not in the name in order.
  private func spread(of item: [UInt32], in full: [UInt32]) -> Int? {
    var next = 0
    for scalar in full where next < item.count && scalar == item[next] { next += 1 }
    return next == item.count ? full.count - item.count : nil
  }

  /// Marks the items of the longest run that keeps the registered order.
  private func longestRise(_ values: [Int?]) -> [Bool] {
    var lengths = [Int](repeating: 0, count: values.count)
    var before = [Int](repeating: -1, count: values.count)
    var last = -1
    for index in values.indices {
      guard let value = values[index] else { continue }
      lengths[index] = 1
      for earlier in 0..<index {
        guard let other = values[earlier], other < value, lengths[earlier] + 1 > lengths[index] else {
          continue
        }
        lengths[index] = lengths[earlier] + 1
        before[index] = earlier
      }
      if last < 0 || lengths[index] > lengths[last] { last = index }
    }
    var marked = [Bool](repeating: false, count: values.count)
    while last >= 0 {
      marked[last] = true
      last = before[last]
    }
    return marked
  }

  /// The scalars of a text without spaces and invisible characters.
  static func scalars(_ text: String) -> [UInt32] {
    scalarValues(text).filter { ScalarClass.of($0).rawValue < ScalarClass.space.rawValue }
  }
}
