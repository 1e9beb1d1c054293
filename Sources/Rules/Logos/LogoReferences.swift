import Content
import Diagnostics
import Markdown

/// An image that a page shows as the logo of its competition is the registered file.
func checkReferences(
  _ site: Site, _ addresses: AddressBook, _ images: [ImageFile], _ logos: [ApprovedLogo]
) -> [Finding] {
  var findings: [Finding] = []
  for programme in site.programmes {
    guard let logo = logos.first(where: { $0.folder == programme.id }) else { continue }
    for (page, _) in programme.addressedPages {
      for language in Language.allCases {
        findings += check(page[language].document(), logo, addresses, images)
      }
    }
  }
  return findings
}

private func check(
  _ document: Document, _ logo: ApprovedLogo, _ addresses: AddressBook, _ images: [ImageFile]
) -> [Finding] {
  document.links.compactMap { link in
    guard link.kind == .image, isLogo(document.text(of: link.node)) || isLogo(link.title),
      case .download(let path) = addresses.target(of: link.destination, from: document.file.path)
    else { return nil }
    let image = images.first { $0.file.path == ContentLoader.root + path }
    guard image?.file.bytes != logo.image.file.bytes else { return nil }
    return logo.finding(
      at: document.file.place(link.range), zh: "这里当作标识的图片不是登记的 \(logo.image.file.path)。",
      en: "The image shown as the logo here is not the registered \(logo.image.file.path).",
      help: Bilingual(zh: "换成登记的原文件。", en: "Use the registered file."))
  }
}

/// Whether the words beside an image call it a logo.
private func isLogo(_ text: String) -> Bool {
  ["标识", "会徽", "徽标"].contains(where: text.contains)
    || text.lowercased().split { !$0.isLetter }.contains("logo")
}
