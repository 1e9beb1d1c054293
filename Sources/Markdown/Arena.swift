import CCMarkGFM
import Glibc

/// Memory for one parse, handed out in order and given back at once.
///
/// The parser makes many small allocations and keeps nearly all of them to the end; one after the other in
/// a few large blocks they cost a fraction, and freeing the tree is freeing the blocks.
struct Arena {
  /// The block in use; its first bytes point to the block before it.
  private var block: UnsafeMutableRawPointer
  private var next: UnsafeMutableRawPointer
  private var left: Int
  private var blockSize: Int

  /// Runs a closure with an allocator that is good until the closure returns, on this thread alone.
  static func withMemory<Result>(
    expecting bytes: Int, _ body: (UnsafeMutablePointer<cmark_mem>) -> Result
  ) -> Result {
    var arena = Arena(blockSize: max(bytes, 16 << 10))
    return withUnsafeMutablePointer(to: &arena) { arena in
      let outer = pthread_getspecific(key)
      pthread_setspecific(key, arena)
      defer {
        pthread_setspecific(key, outer)
        arena.pointee.freeBlocks()
      }
      var memory = cmark_mem(
        calloc: { Arena.current.pointee.allocate($0 * $1, isZeroed: true) },
        realloc: { Arena.current.pointee.reallocate($0, $1) }, free: { _ in })
      return body(&memory)
    }
  }
}

/// The allocator's functions get no context; the thread they run on knows the arena.
private let key: pthread_key_t = {
  var key = pthread_key_t()
  pthread_key_create(&key, nil)
  return key
}()

extension Arena {
  /// Before every allocation stands its size, which keeps the allocation itself aligned.
  private static let header = 16

  private init(blockSize: Int) {
    self.blockSize = blockSize
    block = Arena.newBlock(blockSize, after: nil)
    next = block + Arena.header
    left = blockSize - Arena.header
  }

  private static var current: UnsafeMutablePointer<Arena> {
    // The allocator is not known outside the closure that sets this up.
    guard let arena = pthread_getspecific(key) else { abort() }
    return arena.assumingMemoryBound(to: Arena.self)
  }

  private mutating func allocate(_ size: Int, isZeroed: Bool) -> UnsafeMutableRawPointer {
    let padded = Arena.padded(size)
    if padded + Arena.header > left { addBlock(for: padded) }
    next.storeBytes(of: padded, as: Int.self)
    let result = next + Arena.header
    next += padded + Arena.header
    left -= padded + Arena.header
    if isZeroed { memset(result, 0, size) }
    return result
  }

  private mutating func reallocate(_ old: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
    guard let old else { return allocate(size, isZeroed: false) }
    let oldSize = (old - Arena.header).load(as: Int.self)
    if size <= oldSize { return old }
    // A growing text is mostly what was handed out last.
    let more = Arena.padded(size) - oldSize
    if old + oldSize == next, more <= left {
      (old - Arena.header).storeBytes(of: oldSize + more, as: Int.self)
      next += more
      left -= more
      return old
    }
    let result = allocate(size, isZeroed: false)
    memcpy(result, old, oldSize)
    return result
  }

  private static func padded(_ size: Int) -> Int { (size + header - 1) & ~(header - 1) }

  private mutating func addBlock(for size: Int) {
    blockSize = min(blockSize * 2, 16 << 20)
    let bytes = max(blockSize, size + 2 * Arena.header)
    block = Arena.newBlock(bytes, after: block)
    next = block + Arena.header
    left = bytes - Arena.header
  }

  /// A block of memory; there is no going on without, nor would the parser's own allocator.
  private static func newBlock(
    _ bytes: Int, after previous: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer {
    guard let block = malloc(bytes) else { abort() }
    block.storeBytes(of: previous, as: UnsafeMutableRawPointer?.self)
    return block
  }

  private func freeBlocks() {
    var last: UnsafeMutableRawPointer? = block
    while let block = last {
      last = block.load(as: UnsafeMutableRawPointer?.self)
      free(block)
    }
  }
}
