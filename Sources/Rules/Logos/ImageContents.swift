/// The images inside an image, as far as they can be seen without drawing it.
struct ImageContents {
  private let image: ImageFile

  init(_ image: ImageFile) { self.image = image }

  /// The first logo that stands inside the image, and where; the whole image where no place can be told.
  func logo(among logos: [ApprovedLogo]) -> (ApprovedLogo, Range<Int>)? {
    let bytes = image.file.bytes
    if let logo = logos.first(where: { $0.isPart(of: bytes) }) { return (logo, 0..<0) }
    guard image.isSVG else { return nil }
    for reference in SVGAttributes(bytes).references {
      if let logo = Self.logo(in: reference.value, among: logos, depth: 0) {
        // A whole file in base64 would fill the screen; its beginning shows which one it is.
        let end = min(reference.range.upperBound, reference.range.lowerBound + Self.shown)
        return (logo, reference.range.lowerBound..<end)
      }
    }
    return nil
  }
}

extension ImageContents {
  private static let shown = 48
  /// Images inside images inside images.
  private static let depth = 3

  private static func logo(in value: ArraySlice<UInt8>, among logos: [ApprovedLogo], depth: Int)
    -> ApprovedLogo?
  {
    guard let bytes = DataAddress.bytes(of: value) else {
      let address = value.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      let name = ImageFile.name(of: String(decoding: address, as: UTF8.self))
      return logos.first { $0.image.name == name }
    }
    if let logo = logos.first(where: {
      $0.image.file.bytes == bytes || $0.isPart(of: bytes) || $0.isLike(bytes)
    }) {
      return logo
    }
    guard depth < Self.depth else { return nil }
    for reference in SVGAttributes(bytes).references {
      if let logo = Self.logo(in: reference.value, among: logos, depth: depth + 1) { return logo }
    }
    return nil
  }
}
