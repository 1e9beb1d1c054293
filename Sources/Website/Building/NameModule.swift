import Naming

/// The module that checks names in readers' browsers, with the names of this site inside.
///
/// The tables of the registry are a custom section at the end of the module (WebAssembly Core Specification, 5.5.3),
/// which browsers hand to scripts. One file, so that a module never meets the tables of another build.
enum NameModule {
  static let file = "gongshi-names.wasm"
  /// The name of the section, which `names-worker.js` asks for.
  static let section = "gongshi.names"

  private static let magic: [UInt8] = [0x00, 0x61, 0x73, 0x6D]

  /// The module with the tables; nil where the file is none.
  static func make(_ module: [UInt8], with tables: [UInt8]) -> [UInt8]? {
    guard module.starts(with: magic) else { return nil }
    let name = Array(section.utf8)
    let content = size(name.count) + name + tables
    return module + [0] + size(content.count) + content
  }

  /// A length in LEB128.
  private static func size(_ count: Int) -> [UInt8] {
    var rest = count
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}

extension Theme {
  /// Puts the names of a site into the module that checks them; without a registry there is no such module.
  func holding(_ registry: Registry?) -> Theme {
    var theme = self
    theme.assets = assets.compactMap { asset in
      guard asset.name == NameModule.file else { return asset }
      return registry.flatMap { NameModule.make(asset.bytes, with: $0.tables) }.map {
        Asset(name: asset.name, bytes: $0)
      }
    }
    return theme
  }
}
