import Content
import Diagnostics

/// A registered logo is the approved file, byte for byte, wherever it is used, and stands in no other image.
///
/// - Parameter images: everything readers get that may be an image: logos, attachments and the theme's assets.
package func checkLogos(_ site: Site, _ addresses: AddressBook, images: [ImageFile]) -> [Finding] {
  let logos = approvedLogos(site, images)
  guard !logos.isEmpty else { return [] }
  let own = Set(logos.map(\.image.file.path))
  let others = images.filter { !own.contains($0.file.path) }
  return logos.flatMap(checkDigest) + others.compactMap { check($0, logos) }
    + checkReferences(site, addresses, images, logos)
}

private func approvedLogos(_ site: Site, _ images: [ImageFile]) -> [ApprovedLogo] {
  site.names.compactMap { name in
    guard let registered = name.logo, let programme = site.programmes.first(where: { $0.nameID == name.id })
    else { return nil }
    let path = "\(ContentLoader.root)\(programme.id)/\(registered.file.value)"
    guard let image = images.first(where: { $0.file.path == path }) else { return nil }
    return ApprovedLogo(name, registered, folder: programme.id, image: image)
  }
}

/// The digest in the registry is that of the file; where it is missing, the finding tells it.
private func checkDigest(_ logo: ApprovedLogo) -> [Finding] {
  let (file, path) = (logo.name.place.file, logo.image.file.path)
  let line = "sha256: \(logo.digest.hex)"
  guard let written = logo.registered.digest else {
    return [
      logo.finding(
        at: file.place(logo.registered.file.range), isWarning: true,
        zh: "还没有写下标识文件的 SHA-256，文件被改动也查不出来。",
        en: "The logo’s SHA-256 is not written down, so a change of the file would not be noticed.",
        help: Bilingual(
          zh: "核对 \(path) 就是主办机关发的原文件，然后在 logo 里加上 \(line)",
          en: "Make sure that \(path) is the organisers’ own file, then add to logo: \(line)"))
    ]
  }
  let place = file.place(written.range)
  guard written.value.utf8.count == 64, written.value.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
    return [
      Finding(
        ContentRules.badValue, at: place, zh: "“\(written.value)”不是 SHA-256。",
        en: "“\(written.value)” is no SHA-256.",
        help: Bilingual(zh: "SHA-256 是 64 个十六进制数字。", en: "A SHA-256 has 64 hexadecimal digits."))
    ]
  }
  guard written.value.lowercased() != logo.digest.hex else { return [] }
  return [
    logo.finding(
      at: place, zh: "\(path) 不是登记的文件：它的 SHA-256 是 \(logo.digest.hex)。",
      en: "\(path) is not the registered file: its SHA-256 is \(logo.digest.hex).",
      help: Bilingual(
        zh: "换回原文件；主办机关发了新标识时，才改成 \(line)",
        en: "Put the original file back; only when the organisers issue a new logo, write \(line)"))
  ]
}

/// An image that is used as a logo, holds one, or was made from one.
private func check(_ image: ImageFile, _ logos: [ApprovedLogo]) -> Finding? {
  if logos.contains(where: { $0.image.file.bytes == image.file.bytes }) { return nil }
  let folder = image.file.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
  let isInContent = image.file.path.hasPrefix(ContentLoader.root)
  let near = logos.filter { !isInContent || $0.folder == folder }
  if let logo = near.first(where: { $0.image.stem == image.stem }) {
    return logo.finding(
      at: image.file.start, zh: "这张图与标识 \(logo.image.file.path) 同名，内容却不同。",
      en: "This image bears the name of the logo \(logo.image.file.path), but its bytes differ.",
      help: Bilingual(
        zh: "换成登记的原文件；如果不是标识，改个名字。",
        en: "Use the registered file; if this is no logo, give it another name."))
  }
  if let (logo, range) = ImageContents(image).logo(among: logos) {
    return logo.finding(
      at: image.file.place(range), zh: "这张图里放进了标识 \(logo.image.file.path)。",
      en: "This image holds the logo \(logo.image.file.path).",
      help: Bilingual(
        zh: "标识单独成图，用原文件，不和别的内容拼在一起。",
        en: "Let the logo stand by itself, as the registered file, and join it with nothing."))
  }
  guard let logo = logos.first(where: { $0.isLike(image.file.bytes) }) else { return nil }
  return logo.finding(
    at: image.file.start, zh: "这张图由标识 \(logo.image.file.path) 改成，内容不同。",
    en: "This image was made from the logo \(logo.image.file.path), and its bytes differ.",
    help: Bilingual(zh: "换成登记的原文件。", en: "Use the registered file."))
}

extension ApprovedLogo {
  func finding(
    at place: Place, isWarning: Bool = false, zh: String, en: String, help: Bilingual
  ) -> Finding {
    Finding(
      NameRules.rule(.logo, isWarning: isWarning), at: place, zh: zh, en: en, help: help, name: name.id)
  }
}
