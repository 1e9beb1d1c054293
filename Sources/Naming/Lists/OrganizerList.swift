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
    let index = registry.index(of: name)
    guard let comparison = registry.organizerLists.first(where: { $0.name == index }) else { return [] }
    return comparison.problems(in: items.map { OrganizerComparison.scalars($0) })
  }
}

/// Compares lists with one registered list.
struct OrganizerComparison: Sendable {
  /// The index of the name whose organisers they are.
  let name: Int
  let organizers: [[UInt32]]
  /// What they are called for short, in the order of all registered bodies.
  private let shortForms: [ShortForm]

  private struct ShortForm {
    var text: [UInt32]
    var organizer: Int
  }

  init(_ name: Int, _ organizers: [String], _ organizations: [Registry.Organization]) {
    self.name = name
    let full = organizers.map { OrganizerComparison.scalars($0) }
    self.organizers = full
    shortForms = organizations.flatMap { body in
      let organizer = full.firstIndex(of: OrganizerComparison.scalars(body.zh))
      return body.short.compactMap { short in
        organizer.map { ShortForm(text: OrganizerComparison.scalars(short), organizer: $0) }
      }
    }
  }

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
    for form in shortForms where form.text == item { return (form.organizer, false) }
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

extension OrganizerComparison {
  init(from tables: inout TableReader) {
    name = tables.number()
    organizers = tables.words()
    shortForms = tables.list { ShortForm(text: $0.values(), organizer: $0.number()) }
  }

  func write(to tables: inout TableWriter) {
    tables.add(name)
    tables.add(words: organizers)
    tables.add(shortForms) {
      $0.add($1.text)
      $0.add($1.organizer)
    }
  }
}
