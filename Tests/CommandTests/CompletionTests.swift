import Foundation
import TestSupport
import Testing

/// The manual page and the completions, read by the programs they are for.
@Suite struct CompletionTests {
  private static let bash = "/bin/bash"

  private static func isThere(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// A script of completions in a file.
  private static func script(_ shell: String, language: String = "en") throws -> (
    TemporaryFolder, path: String
  ) {
    let folder = try TemporaryFolder()
    let result = try Program.gongshi(["completions", shell, "--lang", language])
    try #require(result.code == 0, "\(result.errors)")
    return (folder, try folder.write("script", Array(result.output.utf8)))
  }

  @Test(
    "bash completes commands, flags, words, files and folders", .enabled(if: isThere(bash)),
    arguments: [
      (["ch"], "check"),
      (["--ver"], "--version"),
      (["check", "--f"], "--format"),
      (["check", "--format", ""], "text json sarif github"),
      (["check", "--format", "=", "s"], "sarif"),
      (["check", "--format", "="], "text json sarif github"),
      (["--lang", "zh", "stat"], "status"),
      (["headers", "c"], "caddy"),
      (["new", "wi"], "winners"),
      (["new", "track", "--type", ""], "competition solicitation"),
      (["build", "--root", "Con"], "Content"),
      (["build", "--as-of", ""], ""),
      (["names", "si"], "site file.md"),
      (["complaint", ""], "check"),
      (["complaint", "check", "si"], "site file.md"),
      (["names", "--fi"], "--fix --file-names"),
    ])
  func bashCompletes(words: [String], expected: String) throws {
    let (folder, path) = try Self.script("bash")
    _ = try folder.write("site file.md", [])
    try FileManager.default.createDirectory(
      atPath: folder.path + "/Content", withIntermediateDirectories: false)
    let driver = """
      cd "$1"; source "$2"; shift 2
      COMP_WORDS=(gongshi "$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _gongshi; echo "${COMPREPLY[*]}"
      """
    let result = try Program.run(Self.bash, ["-c", driver, "bash", folder.path, path] + words)
    #expect(result.errors == "")
    #expect(result.output == expected + "\n")
  }

  @Test(
    "Every shell reads its script without complaint",
    arguments: [("bash", bash), ("zsh", "/usr/bin/zsh"), ("fish", "/usr/bin/fish")], ["zh", "en"])
  func reads(shell: (name: String, path: String), language: String) throws {
    let (folder, path) = try Self.script(shell.name, language: language)
    guard Self.isThere(shell.path) else { return }
    let result = try withExtendedLifetime(folder) { try Program.run(shell.path, ["-n", path]) }
    #expect(result.code == 0)
    #expect(result.errors == "")
  }

  @Test(
    "fish completes with the meaning beside each word", .enabled(if: isThere("/usr/bin/fish")),
    arguments: [
      ("gongshi ch", "check\tCheck every rule and write nothing\n"),
      ("gongshi check --st", "--strict\tcount warnings as errors\n"),
      ("gongshi check --format s", "sarif\tthe form of the findings (default: text)\n"),
      ("gongshi headers c", "caddy\n"),
    ])
  func fish(line: String, expected: String) throws {
    let (folder, path) = try Self.script("fish")
    let result = try withExtendedLifetime(folder) {
      try Program.run(
        "/usr/bin/fish", ["-c", "source \(path); complete -C '\(line)'"], environment: ["HOME": folder.path])
    }
    #expect(result.output == expected, "\(result.errors)")
  }

  @Test("The manual page formats without a warning and names every command", arguments: ["zh", "en"])
  func manual(language: String) throws {
    let page = try Program.gongshi(["man", "--lang", language])
    #expect(page.code == 0)
    let help = try Program.gongshi(["--help", "--lang", "en"]).output
    let commands = help.matches(of: /\n\x20\x20([a-z]+)\x20/).map { String($0.1) }
    #expect(commands.count >= 11)
    for command in commands { #expect(page.output.contains(".SS \"gongshi \(command)")) }
    guard Self.isThere("/usr/bin/groff") else { return }
    let folder = try TemporaryFolder()
    let path = try folder.write("gongshi.1", Array(page.output.utf8))
    let result = try Program.run("/usr/bin/groff", ["-ww", "-Kutf8", "-Tutf8", "-man", path])
    #expect(result.errors == "")
    #expect(result.output.contains("gongshi complaint check received/complaint.json"))
  }

  @Test("A shell there is no script for is wrong usage")
  func unknownShell() throws {
    let result = try Program.gongshi(["completions", "tcsh"])
    #expect(result.code == 2)
    #expect(result.errors.contains("“tcsh” will not do: completions needs bash or zsh or fish."))
  }
}
