import CivilTime
import Diagnostics
import Disk
import JSON
import Website

/// A language server (LSP 3.17) for the site in one folder: messages in, messages out, no input or output of its own.
package actor Server {
  /// When the site has to be checked again.
  package enum Due: Sendable { case now, soon }

  /// What the program that runs the server passes in.
  package struct Options: Sendable {
    /// The site's folder, absolute, where the editor names none.
    package var root: String
    /// Templates for a site without any of its own; nil where there are none.
    package var installedTemplates: String?
    /// The language asked for on the command line; nil to follow the editor.
    package var language: Language?
    /// Where neither says anything.
    package var fallback: Language
    package var workers: Int
    package var version: String
    /// The moment for which the site is checked.
    package var now: @Sendable () -> Instant

    package init(
      root: String, installedTemplates: String? = nil, language: Language?, fallback: Language, workers: Int,
      version: String,
      now: @escaping @Sendable () -> Instant
    ) {
      self.root = root
      self.installedTemplates = installedTemplates
      self.language = language
      self.fallback = fallback
      self.workers = workers
      self.version = version
      self.now = now
    }
  }

  enum Phase { case fresh, running, shutDown }

  let options: Options
  var phase = Phase.fresh
  var language: Language
  var encoding = PositionEncoding.utf16
  var workspace: Workspace
  var open = OpenDocuments()
  var published = PublishedFindings()
  /// Whether the editor tells of files that change outside it, if asked to.
  var canWatch = false

  /// When the site has to be checked again; nil where nothing has changed.
  package private(set) var due: Due?
  /// The exit code, once the editor has asked the server to end.
  package private(set) var exitCode: Int32?

  package init(_ options: Options) {
    self.options = options
    language = options.language ?? options.fallback
    workspace = Workspace(
      root: options.root, installedTemplates: options.installedTemplates, workers: options.workers)
  }

  /// The exit code where the editor has gone without a word: an error unless it had asked for the end.
  package var codeAtEnd: Int32 { phase == .shutDown ? 0 : 1 }

  /// Answers one message.
  package func handle(_ part: MessageReader.Part) async -> [[UInt8]] {
    switch part {
    case .refused: return [Outgoing.failure(nil, .parseError, "The message is no JSON-RPC.")]
    case .message(let value):
      switch Incoming(value) {
      case .response: return []
      case .invalid(let id): return [Outgoing.failure(id, .invalidRequest, "The message is no request.")]
      case .notification(let method, let params): return await notice(method, params)
      case .request(let id, let method, let params): return await answer(id, method, params)
      }
    }
  }

  /// Checks the site and tells the editor what is wrong.
  package func check() async -> [[UInt8]] {
    due = nil
    guard phase == .running else { return [] }
    do throws(FileError) {
      let report = try await workspace.builder(open, now: options.now()).check()
      return published.replace(with: report.findings).map(diagnostics)
    } catch {
      return [
        Outgoing.notification("window/logMessage") {
          $0.member("type", 1)
          $0.member("message", "\(error.path): \(error.reason)")
        }
      ]
    }
  }
}

extension Server {
  private func notice(_ method: String, _ params: JSONValue?) async -> [[UInt8]] {
    if method == "exit" {
      exitCode = codeAtEnd
      return []
    }
    guard phase == .running else { return [] }
    switch method {
    case "initialized":
      due = .now
      return canWatch ? [registration] : []
    case "textDocument/didOpen":
      if let item = params?.member("textDocument") { open.open(item) }
      due = .now
    case "textDocument/didChange":
      if let params { open.change(params, encoding) }
      // Somebody who types goes on typing.
      if due != .now { due = .soon }
    case "textDocument/didClose":
      if let item = params?.member("textDocument") { open.close(item) }
      due = .now
    case "textDocument/didSave", "workspace/didChangeWatchedFiles": due = .now
    default: break
    }
    return []
  }

  private func answer(_ id: RequestID, _ method: String, _ params: JSONValue?) async -> [[UInt8]] {
    switch (phase, method) {
    case (.fresh, "initialize"):
      initialize(params)
      return [Outgoing.answer(id) { $0.object("result", capabilities) }]
    case (.fresh, _): return [Outgoing.failure(id, .notInitialized, "Send initialize first.")]
    case (.shutDown, _): return [Outgoing.failure(id, .invalidRequest, "The server has been shut down.")]
    case (.running, "shutdown"):
      phase = .shutDown
      due = nil
      return [Outgoing.answer(id) { $0.null("result") }]
    case (.running, "textDocument/hover"): return [await hover(id, params)]
    case (.running, "textDocument/completion"): return [await completion(id, params)]
    case (.running, "textDocument/codeAction"):
      // What is offered belongs to the text as it is now.
      let news = due == nil ? [] : await check()
      return news + [actions(id, params)]
    case (.running, "initialize"):
      return [Outgoing.failure(id, .invalidRequest, "The server has been initialized.")]
    default: return [Outgoing.failure(id, .methodNotFound, "There is no method \(method).")]
    }
  }
}
