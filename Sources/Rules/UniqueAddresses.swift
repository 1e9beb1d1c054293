import Content
import Diagnostics

/// An address belongs to one page, and none takes a word the site itself uses.
func uniqueAddresses(_ site: Site) -> [Finding] {
  var findings: [Finding] = []
  var first: [Address: Place] = [:]
  site.forEachOwner { address, place in
    if let word = address.path.split(separator: "/").first, Address.reserved.contains(String(word)) {
      findings.append(
        Finding(
          ContentRules.duplicateAddress, at: place, zh: "“\(word)”是网站自己使用的地址。",
          en: "“\(word)” is an address the site itself uses.",
          help: Bilingual(zh: "换一个文件名。", en: "Choose another file name.")))
    }
    guard let earlier = first[address] else {
      first[address] = place
      return
    }
    findings.append(
      Finding(
        ContentRules.duplicateAddress, at: place, zh: "网址 /\(address.path) 已被另一个文件使用。",
        en: "The address /\(address.path) is taken by another file.",
        help: Bilingual(zh: "给其中一个文件改名。", en: "Rename one of the files."),
        notes: [Note(at: earlier, zh: "先用这个网址的文件。", en: "The file that has it.")]))
  }
  return findings
}
