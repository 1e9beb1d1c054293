/// How much of a document is read at most, so that no file can take all memory or all day.
struct DocumentLimits: Sendable {
  /// Entries of a zip archive.
  var entries = 2_000
  /// Bytes of one part of an archive when unpacked.
  var partBytes = 64 << 20
  /// Bytes of all parts that are read, when unpacked.
  var totalBytes = 128 << 20
  /// How many times its packed size a part may have, once it is larger than `ratioFreeBytes`.
  var ratio = 200
  var ratioFreeBytes = 8 << 20
  /// Elements of XML inside each other.
  var depth = 256
  /// Attributes of one XML element.
  var attributes = 256
  /// Paragraphs that hold text.
  var paragraphs = 500_000
  /// Bytes of text from another program.
  var outputBytes = 64 << 20
  /// Bytes of memory another program may hold.
  var programMemory = 1 << 30
  /// Seconds another program may run.
  var programSeconds = 60
}
