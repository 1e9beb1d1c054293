import Content
import Diagnostics
import Disk
import Rules

extension SiteBuilder {
  /// The files offered for download and the logos, by path below `Content/`.
  func attachments(of site: Site) throws(FileError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for programme in site.programmes {
      for attachment in programme.attachments {
        let path = "\(programme.id)/attachments/\(attachment.file)"
        files[path] = try content.read(path)
      }
    }
    for mark in site.settings.marks {
      guard let image = mark.image?.value, site.files.contains(Settings.markFolder + image) else { continue }
      files[Settings.markFolder + image] = try content.read(Settings.markFolder + image)
    }
    for name in site.names {
      guard let logo = name.logo?.file.value,
        let programme = site.programmes.first(where: { $0.nameID == name.id }),
        site.files.contains("\(programme.id)/\(logo)")
      else { continue }
      let path = "\(programme.id)/\(logo)"
      files[path] = try content.read(path)
    }
    return files
  }

  /// Everything readers get that may be an image, by the path it was read from.
  func images(_ attachments: [String: [UInt8]], _ theme: Theme) -> [ImageFile] {
    let assets = theme.assets.map { SourceFile(path: Theme.root + "assets/" + $0.name, bytes: $0.bytes) }
    return (sources(of: attachments) + assets).compactMap(ImageFile.init)
  }

  /// Attachments as the files they were read from, in byte order.
  func sources(of attachments: [String: [UInt8]]) -> [SourceFile] {
    attachments.sorted { inByteOrder($0.key, $1.key) }.map {
      SourceFile(path: ContentLoader.root + $0.key, bytes: $0.value)
    }
  }
}
