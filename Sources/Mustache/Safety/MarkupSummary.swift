/// What a template does to the HTML when it is inserted at a certain place.
struct MarkupSummary {
  /// Where its end stands.
  var end: MarkupState
  /// Its blocks and those of all it inserts, with the places where they stand, each once, in order.
  private(set) var sites: [BlockSite] = []
  /// Whether data names some of what it inserts, so that it can have blocks that are not listed.
  var isDynamic = false
  private var seen: Set<BlockSite> = []

  init(end: MarkupState) { self.end = end }

  mutating func add(_ site: BlockSite) {
    if seen.insert(site).inserted { sites.append(site) }
  }

  mutating func add(_ other: MarkupSummary) {
    for site in other.sites { add(site) }
    isDynamic = isDynamic || other.isDynamic
  }
}

struct BlockSite: Hashable {
  let name: [UInt8]
  let state: MarkupState
}
