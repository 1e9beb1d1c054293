import Content
import Diagnostics
import Digest
import Disk
import Mustache
import YAML

/// `Templates/`: everything about the look — templates, the words of the interface, style sheets and icons.
package struct Theme: Sendable {
  package static let root = "Templates/"

  /// What is read of `Templates/`.
  package static let limits = FolderLimits(files: 10_000, bytes: 256 << 20) { path in
    path.hasSuffix(".mustache") || path.hasSuffix(".yml") ? 4 << 20 : 64 << 20
  }

  let library: TemplateLibrary
  /// The words of `strings.yml`, one object a language.
  let strings: (zh: Object, en: Object)
  var assets: [Asset]
  /// The templates and the words, as they were read.
  let sources: [SourceFile]

  /// Reads and compiles a theme.
  ///
  /// - Returns: nil as the theme when `strings.yml` cannot be used; the findings say why.
  package static func load(_ tree: FileTree) throws(FileError) -> (theme: Theme?, findings: [Finding]) {
    var templates: [SourceFile] = []
    var assets: [Asset] = []
    var strings: SourceFile?
    for path in tree.paths {
      if path.hasSuffix(".mustache") {
        templates.append(SourceFile(path: root + path, bytes: try tree.read(path)))
      } else if path.hasPrefix("assets/") {
        let bytes = try tree.read(path)
        assets.append(
          Asset(
            name: String(path.dropFirst("assets/".count)),
            bytes: path.hasSuffix(".css") ? compactStyleSheet(bytes) : bytes))
      } else if path == "strings.yml" {
        strings = SourceFile(path: root + path, bytes: try tree.read(path))
      }
    }
    var (library, findings) = TemplateLibrary.compile(templates, directory: root)
    findings += tree.refusals(below: root)
    guard tree.refusal == nil else { return (nil, findings) }
    guard let strings else {
      findings.append(
        Finding(
          ContentRules.missingFile, at: SourceFile(path: root + "strings.yml", bytes: []).start,
          zh: "缺少 \(root)strings.yml（界面文字）。",
          en: "\(root)strings.yml, the words of the interface, is missing."))
      return (nil, findings)
    }
    let words = readStrings(strings, &findings)
    return (
      Theme(library: library, strings: words, assets: assets, sources: templates + [strings]), findings
    )
  }

  /// The modules that `Sources/Browser/build.sh` makes. A page does without one that is not there.
  private static let modules = ["gongshi-time.wasm", NameModule.file, "gongshi-complaint.wasm"]

  /// The addresses of all assets, as templates see them: `site.css` under the key `site-css`.
  func assetData(basePath: String) -> Object {
    var object = Object()
    for name in Self.modules { object[Asset.key(name)] = .missing }
    for asset in assets {
      object[asset.key] = .object([
        "url": .text(basePath + asset.path), "integrity": .text("sha256-" + asset.digest.base64),
      ])
    }
    return object
  }

  /// The words of the interface in one language.
  func words(_ language: Language) -> Object {
    language == .zh ? strings.zh : strings.en
  }

  /// A word of the interface; empty where the theme has none, which strict templates report.
  func word(_ key: String) -> Bilingual {
    func text(_ words: Object) -> String {
      if case .text(let text) = words[key] { text } else { "" }
    }
    return Bilingual(zh: text(strings.zh), en: text(strings.en))
  }

  private static func readStrings(_ file: SourceFile, _ findings: inout [Finding]) -> (zh: Object, en: Object)
  {
    var words = (zh: Object(), en: Object())
    let (root, problems) = YAMLDocument.parse(file)
    findings += problems
    guard let root else { return words }
    let decoding = Decoding(file)
    defer { findings += decoding.findings }
    guard let fields = decoding.fields(root, of: Bilingual(zh: "界面文字", en: "the words of the interface")),
      case .mapping(let pairs) = root.content
    else { return words }
    for (key, _) in pairs {
      guard case .scalar(let name, _) = key.content, let text = fields.bilingual(name) else { continue }
      words.zh[name] = .text(text.value.zh)
      words.en[name] = .text(text.value.en)
    }
    fields.end()
    return words
  }
}

/// A file of the theme that pages load; its name carries its digest, so that it can be cached for good.
struct Asset: Sendable {
  let name: String
  let bytes: [UInt8]
  let digest: SHA256

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    digest = SHA256(of: bytes)
  }

  /// The key under which templates find it.
  var key: String { Self.key(name) }

  static func key(_ name: String) -> String {
    String(name.map { $0 == "." || $0 == "/" ? "-" : $0 })
  }

  /// Its path in the output: `site.css` becomes `assets/site.1a2b3c4d.css`.
  var path: String {
    let mark = "." + digest.hex.prefix(8)
    guard let dot = name.lastIndex(of: ".") else { return "assets/" + name + mark }
    return "assets/" + name[..<dot] + mark + name[dot...]
  }
}
