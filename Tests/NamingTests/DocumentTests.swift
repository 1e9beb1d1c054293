import Testing

@testable import Naming

@Suite struct DocumentTests {
  static let folder: String = {
    let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let root = "/" + path + "/../shared/source-documents/"
    return readBytes(root + "README.md") == nil ? "/" + path + "/../../shared/source-documents/" : root
  }()

  @Test(
    "Notices whose lines a converter broke hold no wrong name",
    .enabled(if: readBytes(folder + "README.md") != nil),
    arguments: [
      ("jinan-2025-notice.txt", 42), ("weifang-2026-notice.txt", 44), ("qinghai-dataset-solicitation.txt", 0),
    ])
  func notices(file: String, names: Int) throws {
    let checker = Checker(try #require(Registries.dataElements))
    let bytes = try #require(readBytes(Self.folder + file))
    let result = checker.check(bytes, options: CheckOptions(isWrapped: true))
    #expect(result.findings == [])
    #expect(result.namesSeen == names)
    #expect(result.namesRight == names)
  }
}
