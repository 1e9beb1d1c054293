// swift-tools-version: 6.0
import PackageDescription

// Data flows one way, from the top of this list to the bottom; README.md draws it.
let package = Package(
  name: "gongshi",
  products: [.executable(name: "gongshi", targets: ["gongshi"])],
  targets: [
    // C libraries, each behind one door.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CMicrohttpd", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .target(name: "CPreview", dependencies: ["CMicrohttpd"]),
    .systemLibrary(name: "CLinux"),

    // Free of each other and of Foundation.
    .target(name: "JSON"),
    .target(name: "Digest", dependencies: ["CNettle"]),
    .target(name: "Signing", dependencies: ["CSodium", "Digest"]),
    .target(name: "QRCode", dependencies: ["CQREncode"]),
    .target(name: "Compression", dependencies: ["CBrotli", "CZlib"]),
    .target(name: "Disk", dependencies: ["CLinux"]),
    .target(name: "CivilTime"),
    .target(name: "Naming"),
    .target(name: "Credentials", dependencies: ["CivilTime"]),
    .target(name: "Parity"),
    .target(name: "Diagnostics", dependencies: ["JSON"], exclude: ["MESSAGES.md"]),
    .target(name: "Complaint", dependencies: ["CivilTime", "Credentials", "Diagnostics", "JSON"]),
    .target(name: "Ledger", dependencies: ["Digest", "Disk", "JSON", "Signing"]),

    // Languages.
    .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "Markdown", dependencies: ["CCMarkGFM", "Diagnostics"]),
    .target(name: "Mustache", dependencies: ["Diagnostics"]),

    .target(name: "Programs", dependencies: ["CLinux", "Diagnostics", "Disk"]),
    .target(name: "Documents", dependencies: ["CExpat", "CLinux", "CZip", "Diagnostics", "Disk", "Programs"]),

    // The site.
    .target(
      name: "Content",
      dependencies: ["CivilTime", "Diagnostics", "Digest", "Disk", "JSON", "Markdown", "YAML"]),
    .target(name: "Records", dependencies: ["Content", "Digest", "JSON", "Ledger"]),
    .target(
      name: "Rules",
      dependencies: [
        "Content", "Credentials", "Digest", "Documents", "Ledger", "Naming", "Parity", "Records",
      ]),
    .target(name: "Schemas", dependencies: ["Content", "Diagnostics", "JSON", "YAML"]),
    .target(name: "Scaffold", dependencies: ["CivilTime", "Content", "Diagnostics", "YAML"]),
    .target(
      name: "Website",
      dependencies: [
        "Complaint", "Content", "Digest", "Documents", "JSON", "Ledger", "Mustache", "Naming", "QRCode",
        "Records", "Rules",
      ]),
    .target(
      name: "Publishing",
      dependencies: [
        "Compression", "Content", "Digest", "Disk", "JSON", "Ledger", "Programs", "Signing", "Website",
      ]),
    .target(
      name: "Preview",
      dependencies: [
        "CLinux", "CMicrohttpd", "CPreview", "Content", "Diagnostics", "Disk", "JSON", "Website",
      ]),
    .target(
      name: "LanguageServer",
      dependencies: [
        "CivilTime", "Content", "Diagnostics", "Disk", "JSON", "Markdown", "Rules", "Website", "YAML",
      ]),
    .target(
      name: "Importing",
      dependencies: [
        "CivilTime", "Content", "Diagnostics", "Disk", "Documents", "JSON", "Markdown", "Naming", "Programs",
      ]),
    .executableTarget(
      name: "gongshi",
      dependencies: [
        "Digest", "Documents", "Importing", "LanguageServer", "Ledger", "Preview", "Programs", "Publishing",
        "Scaffold", "Schemas", "Signing", "Website",
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "JSON"]),
    .testTarget(
      name: "CivilTimeTests", dependencies: ["CivilTime"], exclude: ["cross_check.py"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "DiskTests", dependencies: ["Disk", "TestSupport"]),
    .testTarget(name: "QRCodeTests", dependencies: ["QRCode"]),
    .testTarget(name: "DigestTests", dependencies: ["Digest"]),
    .testTarget(
      name: "SigningTests", dependencies: ["Signing", "TestSupport"], exclude: ["minisign.py"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger"], exclude: ["vectors.py"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Disk", "Documents", "Programs", "TestSupport"]),
    .testTarget(name: "NamingTests", dependencies: ["Naming", "TestSupport"], exclude: ["Corpus"]),
    .testTarget(name: "YAMLTests", dependencies: ["TestSupport", "YAML"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "TestSupport"]),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache", "TestSupport"]),
    .testTarget(name: "CredentialsTests", dependencies: ["Credentials"], exclude: ["cross_check.py"]),
    .testTarget(
      name: "ComplaintTests", dependencies: ["Complaint", "Digest", "JSON", "TestSupport"],
      exclude: ["judge.py"]),
    .testTarget(name: "ParityTests", dependencies: ["Parity"]),
    .testTarget(name: "ContentTests", dependencies: ["Content", "Rules"]),
    .testTarget(name: "ScaffoldTests", dependencies: ["Diagnostics", "Scaffold"]),
    .testTarget(name: "LanguageServerTests", dependencies: ["JSON", "LanguageServer"]),
    .testTarget(name: "ImportingTests", dependencies: ["Disk", "Importing", "Markdown", "TestSupport", "YAML"]),
    .testTarget(name: "CompressionTests", dependencies: ["Compression", "TestSupport"]),
    .testTarget(name: "PublishingTests", dependencies: ["Ledger", "Publishing", "TestSupport"]),
    .testTarget(
      name: "WebsiteTests", dependencies: ["Credentials", "Digest", "Documents", "TestSupport", "Website"]),
    .testTarget(
      name: "CommandTests", dependencies: ["TestSupport", "gongshi"],
      exclude: ["editor.py", "schemas.py", "terminal.py"]),
  ],
  swiftLanguageModes: [.v6]
)

// Only built for `make fuzz`: it has no main function of its own, but that of libFuzzer.
if Context.environment["GONGSHI_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Complaint", "Documents", "Parity", "TestSupport", "Website"], path: "Tests/Fuzz",
      exclude: ["Found", "run.py"]))
  package.products.append(.executable(name: "fuzz", targets: ["fuzz"]))
}
