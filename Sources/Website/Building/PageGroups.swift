import Content

/// The pages of a site in a fixed order and in groups: those of no programme, then those of each programme.
///
/// A group is made when it is looked at and not kept: of a large site all pages together would be a large part of what
/// a build holds.
struct PageGroups: Sendable, RandomAccessCollection {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  var startIndex: Int { 0 }
  var endIndex: Int { scene.site.programmes.count + 1 }

  subscript(index: Int) -> [PageJob] {
    let list =
      index == 0 ? PageList(ofNoProgramme: scene) : PageList(of: scene.site.programmes[index - 1], scene)
    return list.jobs
  }

  /// The pages that this build makes, group by group.
  var own: some Collection<[PageJob]> {
    lazy.map { group in scene.part.isWhole ? group : group.filter { scene.part.has($0.programme) } }
  }
}
