// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Diagnostics
  import JSON
#endif

/// A file that a complaint lists, to be compared with what has arrived.
package struct ListedFile: Sendable {
  package enum Kind: Sendable { case evidence, authorization }

  /// A plain name, without a path.
  package let name: [UInt8]
  package let kind: Kind
  /// In bytes; nil where the complaint does not say, as for an authorisation.
  package let size: Int64?
  /// 64 lower-case hexadecimal digits; nil as for the size.
  package let sha256: [UInt8]?
  let file: Spot
  let item: Spot
}

extension ComplaintForm {
  /// The files a complaint lists, those with a name that can be looked for.
  package func listedFiles(in value: JSONValue) -> [ListedFile] {
    let root = Spot(value: value, pointer: "")
    var result: [ListedFile] = []
    for item in root.member("complaint")?.member("evidence")?.items(atMost: Self.mostEvidence) ?? [] {
      guard let file = item.member("file"), let name = file.value.text, isPlainFileName(name) else {
        continue
      }
      var size: Int64?
      if let bytes = item.member("bytes"), case .number(let number) = bytes.value.content {
        size = number.whole
      }
      let sha256 = item.member("sha256")?.value.text
      result.append(
        ListedFile(name: name, kind: .evidence, size: size, sha256: sha256, file: file, item: item))
    }
    let representative = root.member("complainant")?.member("representative")
    if let file = representative?.member("authorization"), let name = file.value.text, isPlainFileName(name) {
      result.append(
        ListedFile(name: name, kind: .authorization, size: nil, sha256: nil, file: file, item: file))
    }
    return result
  }
}

/// Whether a name leads nowhere but to a file in the folder in which it is looked for.
package func isPlainFileName(_ name: [UInt8]) -> Bool {
  !name.isEmpty && name.count <= 480 && name[0] != UInt8(ascii: ".")
    && !name.contains { $0 < 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
}

extension ListedFile {
  /// Refuses a file that has not arrived.
  package var missing: Refusal {
    let name = quoted(name)
    if kind == .authorization {
      return file.refusal(
        EvidenceRules.authorization, zh: "没有收到授权委托书“\(name)”。",
        en: "The authorisation “\(name)” has not arrived.")
    }
    return file.refusal(
      EvidenceRules.missingFile, zh: "没有收到证据文件“\(name)”。", en: "The evidence file “\(name)” has not arrived.",
      help: Bilingual(zh: "请补交，或者从清单里去掉这一项。", en: "Hand it in, or take the item off the list."))
  }

  /// Refuses something that has the file's name and is a folder, a link or a device.
  package var noFile: Refusal {
    file.refusal(
      kind == .authorization ? EvidenceRules.authorization : EvidenceRules.missingFile,
      zh: "“\(quoted(name))”不是普通文件。", en: "“\(quoted(name))” is no regular file.")
  }

  /// Refuses a file of another size; nil where it is that of the list.
  package func refusal(ofSize found: Int64) -> Refusal? {
    guard let size, size != found, let spot = item.member("bytes") else { return nil }
    return spot.refusal(
      EvidenceRules.differentFile, zh: "“\(quoted(name))”的大小是\(found)字节，清单写的是\(size)字节。",
      en: "“\(quoted(name))” has \(found) bytes; the list says \(size).", help: Self.sameFile)
  }

  /// Refuses a file with another SHA-256; nil where it is that of the list.
  package func refusal(ofSHA256 found: String) -> Refusal? {
    guard let sha256, TextForm.isSHA256(sha256), !sha256.elementsEqual(found.utf8),
      let spot = item.member("sha256")
    else { return nil }
    return spot.refusal(
      EvidenceRules.differentFile, zh: "“\(quoted(name))”的 SHA-256 是 \(found)，与清单不同。",
      en: "“\(quoted(name))” has the SHA-256 \(found), which is not that of the list.", help: Self.sameFile)
  }

  private static var sameFile: Bilingual {
    Bilingual(
      zh: "请提交填写清单时的那个文件，或者用现在的文件重新填写。",
      en: "Hand in the file from which the list was made, or make the list from the file as it is now.")
  }
}
