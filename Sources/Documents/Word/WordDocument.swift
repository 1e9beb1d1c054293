import Diagnostics

/// A Word document: a zip archive with a part for each story.
struct WordDocument {
  private let bytes: [UInt8]
  private let limits: DocumentLimits

  init(_ bytes: [UInt8], limits: DocumentLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Reads the text of all stories.
  func text() throws(DocumentProblem) -> DocumentText {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      throw holdsEncryptedPackage ? .encrypted : .oldWord
    }
    guard bytes.count >= 22, bytes.starts(with: Array("PK".utf8)) else { throw .notWord }
    // A typed throw out of the closure is not inferred.
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(DocumentProblem) in try text(of: ZipArchive(buffer, limits: limits)) }
    }
    return try result.get()
  }
}

extension WordDocument {
  /// Whether a compound file is the shell of an encrypted document (MS-OFFCRYPTO 2.3.4): it then has a stream of
  /// this name, written in UTF-16.
  private var holdsEncryptedPackage: Bool {
    let name = Array("EncryptedPackage".utf8).flatMap { [$0, UInt8(0)] }
    return bytes.contains(name)
  }

  private func text(of archive: ZipArchive) throws(DocumentProblem) -> DocumentText {
    let names = archive.names()
    let stories = try stories(names, in: archive)
    guard stories.contains(where: { $0.story == .body }) else { throw .missingDocument }
    let collector = PartCollector(limits: limits)
    for (story, index) in stories {
      let bytes = try archive.read(index, named: names[index])
      try read(story, bytes, part: names[index], into: collector)
    }
    return DocumentText(parts: collector.parts, notices: notices(collector, names: names))
  }

  /// The parts that hold stories, in the order they are read in.
  private func stories(
    _ names: [String], in archive: ZipArchive
  ) throws(DocumentProblem) -> [(story: Story, index: Int)] {
    let types = ContentTypesReader()
    if let index = names.firstIndex(of: ContentTypesReader.partName) {
      let bytes = try archive.read(index, named: names[index])
      try XMLReader.read(bytes, part: names[index], limits: limits, to: types)
    }
    var result: [(story: Story, index: Int)] = []
    var seen: Set<String> = []
    for (index, name) in names.enumerated() {
      guard let story = types.stories[name] ?? Story(partName: name) else { continue }
      guard seen.insert(name).inserted else { throw .duplicatePart(name) }
      result.append((story, index))
    }
    return result.sorted { left, right in
      let (a, b) = (names[left.index], names[right.index])
      if left.story != right.story { return left.story.rawValue < right.story.rawValue }
      // header2 stands before header10.
      if a.utf8.count != b.utf8.count { return a.utf8.count < b.utf8.count }
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
  }

  private func read(
    _ story: Story, _ bytes: [UInt8], part: String, into collector: PartCollector
  ) throws(DocumentProblem) {
    if story == .properties {
      let reader = TitleReader()
      try XMLReader.read(bytes, part: part, limits: limits, to: reader)
      collector.addTitle(reader.title)
    } else {
      let reader = StoryReader(story, into: collector)
      try XMLReader.read(bytes, part: part, limits: limits, to: reader)
      reader.finish()
    }
    if let problem = collector.problem { throw problem }
  }
}
