import CivilTime
import Content
import Diagnostics
import Digest
import Disk
import Rules

/// Everything a page may show or be held against besides its own text, as digests.
///
/// A page of a programme looks at the site and at its programme; a page that belongs to none looks at all of them. The
/// prose of other pages is never looked at: of those only the front matter counts, and the whole file where it is read
/// into the model, as tracks, rubrics and winner lists are.
struct Surroundings: Sendable {
  /// What every page may look at: settings, registries, releases and the theme.
  let site: SHA256
  /// What pages that belong to no programme may look at.
  private let whole: SHA256
  private let programmes: [String: SHA256]
  /// Which addresses there are, and which files links may name.
  private let book: SHA256
  private let addresses: AddressBook

  /// - Parameter paths: every file of `Content/`, in byte order.
  init(_ scene: Scene, paths: PathList, isWriting: Bool, _ memory: BuildMemory) {
    let ids = Set(scene.site.programmes.map(\.id))
    var files: [String: [(path: String, digest: SHA256)]] = [:]
    for file in scene.site.dataFiles {
      let path = file.path.dropFirst(ContentLoader.root.count)
      let folder = String(path.prefix { $0 != "/" })
      files[ids.contains(folder) ? folder : "", default: []].append((file.path, memory.digest(of: file)))
    }
    for path in scene.attachments.keys.sorted(by: inByteOrder) {
      let folder = String(path.prefix { $0 != "/" })
      let file = SourceFile(path: ContentLoader.root + path, bytes: scene.attachments[path] ?? [])
      files[ids.contains(folder) ? folder : "", default: []].append((file.path, memory.digest(of: file)))
    }
    let site = Self.site(scene, files[""] ?? [], isWriting: isWriting, memory)
    var whole = ByteWriter()
    whole.add(site)
    var programmes: [String: SHA256] = [:]
    for programme in scene.site.programmes {
      let digest = Self.programme(programme, files[programme.id] ?? [], site, memory)
      programmes[programme.id] = digest
      whole.add(digest)
    }
    self.site = site
    self.whole = whole.digest
    self.programmes = programmes
    book = Self.book(scene, paths)
    addresses = scene.addresses
  }

  /// What a page of a programme may look at; nil for pages that belong to none.
  func digest(for programme: String?) -> SHA256 {
    programme.flatMap { programmes[$0] } ?? whole
  }

  /// Where the links of a page lead; for nil, which addresses there are and which files links may name.
  func book(of links: [PageLink]?) -> SHA256 { links.map(addresses.digest) ?? book }
}

extension Surroundings {
  private static func site(
    _ scene: Scene, _ files: [(path: String, digest: SHA256)], isWriting: Bool, _ memory: BuildMemory
  ) -> SHA256 {
    let site = scene.site
    var print = ByteWriter()
    print.add(isWriting ? 1 : 0)
    print.add(site.settings.baseURL)
    print.add(scene.now.date.description)
    print.add(scene.names == nil ? 0 : 1)
    print.add(files.count)
    for (path, digest) in files {
      print.add(path)
      print.add(digest)
    }
    print.add(scene.theme.sources.count)
    for file in scene.theme.sources {
      print.add(file.path)
      print.add(memory.digest(of: file))
    }
    print.add(scene.theme.assets.count)
    for asset in scene.theme.assets {
      print.add(asset.name)
      print.add(asset.digest)
    }
    print.add(site.pages.count)
    for top in site.pages {
      // The menu of a section names all its pages, and the footer the sections.
      print.add(top.below.count)
      for page in top.withBelow {
        print.add(page.address.path)
        addHead(of: page.page, to: &print)
      }
    }
    print.add(site.programmes.count)
    for programme in site.programmes {
      print.add(programme.id)
      // Mailboxes and lists count wherever they are named.
      print.add(programme.contact?.email ?? "")
      for heading in programme.winners?.headings ?? [] { print.add(heading.place.file.path) }
    }
    print.add(site.releases.count)
    for release in site.releases { print.add(memory.digest(of: release.source)) }
    return print.digest
  }

  private static func programme(
    _ programme: Programme, _ files: [(path: String, digest: SHA256)], _ site: SHA256, _ memory: BuildMemory
  ) -> SHA256 {
    var print = ByteWriter()
    print.add(site)
    print.add(programme.id)
    print.add(files.count)
    for (path, digest) in files {
      print.add(path)
      print.add(digest)
    }
    for pages in [programme.allNotices.map(\.page), programme.forms, programme.interpretations] {
      print.add(pages.count)
      for page in pages { addHead(of: page, to: &print) }
    }
    let read =
      programme.tracks.map(\.page) + programme.rubrics.map(\.page)
      + [programme.winners?.page].compactMap { $0 }
    print.add(read.count)
    for page in read {
      print.add(page.stem)
      print.add(memory.digest(of: page.zh.file))
      print.add(memory.digest(of: page.en.file))
    }
    return print.digest
  }

  /// Adds what other pages see of a page.
  private static func addHead(of page: Page, to print: inout ByteWriter) {
    print.add(page.stem)
    for text in [page.zh, page.en] { print.add(text.head) }
  }

  private static func book(_ scene: Scene, _ paths: PathList) -> SHA256 {
    var print = ByteWriter()
    print.add(paths.count)
    for path in paths { print.add(path) }
    for programme in scene.site.programmes {
      for (page, address) in programme.addressedPages {
        print.add(page.stem)
        print.add(address.path)
      }
      for attachment in programme.attachments { print.add("\(programme.id)/\(attachment.file)") }
    }
    return print.digest
  }
}
