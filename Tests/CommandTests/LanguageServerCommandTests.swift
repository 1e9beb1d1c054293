import Foundation
import Testing

/// `gongshi lsp`, spoken to by an editor's client and by nobody's.
@Suite(.enabled(if: Tools.areInstalled)) struct LanguageServerCommandTests {
  @Test("An editor is told of mistakes, offered fixes, help and completions; malformed messages do no harm")
  func editor() throws {
    let script = Program.root.appending(path: "Tests/CommandTests/editor.py").path
    let result = try Program.run(Tools.python, [script, Program.binary.path, Program.fixture.path])
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors.contains("Ran 12 tests"))
  }
}
