import Diagnostics

/// Finds templates that always insert themselves: by partials and parents outside every section and block.
struct EndlessPartials {
  private let templates: [ParsedTemplate]
  /// For each template, the tags that insert another one in any case, and that one's index.
  private let edges: [[(token: Int, target: Int)]]
  private(set) var findings: [Finding] = []

  init(_ templates: [ParsedTemplate], indices: [[UInt8]: Int]) {
    self.templates = templates
    edges = templates.map { template in
      var edges: [(token: Int, target: Int)] = []
      var index = 0
      while index < template.tokens.count {
        let token = template.tokens[index]
        if token.kind == .partial || token.kind == .parent, !token.isDynamic,
          let target = indices[template.name(of: token)]
        {
          edges.append((index, target))
        }
        index = max(index, token.partner) + 1
      }
      return edges
    }
  }

  /// Searches in depth, without recursion since a chain can be long, and reports each edge that leads back.
  mutating func find() {
    var isDone = [Bool](repeating: false, count: templates.count)
    var positions = [Int?](repeating: nil, count: templates.count)
    for start in templates.indices where !isDone[start] {
      var path: [(template: Int, next: Int)] = [(start, 0)]
      positions[start] = 0
      while let (template, next) = path.last {
        guard next < edges[template].count else {
          isDone[template] = true
          positions[template] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = edges[template][next]
        if let position = positions[edge.target] {
          report(edge.token, of: template, cycle: path[position...].map(\.template) + [edge.target])
        } else if !isDone[edge.target] {
          positions[edge.target] = path.count
          path.append((edge.target, 0))
        }
      }
    }
  }

  private mutating func report(_ token: Int, of template: Int, cycle: [Int]) {
    let names = cycle.map { templates[$0].name }
    let shown = names.count <= 8 ? names : Array(names.prefix(4)) + ["…"] + Array(names.suffix(3))
    let place = templates[template].file.place(templates[template].tokens[token].range)
    findings.append(.endlessPartial(shown, at: place))
  }
}
