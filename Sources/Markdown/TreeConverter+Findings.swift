import CCMarkGFM
import Diagnostics

extension TreeConverter {
  /// What is wrong with the converted tree, in no particular order.
  func findings() -> [Finding] {
    var findings = document.nodeFindings() + document.headingFindings()
    for table in brokenTables {
      let place = document.file.place(table.range)
      findings.append(.brokenTable(place, header: table.header, delimiter: table.delimiter))
    }
    for reference in undefinedFootnotes {
      findings.append(
        .undefinedFootnote(document.file.place(reference.range), label: document.shortString(reference.label))
      )
    }
    return findings + footnoteFindings()
  }
}

extension TreeConverter {
  /// The definitions that the finished tree left out: nothing refers to them, or an earlier one has the name.
  private func footnoteFindings() -> [Finding] {
    guard !tree.footnoteSites.isEmpty else { return [] }
    let shown = Set(document.definitions.map { Int(document.nodes[$0].lower) })
    var first: [[UInt8]: Range<Int>] = [:]
    var findings: [Finding] = []
    for site in tree.footnoteSites {
      let range = range(of: site)
      let place = document.file.place(range)
      let label = String(decoding: site.label.prefix(60), as: UTF8.self)
      let folded = site.label.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      if let earlier = first[folded] {
        findings.append(.duplicateFootnote(place, label: label, earlier: document.file.place(earlier)))
      } else {
        first[folded] = range
        if !shown.contains(range.lowerBound) { findings.append(.unusedFootnote(place, label: label)) }
      }
    }
    return findings
  }

  /// The marker of a definition, `[^label]:`, in the file.
  private func range(of site: FootnoteSite) -> Range<Int> {
    let line = body.line(site.line)
    let end = min(line.lowerBound + site.column - 1, line.upperBound)
    return inFile(body.trimmed(max(line.lowerBound, end - site.markerLength)..<end))
  }
}
