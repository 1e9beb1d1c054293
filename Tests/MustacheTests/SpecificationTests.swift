import Diagnostics
import Foundation
import Testing

@testable import Mustache

/// The cases of the official Mustache specification, where a copy lies beside the checkout.
@Suite(.enabled(if: Specification.directory != nil)) struct SpecificationTests {
  @Test("Lenient mode renders every case of the specification", arguments: Specification.cases)
  func specification(example: Specification.Example) {
    var files = [SourceFile(path: "\u{0}main", text: example.template)]
    files += example.partials.map { SourceFile(path: $0.name, text: $0.text) }
    let (library, findings) = TemplateLibrary.compile(files, directory: "", mode: .lenient)
    #expect(findings.isEmpty)
    var output: [UInt8] = []
    let problems = library.render("\u{0}main", values: [example.data], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == example.expected)
    #expect(problems.isEmpty)
  }

  @Test("The specification has all its modules but lambdas")
  func completeness() {
    #expect(Specification.cases.count == 184)
  }
}

enum Specification {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let template: String
    let partials: [(name: String, text: String)]
    let data: Value
    let expected: String
  }

  static let directory: URL? = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("shared/mustache-spec")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    return nil
  }()

  static let cases: [Example] = {
    guard let directory else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
        .filter { $0.hasSuffix(".json") }
        .flatMap { try read(directory.appendingPathComponent($0)) }
    } catch {
      Issue.record(error)
      return []
    }
  }()

  private static func read(_ file: URL) throws -> [Example] {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let tests = (json as? [String: Any])?["tests"] as? [[String: Any]] ?? []
    return tests.map { test in
      let partials = test["partials"] as? [String: String] ?? [:]
      return Example(
        testDescription: "\(file.lastPathComponent): \(test["name"] as? String ?? "")",
        template: test["template"] as? String ?? "",
        partials: partials.sorted { $0.key < $1.key }.map { (name: $0.key, text: $0.value) },
        data: value(test["data"] ?? [:]), expected: test["expected"] as? String ?? "")
    }
  }

  private static func value(_ json: Any) -> Value {
    switch json {
    case let text as String: return .text(text)
    case let number as NSNumber:
      // Foundation on Linux tells truth values from numbers by their Objective-C type.
      if isTruthValue(number) { return .bool(number.boolValue) }
      let isWhole = number.doubleValue == number.doubleValue.rounded()
      return isWhole ? .int(number.intValue) : .text("\(number.doubleValue)")
    case let items as [Any]: return .list(items.map(value))
    case let object as [String: Any]:
      return .object(Object(object.sorted { $0.key < $1.key }.map { ($0.key, value($0.value)) }))
    default: return .missing
    }
  }

  private static func isTruthValue(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
