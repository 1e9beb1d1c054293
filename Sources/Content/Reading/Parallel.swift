import Disk

/// Maps a list on all cores, keeping its order; the work of one element must not depend on another's.
///
/// - Parameter workers: how many tasks share the list; 1 runs it in place.
package func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], workers: Int, _ transform: @Sendable @escaping (Element) -> Result
) async -> [Result] {
  guard workers > 1, elements.count > 1 else { return elements.map(transform) }
  // Several chunks a worker even out pages of different weight; short ones, so that nobody waits long for the last.
  let chunk = max(1, min(64, elements.count / (workers * 16)))
  let starts = Array(stride(from: 0, to: elements.count, by: chunk))
  var results = [[Result]](repeating: [], count: starts.count)
  await withTaskGroup(of: (Int, [Result]).self) { group in
    var next = 0
    func add() {
      guard next < starts.count else { return }
      let number = next
      let slice = elements[starts[number]..<min(starts[number] + chunk, elements.count)]
      group.addTask { (number, slice.map(transform)) }
      next += 1
    }
    for _ in 0..<workers { add() }
    while let (number, part) = await group.next() {
      results[number] = part
      add()
    }
  }
  return results.flatMap { $0 }
}

/// Maps a list of files on all cores, keeping its order; of those that fail, the first one's error is thrown.
package func parallelMap<Element: Sendable, Result: Sendable>(
  files elements: [Element], workers: Int,
  _ transform: @Sendable @escaping (Element) throws(FileError) -> Result
) async throws(FileError) -> [Result] {
  let results = await parallelMap(elements, workers: workers) { element -> Swift.Result<Result, FileError> in
    do throws(FileError) { return .success(try transform(element)) } catch { return .failure(error) }
  }
  var values: [Result] = []
  values.reserveCapacity(results.count)
  for result in results { values.append(try result.get()) }
  return values
}
