import Diagnostics

/// Collects findings while the tree of one file is read.
package final class Decoding {
  package let file: SourceFile
  package private(set) var findings: [Finding] = []
  let recorder = KeyRecorder.current

  package init(_ file: SourceFile) { self.file = file }

  /// Adds a finding.
  package func report(_ finding: Finding) { findings.append(finding) }

  /// Opens a mapping.
  ///
  /// - Parameter what: what the mapping describes, for messages: “公告”, “the notice”.
  /// - Returns: nil, with a finding, where the node is something else.
  package func fields(_ node: Node, of what: Bilingual) -> Fields? {
    let start = node.range.lowerBound
    return fields(node, of: what, namedAt: start..<start)
  }

  /// Opens the mapping of a file or of a front matter; one without any value has no fields, so that every
  /// required key is reported.
  ///
  /// - Parameter fallback: where findings point if there is no value, in bytes of the file.
  package func fields(_ root: Node?, of what: Bilingual, at fallback: Range<Int>) -> Fields? {
    guard let root, !root.isNull else {
      return Fields([], of: what, range: fallback, namedAt: fallback, in: self)
    }
    return fields(root, of: what)
  }

  /// Opens a mapping whose missing keys are reported at the name it has in its parent.
  func fields(_ node: Node, of what: Bilingual, namedAt name: Range<Int>) -> Fields? {
    guard case .mapping(let pairs) = node.content else {
      report(.notAMapping(node, what: what, in: file))
      return nil
    }
    return Fields(pairs, of: what, range: node.range, namedAt: name, in: self)
  }

  /// Reads a node as a text that is not blank, such as an item of a list.
  ///
  /// - Returns: nil, with a finding, where the node is blank or no text.
  package func string(_ node: Node, of what: Bilingual) -> Located<String>? {
    guard let text = node.text else {
      report(.wrongType(node, what: what, expected: .text, in: file))
      return nil
    }
    guard !node.isBlank else {
      report(.emptyItem(node, what: what, in: file))
      return nil
    }
    return Located(text, range: node.range)
  }
}
