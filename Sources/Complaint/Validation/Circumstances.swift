// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(JSON)
  import CivilTime
  import JSON
#endif

/// What is known when a complaint arrives; what is nil is not checked.
package struct Circumstances: Sendable {
  /// The SHA-256 of the published schema, 64 lower-case hexadecimal digits.
  package var schemaHash: String?
  /// The ids of the winner list.
  package var entries: [String]?
  package var period: Period?
  /// The moment at which the complaint was received.
  package var received: Instant?

  package enum Period: Sendable {
    case known(Interval)
    /// Winners have not been published with a period.
    case notAnnounced
  }

  package init(
    schemaHash: String? = nil, entries: [String]? = nil, period: Period? = nil, received: Instant? = nil
  ) {
    self.schemaHash = schemaHash
    self.entries = entries
    self.period = period
    self.received = received
  }
}

extension ComplaintForm {
  /// Checks the JSON of a complaint; no refusal means that it is in order.
  package func refusals(of bytes: [UInt8], under circumstances: Circumstances) -> [Refusal] {
    do throws(JSONProblem) {
      return refusals(of: try JSONReader.read(bytes, Self.limits), under: circumstances)
    } catch {
      return [Refusal(error)]
    }
  }

  /// What is read of a JSON file at most.
  package static var limits: JSONLimits { JSONLimits(bytes: largestJSON, depth: 16) }

  /// Checks a complaint that has been read, first its structure, then what no schema can say.
  package func refusals(of value: JSONValue, under circumstances: Circumstances) -> [Refusal] {
    let root = Spot(value: value, pointer: "")
    var structure = StructureCheck()
    structure.check(fields, in: root)
    var meaning = MeaningCheck(form: self, circumstances: circumstances)
    meaning.check(root)
    return structure.refusals + meaning.refusals
  }
}
