import Diagnostics
import JSON

// The beginning: what the editor can do, and what the server can.
extension Server {
  func initialize(_ params: JSONValue?) {
    phase = .running
    let folder = params?.member("workspaceFolders")?.items.first?.path
    let root = folder ?? params?.member("rootUri")?.string.flatMap(DocumentURI.path)
    if let root {
      workspace = Workspace(
        root: root, installedTemplates: options.installedTemplates, workers: options.workers)
    }
    let offered = params?.member(at: "capabilities", "general", "positionEncodings")?.items.compactMap(
      \.string)
    // UTF-8 is what the files are in, so that nothing has to be counted again.
    if offered?.contains(PositionEncoding.utf8.rawValue) == true { encoding = .utf8 }
    if options.language == nil, let locale = params?.member("locale")?.string {
      language = locale.lowercased().hasPrefix("zh") ? .zh : .en
    }
    let watching = params?.member(
      at: "capabilities", "workspace", "didChangeWatchedFiles", "dynamicRegistration")
    canWatch = watching?.isTrue == true
  }

  func capabilities(_ result: inout JSONObject) {
    result.object("capabilities") { capabilities in
      capabilities.member("positionEncoding", encoding.rawValue)
      capabilities.object("textDocumentSync") {
        $0.member("openClose", true)
        // Changes come as changed ranges.
        $0.member("change", 2)
        $0.object("save") { $0.member("includeText", false) }
      }
      capabilities.member("hoverProvider", true)
      capabilities.object("completionProvider") { completion in
        completion.array("triggerCharacters") {
          for mark in [" ", "[", ",", "{", "(", "“"] { $0.string(mark) }
        }
      }
      capabilities.object("codeActionProvider") { actions in
        actions.array("codeActionKinds") { $0.string("quickfix") }
      }
    }
    result.object("serverInfo") {
      $0.member("name", "gongshi")
      $0.member("version", options.version)
    }
  }

  /// Asks the editor to tell of files that change outside it.
  var registration: [UInt8] {
    Outgoing.request("watch", "client/registerCapability") { params in
      params.array("registrations") { list in
        list.object { item in
          item.member("id", "watch")
          item.member("method", "workspace/didChangeWatchedFiles")
          item.object("registerOptions") { options in
            options.array("watchers") { watchers in
              for folder in ["Content", "Templates"] {
                watchers.object { $0.member("globPattern", "**/\(folder)/**") }
              }
            }
          }
        }
      }
    }
  }
}
