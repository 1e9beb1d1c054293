import Digest
import Disk

/// All written files in the order in which they were written, in a few blocks of memory: a site has several files a
/// page, and what is kept of each decides how large it may grow.
struct OutputList: Sendable {
  private var names: [UInt8] = []
  /// Where the path of each file begins.
  private var starts: [Int] = []
  private var sizes: [Int] = []
  private var digests: [SHA256] = []
  /// What is in them, where they are held in memory: as many as there are files, or none.
  private var contents: [[UInt8]] = []

  mutating func append(_ file: OutputFile) {
    starts.append(names.count)
    names += file.path.utf8
    sizes.append(file.size)
    digests.append(file.digest)
    if let bytes = file.bytes { contents.append(bytes) }
  }

  mutating func append(contentsOf files: some Sequence<OutputFile>) {
    for file in files { append(file) }
  }
}

extension OutputList: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { sizes.count }

  subscript(index: Int) -> OutputFile {
    OutputFile(
      path: String(decoding: path(index), as: UTF8.self), size: sizes[index],
      digest: digests[index], bytes: contents.isEmpty ? nil : contents[index])
  }
}

extension OutputList {
  /// A path in UTF-8.
  func path(_ index: Int) -> ArraySlice<UInt8> { names[range(index)] }

  private func range(_ index: Int) -> Range<Int> {
    starts[index]..<(index + 1 < starts.count ? starts[index + 1] : names.count)
  }

  /// Bytes.
  func size(_ index: Int) -> Int { sizes[index] }

  func digest(_ index: Int) -> SHA256 { digests[index] }

  /// The paths of all files.
  func paths() -> PathList { paths(order()) }

  /// The same, where their order is known.
  func paths(_ order: [Int]) -> PathList { PathList(order.lazy.map { self[$0].path }) }

  /// The places of all files in the byte order of their paths.
  func order() -> [Int] {
    names.withUnsafeBytes { names in
      func path(_ index: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: names[range(index)])
      }
      return sizes.indices.sorted { inByteOrder(path($0), path($1)) }
    }
  }
}
