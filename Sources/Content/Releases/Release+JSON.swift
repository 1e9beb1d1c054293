import Diagnostics
import JSON

extension Release {
  /// The file of a release, version 1: the one way it may be written.
  package func json() -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { release in
      release.member("version", 1)
      release.member("number", number)
      release.member("date", date.description)
      release.member("page", page)
      release.member("address", address.path)
      release.member("record", record.rawValue)
      release.object("title") { Self.write(title, to: &$0) }
      release.member("kind", kind.rawValue)
      if let replaces { release.member("replaces", replaces) }
      if let change {
        release.object("what") { Self.write(change.what, to: &$0) }
        release.object("reason") { Self.write(change.reason, to: &$0) }
      }
      release.member("affectsPeriod", affectsPeriod)
      if let ground { release.object("ground") { Self.write(ground, to: &$0) } }
      release.array("periods") { list in
        for period in periods {
          list.object { object in
            object.member("id", period.id)
            if let start = period.start { object.member("start", start.iso) }
            object.member("end", period.end.iso)
            if period.isWithdrawn { object.member("withdrawn", true) }
          }
        }
      }
      release.array("files") { list in
        for file in files {
          list.object { object in
            object.member("path", file.path)
            object.member("bytes", file.size)
            object.member("sha256", file.digest.hex)
          }
        }
      }
      release.object("log") { object in
        object.member("size", log.size)
        object.member("root", log.root.hex)
      }
    }
    return writer.bytes
  }

  private static func write(_ text: Bilingual, to object: inout JSONObject) {
    object.member("zh", text.zh)
    object.member("en", text.en)
  }
}
