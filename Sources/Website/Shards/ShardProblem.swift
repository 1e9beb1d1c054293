/// Why folders cannot be put together to a site.
package enum ShardProblem: Sendable, Equatable {
  /// The folder has no record of a part.
  case noShard(folder: String)
  /// A file of a part that is not as this program writes it.
  case unreadable(folder: String, file: String)
  /// It is not of the same site as the first.
  case foreign(folder: String, first: String, ShardRecord.Origin.Difference)
  /// It is one of so many, and the first is one of another number.
  case otherCount(folder: String, Shard, first: String, Shard)
  case repeated(Shard, folders: [String])
  case missing(Shard)
  /// Two parts hold the same file.
  case overlapping(path: String, folders: [String])
  /// A file that the list of a part names is not there, or is none that can be read.
  case lacks(folder: String, path: String)
  /// A file that the list of a part does not name.
  case added(folder: String, path: String)
  /// A file that has other bytes than the list says.
  case changed(folder: String, path: String)
}
