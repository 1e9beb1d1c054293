import CZip

/// A zip archive in memory, read through libzip.
final class ZipArchive {
  private let archive: OpaquePointer
  private let limits: DocumentLimits
  /// How many bytes may still be unpacked.
  private var bytesLeft: Int

  /// - Parameter bytes: the file, which must outlive the archive.
  init(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentProblem) {
    try ArchiveDirectory.check(bytes, entries: limits.entries)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw .damagedArchive(reason: String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damagedArchive(reason: String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
    self.limits = limits
    bytesLeft = limits.totalBytes
    guard zip_get_num_entries(archive, 0) <= limits.entries else {
      throw .tooManyEntries(limit: limits.entries)
    }
  }

  deinit { zip_discard(archive) }

  /// The names of the entries as OPC compares them: in lower case, without a slash before them
  /// (ECMA-376 Part 2, 6.2.2.3); an entry without a readable name has an empty one.
  func names() -> [String] {
    (0..<zip_get_num_entries(archive, 0)).map { index in
      guard let name = zip_get_name(archive, UInt64(index), 0) else { return "" }
      let path = String(cString: name).lowercased().split(separator: "\\").joined(separator: "/")
      return String(path.drop { $0 == "/" })
    }
  }

  /// Unpacks an entry, stopping at the limits whatever the archive says its size is.
  func read(_ index: Int, named name: String) throws(DocumentProblem) -> [UInt8] {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(archive, UInt64(index), 0, &stat) == 0 else { throw problem(name) }
    if stat.encryption_method != ZIP_EM_NONE { throw .encrypted }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw problem(name) }
    defer { zip_fclose(file) }
    let packed = Int(clamping: stat.comp_size)
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = Int(zip_fread(file, &chunk, UInt64(chunk.count)))
      if count == 0 { return result }
      if count < 0 { throw .damagedArchive(reason: String(cString: zip_file_strerror(file))) }
      bytesLeft -= count
      if bytesLeft < 0 { throw .tooLarge(limit: limits.totalBytes) }
      if result.count + count > limits.partBytes { throw .partTooLarge(name, limit: limits.partBytes) }
      result.append(contentsOf: chunk[..<count])
      if result.count > limits.ratioFreeBytes, result.count / limits.ratio > packed {
        throw .compressionBomb(part: name)
      }
    }
  }
}

extension ZipArchive {
  /// What libzip said last, about an entry.
  private func problem(_ name: String) -> DocumentProblem {
    switch zip_error_code_zip(zip_get_error(archive)) {
    case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD: .encrypted
    case ZIP_ER_COMPNOTSUPP: .unsupportedCompression(part: name)
    default: .damagedArchive(reason: String(cString: zip_strerror(archive)))
    }
  }
}
