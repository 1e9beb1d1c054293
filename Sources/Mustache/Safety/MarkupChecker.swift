import Diagnostics

/// Follows the HTML through all templates and reports variables that escaping cannot make safe.
///
/// Every template is read from the text of a page on, and again from each other place of the HTML where
/// it is inserted; a block's content is read from each place where the block stands.
struct MarkupChecker {
  let templates: [ParsedTemplate]
  let indices: [[UInt8]: Int]
  var findings: [Finding] = []
  /// By template, the indices of the variables that can begin an address.
  private(set) var addresses: [Set<Int>]

  private var summaries: [SummaryKey: MarkupSummary] = [:]
  /// The last round's summaries, for templates that insert themselves or are named by data.
  private var known: [SummaryKey: MarkupSummary] = [:]
  private var active: [SummaryKey] = []
  private var needsAnotherRound = false
  var reported: Set<ReportKey> = []
  /// The last variable that can begin an address.
  private var lastAddress: (template: Int, index: Int)?
  /// Where the text of a page was last left.
  var lastMarkup: Place?

  private static let depthLimit = 64
  private static let roundLimit = 8

  init(_ templates: [ParsedTemplate], indices: [[UInt8]: Int]) {
    self.templates = templates
    self.indices = indices
    addresses = templates.map { _ in [] }
  }

  mutating func check() {
    for _ in 0..<Self.roundLimit {
      needsAnotherRound = false
      findings = []
      reported = []
      known = summaries
      summaries = [:]
      for template in templates.indices { _ = summary(of: template, from: .text) }
      let isSettled = summaries.allSatisfy { known[$0.key]?.sites.count == $0.value.sites.count }
      if !needsAnotherRound || isSettled { break }
    }
  }
}

private struct SummaryKey: Hashable {
  let template: Int
  let state: MarkupState
}

extension MarkupChecker {
  private mutating func summary(of template: Int, from state: MarkupState) -> MarkupSummary {
    let key = SummaryKey(template: template, state: state)
    if let done = summaries[key] { return done }
    if active.contains(key) {
      needsAnotherRound = true
      return known[key] ?? MarkupSummary(end: state)
    }
    active.append(key)
    var summary = MarkupSummary(end: state)
    let tokens = templates[template].tokens
    summary.end = walk(tokens.indices, of: template, from: state, into: &summary)
    if state == .text, summary.end != .text { reportUnfinished(template) }
    active.removeLast()
    summaries[key] = summary
    return summary
  }

  /// Everything that data can name: all templates, at a place in the text of a page.
  private mutating func dynamicSummary() -> MarkupSummary {
    needsAnotherRound = true
    var summary = MarkupSummary(end: .text)
    for template in templates.indices {
      if let one = known[SummaryKey(template: template, state: .text)] { summary.add(one) }
    }
    summary.isDynamic = true
    return summary
  }

  private mutating func walk(
    _ range: Range<Int>, of template: Int, from start: MarkupState, into summary: inout MarkupSummary
  ) -> MarkupState {
    var state = start
    var index = range.lowerBound
    while index < range.upperBound {
      let token = templates[template].tokens[index]
      switch token.kind {
      case .text: readText(token, of: template, &state)
      case .variable, .raw: checkVariable(index, of: template, &state)
      case .section, .inverted, .block:
        if token.kind == .block {
          summary.add(BlockSite(name: templates[template].name(of: token), state: state))
        }
        let end = walk(index + 1..<token.partner, of: template, from: state, into: &summary)
        state = meet(state, end, at: index, of: template)
        index = token.partner
      case .partial:
        let inserted = insertion(index, of: template, at: state)
        state = meet(state, inserted.end, at: index, of: template)
        summary.add(inserted)
      case .parent:
        let inserted = insertion(index, of: template, at: state)
        walkArguments(index, of: template, at: inserted, into: &summary)
        state = meet(state, inserted.end, at: index, of: template)
        summary.add(inserted)
        index = token.partner
      case .comment, .delimiters, .close, .unusable: break
      }
      index += 1
    }
    return state
  }

  /// What a partial or parent inserts.
  private mutating func insertion(_ index: Int, of template: Int, at state: MarkupState) -> MarkupSummary {
    let token = templates[template].tokens[index]
    if token.isDynamic {
      if state != .text { report(.dynamicOutsideText, index, of: template) }
      return dynamicSummary()
    }
    guard let inserted = indices[templates[template].name(of: token)] else {
      var unknown = MarkupSummary(end: state)
      unknown.isDynamic = true
      return unknown
    }
    guard active.count < Self.depthLimit else {
      report(.tooDeep(limit: Self.depthLimit), index, of: template)
      return MarkupSummary(end: state)
    }
    return summary(of: inserted, from: state)
  }

  /// Reads each block given to a parent from every place where the parent has the block.
  private mutating func walkArguments(
    _ parent: Int, of template: Int, at inserted: MarkupSummary, into summary: inout MarkupSummary
  ) {
    let close = templates[template].tokens[parent].partner
    var index = parent + 1
    while index < close {
      let token = templates[template].tokens[index]
      if token.kind == .block, token.isArgument {
        let name = templates[template].name(of: token)
        var states = inserted.sites.filter { $0.name == name }.map(\.state)
        if states.isEmpty {
          if !inserted.isDynamic { reportUnknownBlock(token, of: template, parent: parent, inserted) }
          states = [.text]
        }
        for state in states {
          let end = walk(index + 1..<token.partner, of: template, from: state, into: &summary)
          _ = meet(state, end, at: index, of: template)
        }
      }
      index = max(index, token.partner) + 1
    }
  }

  /// The place after a tag whose content may or may not be there.
  private mutating func meet(
    _ before: MarkupState, _ after: MarkupState, at index: Int, of template: Int
  ) -> MarkupState {
    if let joined = before.joined(with: after) { return joined }
    // A template that leaves the text of the page has been reported itself.
    let token = templates[template].tokens[index]
    if before != .text || (token.kind != .partial && token.kind != .parent) {
      report(.split(from: before, to: after), index, of: template)
    }
    return before
  }
}

extension MarkupChecker {
  private mutating func readText(_ token: Token, of template: Int, _ state: inout MarkupState) {
    guard !token.isDropped else { return }
    let bytes = templates[template].bytes(token.range)
    let wasText = state == .text
    state.feed(bytes)
    if wasText, state != .text, let start = bytes.lastIndex(of: UInt8(ascii: "<")) {
      lastMarkup = templates[template].file.place(start..<token.range.upperBound)
    }
    switch state.offence {
    case .scheme: if let (owner, index) = lastAddress { report(.schemeFromVariable, index, of: owner) }
    case .name: reportSplitName(token, of: template)
    case nil: break
    }
    state.offence = nil
  }

  private mutating func checkVariable(_ index: Int, of template: Int, _ state: inout MarkupState) {
    let isRaw = templates[template].tokens[index].kind == .raw
    if let problem = state.problem(isRaw: isRaw) {
      report(problem, index, of: template)
    } else if state.needsAddressCheck {
      addresses[template].insert(index)
      lastAddress = (template, index)
    }
    state.feedVariable()
  }
}
