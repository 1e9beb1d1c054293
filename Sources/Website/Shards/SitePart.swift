import Content
import Diagnostics

/// Which files of a site one build makes: all of them, or those of one shard.
struct SitePart: Sendable {
  /// Whether what belongs to no programme is made.
  let hasSite: Bool
  /// The ids of the programmes whose files are made; nil for all.
  private let programmes: Set<String>?

  static let whole = SitePart(hasSite: true, programmes: nil)

  /// The part of a shard.
  ///
  /// Programmes go to the shard that has the least to do, the longest first; the first shard begins with what belongs
  /// to none. The same content gives the same parts in every process.
  ///
  /// - Parameter jobs: all pages of the site.
  init(_ shard: Shard, of site: Site, _ jobs: some Sequence<PageJob>) {
    var weights: [String: Int] = [:]
    var loads = [Int](repeating: 0, count: shard.count)
    for job in jobs {
      let weight = Self.page + (job.page?[job.language].file.count ?? 0)
      if let id = job.programme { weights[id, default: 0] += weight } else { loads[0] += weight }
    }
    // Sorting keeps the order of the site among equals.
    let order = site.programmes.map(\.id).enumerated().sorted { left, right in
      let (one, other) = (weights[left.element] ?? 0, weights[right.element] ?? 0)
      return one == other ? left.offset < right.offset : one > other
    }
    var own: Set<String> = []
    for (_, id) in order {
      var lightest = 0
      for index in loads.indices where loads[index] < loads[lightest] { lightest = index }
      loads[lightest] += weights[id] ?? 0
      if lightest == shard.number - 1 { own.insert(id) }
    }
    self.init(hasSite: shard.hasSite, programmes: own)
  }

  private init(hasSite: Bool, programmes: Set<String>?) {
    self.hasSite = hasSite
    self.programmes = programmes
  }

  var isWhole: Bool { hasSite && programmes == nil }

  /// Whether the files of a programme are made, or, with nil, those of none.
  func has(_ programme: String?) -> Bool {
    guard let programme else { return hasSite }
    return programmes?.contains(programme) ?? true
  }

  /// What a page costs besides its text, in bytes of text.
  private static let page = 4096
}

extension Scene {
  /// The programmes whose files this build makes.
  var ownProgrammes: [Programme] { site.programmes.filter { part.has($0.id) } }

  /// The attachments and logos that this build makes, by path below `Content/`.
  var ownAttachments: [String: [UInt8]] {
    if part.isWhole { return attachments }
    return attachments.filter { path, _ in
      let folder = String(path.prefix { $0 != "/" })
      return part.has(programmes[folder]?.id)
    }
  }
}
