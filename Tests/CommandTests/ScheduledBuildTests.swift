import Foundation
import TestSupport
import Testing

/// The lines of the guide that build the site again when its pages change, run by a real shell.
@Suite struct ScheduledBuildTests {
  private func tutorial(_ language: String) throws -> String {
    try String(
      contentsOf: Program.root.appending(path: "Content/pages/guide/01-tutorial.\(language).md"),
      encoding: .utf8)
  }

  /// The command of the crontab line as cron hands it to the shell, with another program for the build.
  private func command(_ language: String = "zh") throws -> String {
    let text = try tutorial(language)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("* * * * * ") })
    return String(line.dropFirst("* * * * * ".count)).replacing("\\%", with: "%")
      .replacing("cd /srv/notices", with: "cd \"$SITE\"").replacing("gongshi build", with: "echo due")
      .replacing("gongshi sign", with: ":")
  }

  @Test(
    "The crontab line builds at the announced moment and not before",
    arguments: ["zh", "en"])
  func cron(language: String) throws {
    let command = try command(language)
    for (moment, isDue) in [("2026-04-28", true), ("2199-12-31", false)] {
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(
        atPath: folder.path + "/Output", withIntermediateDirectories: true)
      // The form of the manifest is the program's own.
      let manifest =
        "{\n  \"version\": 1,\n  \"asOf\": \"2026-04-28T12:00:00+08:00\",\n"
        + "  \"nextChange\": \"\(moment)T00:00:00+08:00\",\n  \"files\": []\n}\n"
      try manifest.write(toFile: folder.path + "/Output/manifest.json", atomically: true, encoding: .utf8)
      let result = try Program.run(
        "/bin/sh", ["-c", command], environment: ["SITE": folder.path, "PATH": "/usr/bin:/bin"])
      #expect(result.output == (isDue ? "due\n" : ""), "\(result.errors)")
    }
  }

  @Test("A site that will not change any more is not built again")
  func never() throws {
    let folder = try TemporaryFolder()
    let build = try Program.gongshi([
      "build", "--root", Program.fixture.path, "--output", folder.path + "/Output", "--as-of", "2026-06-01",
    ])
    #expect(build.code == 0)
    let result = try Program.run(
      "/bin/sh", ["-c", try command()],
      environment: ["SITE": folder.path, "PATH": "/usr/bin:/bin"])
    #expect(result.output.isEmpty)
  }

  @Test("The moment in the manifest is one that a shell can read")
  func readable() throws {
    let folder = try TemporaryFolder()
    let build = try Program.gongshi([
      "build", "--root", Program.fixture.path, "--output", folder.path + "/Output", "--as-of", "2026-04-28",
    ])
    #expect(build.code == 0)
    let text = try tutorial("zh")
    let start = try #require(
      text.range(
        of: """
          ```sh /usr/local/bin/gongshi-publish
          #!/bin/sh
          cd /srv/notices && gongshi build && gongshi sign Output --key /etc/gongshi-bureau.key || exit

          """))
    let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
    let script = String(text[start.upperBound..<end.lowerBound])
      .replacing("systemctl stop", with: ": ").replacing("systemd-run", with: "echo")
    let result = try Program.run(
      "/bin/sh", ["-c", "cd \"$SITE\"\n" + script],
      environment: ["SITE": folder.path, "PATH": "/usr/bin:/bin"])
    #expect(
      result.output.contains("--on-calendar=2026-04-28 16:00:00 UTC systemctl start"), "\(result.errors)")
  }
}
