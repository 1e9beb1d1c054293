import Complaint
import Diagnostics
import Digest
import Disk
import Glibc

extension ComplaintReview {
  /// Compares the files that a complaint lists with those of a folder.
  func compare(_ listed: [ListedFile], _ folder: Folder, _ file: SourceFile) throws(FileError) -> [Finding] {
    let tree = try folder.listing()
    var findings: [Finding] = []
    for item in listed {
      if let refusal = try Self.refusal(of: item, in: folder) { findings.append(Finding(refusal, in: file)) }
    }
    let names = listed.map(\.name)
    for path in tree.paths where !names.contains(where: { $0.elementsEqual(path.utf8) }) {
      findings.append(
        Finding(
          EvidenceRules.unlistedFile, at: file.start, zh: "收到的文件“\(path)”没有列在证据清单里。",
          en: "The file “\(path)” has arrived and is not on the list of evidence.",
          help: Bilingual(
            zh: "没有列出的文件不作为证据；问清举报人。", en: "It is no evidence as it is; ask the complainant about it.")))
    }
    return findings
  }

  /// Looks at one file; nil where it is as the list says.
  private static func refusal(of item: ListedFile, in folder: Folder) throws(FileError) -> Refusal? {
    do throws(FileError) {
      let file = try OpenFile(folder.path + "/" + String(decoding: item.name, as: UTF8.self))
      if let refusal = item.refusal(ofSize: Int64(file.size)) { return refusal }
      guard item.sha256 != nil else { return nil }
      var digest = SHA256Stream()
      while true {
        let chunk = try file.next()
        if chunk.isEmpty { break }
        digest.add(chunk)
      }
      return item.refusal(ofSHA256: digest.digest.hex)
    } catch {
      switch error.code {
      case ENOENT: return item.missing
      case ELOOP, EISDIR: return item.noFile
      default: throw error
      }
    }
  }
}
