import Content
import Diagnostics
import Digest

/// A registered logo with the file that lies in its programme's folder.
struct ApprovedLogo {
  let name: RegisteredName
  let registered: RegisteredLogo
  /// The programme's id.
  let folder: String
  let image: ImageFile
  let digest: SHA256
  /// The image without what an editor writes around it; in an SVG file, the element `<svg>`.
  private let core: ArraySlice<UInt8>
  /// Stretches that only this image has, each long enough not to be there by chance.
  private let features: [ArraySlice<UInt8>]

  init(_ name: RegisteredName, _ registered: RegisteredLogo, folder: String, image: ImageFile) {
    self.name = name
    self.registered = registered
    self.folder = folder
    self.image = image
    let bytes = image.file.bytes
    digest = SHA256(of: bytes)
    core = image.isSVG ? Self.element(of: bytes) : bytes[...]
    features = image.isSVG ? SVGAttributes(bytes).drawings : Self.middle(of: bytes)
  }

  /// Whether an image is this one and more, byte for byte.
  func isPart(of bytes: [UInt8]) -> Bool {
    core.count >= Self.shortest && bytes.count > core.count && bytes.contains(core)
  }

  /// Whether an image draws what this one draws: most of its coordinates, or the middle of its data, are the same.
  func isLike(_ bytes: [UInt8]) -> Bool {
    let total = features.reduce(0) { $0 + $1.count }
    let same = features.reduce(0) { $0 + (bytes.contains($1) ? $1.count : 0) }
    return total > 0 && same * 2 >= total
  }
}

extension ApprovedLogo {
  /// Bytes; an emptier drawing says nothing.
  private static let shortest = 32
  private static let window = 128

  private static func element(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard let start = bytes.firstRange(of: Array("<svg".utf8))?.lowerBound else { return bytes[...] }
    guard let end = bytes.lastIndex(of: UInt8(ascii: ">")), end > start else { return bytes[start...] }
    return bytes[start...end]
  }

  private static func middle(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    guard bytes.count >= 4 * window else { return [] }
    let start = bytes.count / 2 - window / 2
    let part = bytes[start..<start + window]
    // A plain area is the same in many images.
    return Set(part).count >= 16 ? [part] : []
  }
}
