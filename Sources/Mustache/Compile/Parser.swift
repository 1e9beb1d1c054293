import Diagnostics

/// Pairs the tags that open something with those that close it.
struct Parser {
  private(set) var template: ParsedTemplate
  private(set) var findings: [Finding] = []

  private let source: [Token]
  /// Indices of the open tags, outermost first.
  private var open: [Int] = []
  /// How often each name is still closed further on.
  private var closesAhead: [[UInt8]: Int] = [:]
  /// The blocks given so far to each open parent, by the index of its tag.
  private var arguments: [Int: [[UInt8]: Int]] = [:]

  /// Tags may be nested this deep.
  static let depthLimit = 32

  init(name: String, file: SourceFile, tokens: [Token]) {
    source = tokens
    template = ParsedTemplate(name: name, file: file, tokens: [])
  }

  mutating func parse() {
    for token in source where token.kind == .close { closesAhead[label(token), default: 0] += 1 }
    for token in source {
      if token.opens {
        guard open.count < Self.depthLimit else {
          findings.append(.nestedTooDeep(token, limit: Self.depthLimit, in: template.file))
          closeAll(at: token.range.lowerBound)
          return
        }
        appendOpening(token)
      } else if token.kind == .close {
        closesAhead[label(token), default: 0] -= 1
        close(token)
      } else {
        template.tokens.append(token)
      }
    }
    for index in open { findings.append(.unclosed(template.tokens[index], in: template.file)) }
    closeAll(at: template.file.bytes.count)
  }
}

extension Parser {
  private mutating func appendOpening(_ token: Token) {
    var token = token
    let index = template.tokens.count
    if token.kind == .block, let parent = open.last, template.tokens[parent].kind == .parent {
      token.isArgument = true
      if let first = arguments[parent]?[label(token)] {
        findings.append(.duplicateBlock(token, first: template.tokens[first], in: template.file))
      } else {
        arguments[parent, default: [:]][label(token)] = index
      }
    }
    template.tokens.append(token)
    open.append(index)
  }

  private mutating func close(_ token: Token) {
    guard let last = open.last else {
      findings.append(.strayClose(token, in: template.file))
      return appendUnusable(token)
    }
    let name = label(token)
    if let match = open.lastIndex(where: { label(template.tokens[$0]) == name }) {
      while open.count > match + 1, let inner = open.last {
        findings.append(.unclosed(template.tokens[inner], before: token, in: template.file))
        pair(with: Token(.close, range: token.range.lowerBound..<token.range.lowerBound))
      }
      return pair(with: token)
    }
    // No open tag has this name: a misspelt close of the innermost one, unless that one is closed later.
    let opening = template.tokens[last]
    if closesAhead[label(opening), default: 0] > 0 {
      findings.append(.strayClose(token, open: opening, in: template.file))
      appendUnusable(token)
    } else {
      findings.append(.mismatchedClose(token, open: opening, in: template.file))
      pair(with: token)
    }
  }

  /// Closes the innermost open tag.
  private mutating func pair(with token: Token) {
    guard let index = open.popLast() else { return }
    var token = token
    token.partner = index
    token.isArgument = template.tokens[index].isArgument
    template.tokens[index].partner = template.tokens.count
    template.tokens.append(token)
    arguments[index] = nil
  }

  private mutating func closeAll(at offset: Int) {
    while !open.isEmpty { pair(with: Token(.close, range: offset..<offset)) }
  }

  private mutating func appendUnusable(_ token: Token) {
    var token = token
    token.kind = .unusable
    template.tokens.append(token)
  }

  /// What an opening tag and its close must have in common.
  private func label(_ token: Token) -> [UInt8] {
    let name = template.name(of: token)
    return token.isDynamic ? [UInt8(ascii: "*")] + name : name
  }
}
