import JSON

/// Writes the results of a SARIF run, one for each finding.
struct SARIFResults {
  /// What stands for the root folder.
  static let rootID = "%SRCROOT%"

  private let language: Language
  private var tables: LineTables
  private var fingerprints = Fingerprints()

  init(_ language: Language, _ tables: LineTables) {
    self.language = language
    self.tables = tables
  }

  /// Writes a finding; those of one file must come one after the other.
  mutating func write(_ finding: Finding, ruleIndex: Int, to result: inout JSONObject) {
    let table = tables.table(of: finding.place.file)
    result.member("ruleId", finding.rule.id)
    result.member("ruleIndex", ruleIndex)
    result.member("level", finding.severity.rawValue)
    result.object("message") { $0.member("text", message(of: finding)) }
    result.array("locations") {
      $0.object { $0.object("physicalLocation") { write(finding.place, to: &$0) } }
    }
    if !finding.notes.isEmpty { writeNotes(finding.notes, to: &result) }
    result.object("partialFingerprints") {
      $0.member(
        "gongshiFingerprint/v1",
        fingerprints.next(for: finding, in: table, hiding: tables.concealment.ranges(in: table.file)))
    }
    if let fix = finding.fix { write(fix, of: finding, to: &result) }
    guard finding.name != nil || finding.expected != nil else { return }
    result.object("properties") {
      $0.member("name", ifPresent: finding.name)
      $0.member("expected", ifPresent: finding.expected)
    }
  }
}

extension SARIFResults {
  /// What is wrong and what to write instead.
  private func message(of finding: Finding) -> String {
    guard let help = finding.help else { return finding.message[language] }
    return finding.message[language] + (language == .zh ? "" : " ") + help[language]
  }

  private mutating func writeNotes(_ notes: [Note], to result: inout JSONObject) {
    result.array("relatedLocations") { array in
      for (index, note) in notes.enumerated() {
        array.object {
          $0.member("id", index + 1)
          $0.object("message") { $0.member("text", note.message[language]) }
          $0.object("physicalLocation") { write(note.place, to: &$0) }
        }
      }
    }
  }

  private mutating func write(_ fix: Fix, of finding: Finding, to result: inout JSONObject) {
    let description = Bilingual(
      zh: fix.replacement.isEmpty ? "删去" : "改为“\(fix.replacement)”",
      en: fix.replacement.isEmpty ? "Delete it" : "Write “\(fix.replacement)”")
    result.array("fixes") {
      $0.object { object in
        object.object("description") { $0.member("text", description[language]) }
        object.array("artifactChanges") {
          $0.object { change in
            change.object("artifactLocation") { write(finding.place.file, to: &$0) }
            change.array("replacements") {
              $0.object { replacement in
                replacement.object("deletedRegion") { writeRegion(of: finding.place, to: &$0) }
                replacement.object("insertedContent") { $0.member("text", fix.replacement) }
              }
            }
          }
        }
      }
    }
  }

  private mutating func write(_ place: Place, to location: inout JSONObject) {
    location.object("artifactLocation") { write(place.file, to: &$0) }
    location.object("region") { region in
      writeRegion(of: place, to: &region)
      region.object("snippet") { $0.member("text", tables.concealment.text(of: place)) }
    }
  }

  /// Writes a range; the end column is that after the last character, offsets count from 0 (SARIF 3.30).
  private mutating func writeRegion(of place: Place, to region: inout JSONObject) {
    let table = tables.table(of: place.file)
    let start = table.position(at: place.range.lowerBound)
    let end = table.position(at: place.range.upperBound)
    region.member("startLine", start.line)
    region.member("startColumn", start.column)
    region.member("endLine", end.line)
    region.member("endColumn", end.column)
    region.member("byteOffset", place.range.lowerBound)
    region.member("byteLength", place.range.count)
  }

  /// Writes where a file lies: relative to the root, or by its full address where its path has one.
  private func write(_ file: SourceFile, to location: inout JSONObject) {
    let isAbsolute = file.path.utf8.first == UInt8(ascii: "/")
    location.member("uri", (isAbsolute ? "file://" : "") + file.path.percentEncodedPath)
    if !isAbsolute { location.member("uriBaseId", Self.rootID) }
  }
}

extension String {
  /// The path as a URI reference: everything but unreserved characters and slashes is escaped (RFC 3986, 2.3).
  fileprivate var percentEncodedPath: String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.append(byte)
      default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
