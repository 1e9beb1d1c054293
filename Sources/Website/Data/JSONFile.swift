import JSON

/// Writes one JSON object as a file of its own.
func jsonFile(_ body: (inout JSONObject) -> Void) -> [UInt8] {
  var writer = JSONWriter(.indented)
  writer.object(body)
  return writer.bytes
}
