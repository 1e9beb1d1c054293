/// A finding in a file.
package struct PageFinding: Sendable, Hashable {
  /// The finding, with its ranges in the extracted text.
  package var finding: NameFinding
  /// The whole wrong use in the file's bytes.
  package var source: Range<Int>
  /// The wrong part in the file's bytes.
  package var slotSource: Range<Int>
  /// Whether `expected` may replace `source` in the file.
  package var isFixable: Bool
}

/// What a check of a file found.
package struct PageResult: Sendable {
  package var findings: [PageFinding] = []
  package var namesSeen = 0
  package var namesRight = 0
  package var suppressionProblems: [SuppressionProblem] = []
  /// The findings that a suppression covers, with their ranges in the extracted text.
  package var suppressed: [NameFinding] = []
}

extension Checker {
  /// Checks the prose of a file: titles as titles, everything else as running text.
  ///
  /// - Parameter today: the day suppressions are measured against; nil where none expires.
  package func check(
    _ page: ExtractedText, options: CheckOptions = CheckOptions(), today: Suppression.Day? = nil
  ) -> PageResult {
    page.bytes.withUnsafeBufferPointer { bytes in
      var scan = Scan(
        registry: registry, bytes: bytes, marks: page.marks, masks: page.masks, options: options)
      return check(page, &scan, today) { page }
    }
  }

  #if !hasFeature(Embedded)
    /// Checks the prose of a file and remembers what it holds; the result is the same as without.
    ///
    /// - Parameters:
    ///   - memory: of this checker alone.
    ///   - placed: gives the same text with the way back to the file, which only a text with findings needs.
    package func check(
      _ page: ExtractedText, options: CheckOptions, today: Suppression.Day?,
      remembering memory: inout ScanMemory, placed: () -> ExtractedText
    ) -> PageResult {
      page.bytes.withUnsafeBufferPointer { bytes in
        var scan = Scan(
          registry: registry, bytes: bytes, marks: page.marks, masks: page.masks, options: options)
        // Moved, not copied: the memory has one owner.
        scan.memory = memory
        memory = ScanMemory()
        let result = check(page, &scan, today, placed)
        memory = scan.memory ?? memory
        scan.memory = nil
        return result
      }
    }
  #endif

  private func check(
    _ page: ExtractedText, _ scan: inout Scan, _ today: Suppression.Day?, _ placed: () -> ExtractedText
  ) -> PageResult {
    var result = PageResult()
    let options = scan.options
    var offset = 0
    for title in page.titles {
      scan.options.isTitle = options.isTitle
      scan.run(offset..<title.lowerBound)
      scan.options.isTitle = true
      scan.run(title)
      offset = title.upperBound
    }
    scan.options.isTitle = options.isTitle
    scan.run(offset..<scan.bytes.count)
    let lists = OrganizerScan(registry: registry, options: options, bytes: scan.bytes).findings()
    let findings =
      lists.isEmpty ? scan.result.findings : NameFinding.inOrder(scan.result.findings + lists)
    result.namesSeen = scan.result.namesSeen
    result.namesRight = scan.result.namesRight
    let unsuppressed = page.unsuppressed(findings, today: today, &result)
    if unsuppressed.isEmpty { return result }
    let page = placed()
    for finding in unsuppressed {
      let source = page.source(of: finding.range)
      result.findings.append(
        PageFinding(
          finding: finding, source: source, slotSource: page.source(of: finding.slotRange),
          isFixable: finding.isCertain
            && finding.expected.map {
              page.isReplaceable(finding.range, by: $0) && mends(finding, by: $0, in: page, options)
            } ?? false))
    }
    return result
  }
}

extension Checker {
  /// How much of the text around a wrong use is read again with its remedy, in bytes on either side.
  private static let context = 192

  /// Whether the text reads right where a remedy is put in. A use with two faults may look like one with one:
  /// putting that right would leave the other, so such a remedy is not certain.
  @inline(never)
  private func mends(
    _ finding: NameFinding, by expected: String, in page: ExtractedText, _ options: CheckOptions
  ) -> Bool {
    let bytes = page.bytes
    var start = max(0, finding.range.lowerBound - Self.context)
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(bytes.count, finding.range.upperBound + Self.context)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    var mended: [UInt8] = []
    for index in start..<finding.range.lowerBound { mended.append(bytes[index]) }
    let first = mended.count
    for byte in utf8(of: expected) { mended.append(byte) }
    let last = mended.count
    for index in finding.range.upperBound..<end { mended.append(bytes[index]) }
    return mended.withUnsafeBufferPointer { mended in
      var scan = Scan(registry: registry, bytes: mended, marks: [], masks: [], options: options)
      scan.focus = first..<max(first, last)
      scan.run(0..<mended.count)
      for other in scan.result.findings
      where other.rule != .shortForm && other.range.lowerBound < last && other.range.upperBound > first {
        return false
      }
      return true
    }
  }
}

extension ExtractedText {
  /// Takes out the findings that a suppression covers, and notes what is wrong with suppressions.
  fileprivate func unsuppressed(
    _ findings: [NameFinding], today: Suppression.Day?, _ result: inout PageResult
  ) -> [NameFinding] {
    suppressions.isEmpty ? findings : kept(of: findings, today: today, &result)
  }

  @inline(never)
  private func kept(
    of findings: [NameFinding], today: Suppression.Day?, _ result: inout PageResult
  ) -> [NameFinding] {
    var used = [Bool](repeating: false, count: suppressions.count)
    let ends = suppressions.map { coveredEnd(of: $0) }
    var kept: [NameFinding] = []
    for finding in findings {
      var isCovered = false
      for (index, item) in suppressions.enumerated()
      where item.covers(finding.rule) && finding.range.lowerBound >= item.offset
        && finding.range.lowerBound < ends[index]
      {
        used[index] = true
        let isExpired = today.map { today in item.until.map { $0 < today } ?? false } ?? false
        if !isExpired, !item.reason.isEmpty { isCovered = true }
      }
      if isCovered { result.suppressed.append(finding) } else { kept.append(finding) }
    }
    for (index, item) in suppressions.enumerated() where item.isAboutNames {
      if item.reason.isEmpty { result.suppressionProblems.append(.withoutReason(item)) }
      if !used[index] {
        result.suppressionProblems.append(.unused(item))
      } else if let today, let until = item.until, until < today {
        result.suppressionProblems.append(.expired(item))
      }
    }
    return kept
  }

  /// The end of the block in which a suppression stands or, where it stands alone, of the next one.
  private func coveredEnd(of item: Suppression) -> Int {
    var offset = item.offset
    while offset < bytes.count, HTMLTag.isSpace(bytes[offset]) { offset += 1 }
    while offset < bytes.count {
      if bytes[offset] == 0x0A, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { return offset }
      offset += 1
    }
    return bytes.count
  }
}

extension Suppression {
  /// Whether the suppression is one of names: others are the business of their own rules.
  fileprivate var isAboutNames: Bool {
    utf8(of: rule) == [0x2A] || NameRule.allCases.contains { utf8(of: $0.rawValue) == utf8(of: rule) }
  }

  fileprivate func covers(_ other: NameRule) -> Bool {
    utf8(of: rule) == [0x2A] || utf8(of: rule) == utf8(of: other.rawValue)
  }
}
