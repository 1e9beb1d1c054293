/// Everything below a folder with what the system said about it, so that what changed is found without reading.
package struct StampedTree: Sendable, Equatable {
  /// What the folder itself is called in the list of folders.
  package static let root = "."

  package var files: Stamped
  /// The folder itself among them; those whose names begin with a dot are left out.
  package var folders: Stamped

  /// Some paths, each with its stamp.
  package struct Stamped: Sendable, Equatable {
    package let paths: PathList
    package var stamps: FileStamps

    package init(paths: PathList, stamps: FileStamps) {
      self.paths = paths
      self.stamps = stamps
    }

    /// - Parameter list: in byte order of the paths.
    init(_ list: [(path: String, stamp: FileStamp)]) {
      self.init(paths: PathList(list.lazy.map(\.path)), stamps: FileStamps(list.map(\.stamp)))
    }
  }

  package init(files: Stamped, folders: Stamped) {
    self.files = files
    self.folders = folders
  }

  /// Looks at some files below a folder and at all folders they are in; nil where one is missing.
  package init?(of names: PathList, below root: String) {
    var folders: Set<Substring> = [Self.root[...]]
    for path in names {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert(rest).inserted else { break }
      }
    }
    let folderNames = PathList(folders.map(String.init).sorted(by: inByteOrder))
    guard let stamps = names.stamps(below: root), let folderStamps = folderNames.stamps(below: root)
    else { return nil }
    self.files = Stamped(paths: names, stamps: stamps)
    self.folders = Stamped(paths: folderNames, stamps: folderStamps)
  }
}

extension StampedTree {
  /// The places of files and folders whose stamps are not what they were, or that the system no longer knows.
  package struct Changes: Sendable, Equatable {
    package var files: [Int] = []
    package var folders: [Int] = []

    package init() {}
  }

  /// Looks for changes, at each folder just before what is in it, while the system still has it at hand.
  ///
  /// - Parameters:
  ///   - range: which of the files to look at, so that several can look at the same time; folders come with the files
  ///     that they stand before, those behind all files with the last.
  ///   - root: the folder that the paths are in.
  package func changes(in range: Range<Int>, below root: String) -> Changes {
    var changes = Changes()
    let folderRange = folders(before: range.lowerBound)..<folders(before: range.upperBound)
    guard var reader = StampReader(root) else {
      changes.files = Array(range)
      changes.folders = Array(folderRange)
      return changes
    }
    files.paths.withPaths { files in
      folders.paths.withPaths { folders in
        var next = folderRange.lowerBound
        func lookAtFolder() {
          if reader.stamp(of: folders[next], lookingUp: 1) != self.folders.stamps[next] {
            changes.folders.append(next)
          }
          next += 1
        }
        for index in range {
          let path = files[index]
          while next < folderRange.upperBound, inByteOrder(folders[next], path) { lookAtFolder() }
          if reader.stamp(of: path, lookingUp: 2) != self.files.stamps[index] { changes.files.append(index) }
        }
        while next < folderRange.upperBound { lookAtFolder() }
      }
    }
    return changes
  }

  /// How many folders come before a file, or are there where there is none.
  private func folders(before file: Int) -> Int {
    if file == 0 { return 0 }
    return file == files.paths.count
      ? folders.paths.count : folders.paths.firstIndex(from: files.paths.bytes(file))
  }
}

extension PathList {
  /// What the system says about the paths; nil where one is missing.
  package func stamps(below root: String) -> FileStamps? {
    guard var reader = StampReader(root) else { return nil }
    var stamps: [FileStamp] = []
    stamps.reserveCapacity(count)
    withPaths { paths in
      for index in indices {
        if let stamp = reader.stamp(of: paths[index], lookingUp: 2) { stamps.append(stamp) }
      }
    }
    return stamps.count == count ? FileStamps(stamps) : nil
  }
}
