extension FileTree {
  /// The same tree with other bytes in some files, new ones among them: what it will be once they are saved.
  package func overlaid(by files: [String: [UInt8]]) -> FileTree {
    guard !files.isEmpty else { return self }
    let added = files.keys.filter { !paths.contains($0) }
    let read = read
    return FileTree(
      paths: (paths + added).sorted(by: inByteOrder),
      refused: refused.filter { files[$0.path] == nil },
      read: { path throws(FileError) in
        if let bytes = files[path] { return bytes }
        return try read(path)
      })
  }
}
