import Disk

/// Maps a list on all cores, keeping its order; the work of one element must not depend on another's.
///
/// - Parameter workers: how many tasks share the list; 1 runs it in place.
package func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], workers: Int, _ transform: @Sendable @escaping (Element) -> Result
) async -> [Result] {
  guard workers > 1, elements.count > 1 else { return elements.map(transform) }
  var results: [[Result]] = []
  await withTaskGroup(of: (Int, [Result]).self) { group in
    var start = 0
    func add() {
      guard start < elements.count else { return }
      // The fewer are left, the fewer are taken at once, so that nobody waits long for the last.
      let chunk = max(1, min(64, (elements.count - start) / (workers * 4)))
      let slice = elements[start..<start + chunk]
      let number = results.count
      results.append([])
      group.addTask { (number, slice.map(transform)) }
      start += chunk
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
