import Content
import Diagnostics
import Naming

extension NameInspector {
  /// The ids of the registered file-name patterns, in the registry's order.
  package var fileNamePatterns: [String] { checker.registry.fileNames.map(\.id) }

  /// Checks the name of a file that was handed in; nothing of the file itself is read.
  ///
  /// - Parameters:
  ///   - path: the file's path, as findings cite it.
  ///   - pattern: the id of a registered pattern.
  /// - Returns: nil where the name follows the pattern, or where no pattern has the id.
  package func inspect(fileName path: String, pattern: String) -> Finding? {
    inspect(fileName: path, pattern: pattern, at: SourceFile(path: path, bytes: []).start)
  }

  fileprivate func inspect(fileName path: String, pattern: String, at place: Place) -> Finding? {
    guard let item = checker.registry.fileNames.first(where: { isSame($0.id, pattern) }) else { return nil }
    let name = String(path.split(separator: "/").last ?? "")
    guard checker.checkFileName(name, pattern: item.id, organization: nil) != nil else { return nil }
    let shape = FileNameShape(item.pattern)
    let expected = shape.applicant(in: name).map { shape.name(for: $0, like: name) }
      // A guess is worth showing only where it is itself a right name.
      .flatMap { checker.checkFileName($0, pattern: item.id, organization: nil) == nil ? $0 : nil }
    let zh = shape.name(for: "（单位全称）", like: name)
    let en = shape.name(for: "(the body’s full name)", like: name)
    return Finding(
      NameRules.fileName, at: place, zh: "文件名“\(name)”不合格式“\(zh)”。",
      en: "The file name “\(name)” does not follow “\(en)”.",
      help: expected.map {
        Bilingual(
          zh: "改名为“\($0)”；请核对单位全称。", en: "Rename it to “\($0)”; make sure the body’s full name is right.")
      } ?? Bilingual(zh: "改名为“\(zh)”。", en: "Rename it to “\(en)”."),
      expected: expected, name: item.id)
  }
}

/// An attachment that declares a pattern is named by it, and the pattern is registered.
package func checkFileNames(_ site: Site, _ inspector: NameInspector) -> [Finding] {
  let programmes = site.programmes.map(\.id)
  var findings = site.fileNames.compactMap { pattern -> Finding? in
    // A programme that is there and cannot be read is found elsewhere.
    guard let programme = pattern.programme, !programmes.contains(programme),
      !site.files.contains("\(programme)/programme.yml")
    else { return nil }
    return unknownReference(programme, "项目", "programme", among: programmes, at: pattern.place)
  }
  for programme in site.programmes {
    for attachment in programme.attachments {
      guard let pattern = attachment.pattern else { continue }
      let ids = inspector.fileNamePatterns
      guard ids.contains(where: { isSame($0, pattern.value) }) else {
        findings.append(
          unknownReference(
            pattern.value, "文件名格式", "file-name pattern", among: ids,
            at: attachment.place.file.place(pattern.range)))
        continue
      }
      let path = "\(programme.id)/attachments/\(attachment.file)"
      if let finding = inspector.inspect(fileName: path, pattern: pattern.value, at: attachment.place) {
        findings.append(finding)
      }
    }
  }
  return findings
}

/// Whether two ids are the same bytes.
private func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
