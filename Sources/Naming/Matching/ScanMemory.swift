#if !hasFeature(Embedded)
  /// What stretches of text were found to hold, so that menus, headings and sentences that stand on many pages
  /// are judged once.
  ///
  /// It changes nothing but the time a check takes. What a window of text holds depends on its own bytes, marks
  /// and masks, on the paragraph before it, where quotation marks may be open, and on what the caller says of the
  /// page: all of that is the key, compared in full. Whether a short form comes before its full name depends on the
  /// page, and is decided anew each time. Windows with a fault are not remembered, since findings are of one page.
  package struct ScanMemory: Sendable {
    private var windows: [Key: [Entry]] = [:]

    /// All that decides what a window holds, hashed eight bytes at a time.
    struct Key: Hashable {
      let bytes: [UInt8]
      private let value: UInt64

      init(_ bytes: [UInt8]) {
        self.bytes = bytes
        value = bytes.withUnsafeBytes { bytes in
          var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
          var index = 0
          while index + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash >> 32
            index += 8
          }
          while index < bytes.count {
            hash = (hash ^ UInt64(bytes[index])) &* 0xD6E8_FEB8_6659_FD93
            index += 1
          }
          return hash
        }
      }

      // The hasher has a seed of its own.
      func hash(into hasher: inout Hasher) { hasher.combine(value) }
    }

    package init() {}

    /// How many windows are remembered before the memory starts afresh: some megabytes at most.
    private static let limit = 4096
  }

  extension ScanMemory {
    /// What a window holds, with ranges in the text it now stands in; nil where it is unknown.
    func entries(of key: Key, at offset: Int) -> [Entry]? {
      windows[key].map { $0.map { $0.moved(by: offset) } }
    }

    mutating func remember(_ entries: [Entry], of key: Key, at offset: Int) {
      guard entries.allSatisfy({ !$0.isWrong }) else { return }
      if windows.count >= ScanMemory.limit { windows.removeAll(keepingCapacity: true) }
      windows[key] = entries.map { $0.moved(by: -offset) }
    }
  }

  extension Entry {
    fileprivate var isWrong: Bool { if case .wrong = verdict { true } else { false } }

    fileprivate func moved(by distance: Int) -> Entry {
      var entry = self
      entry.range = (range.lowerBound + distance)..<(range.upperBound + distance)
      return entry
    }
  }

  extension Scan {
    /// How much of a paragraph may stand before a window that is remembered, in bytes.
    private static let paragraphReach = 960

    /// All that decides what a window holds; nil where that is too much.
    func memoryKey(of window: Range<Int>) -> ScanMemory.Key? {
      guard memory != nil else { return nil }
      var start = window.lowerBound
      let lowest = max(0, start - Scan.paragraphReach)
      while start > lowest, !(bytes[start - 1] == 0x0A && start > 1 && bytes[start - 2] == 0x0A) {
        start -= 1
      }
      if start == lowest, lowest > 0 { return nil }
      let text = UnsafeBufferPointer(rebasing: bytes[start..<window.upperBound])
      var key: [UInt8] = []
      key.reserveCapacity(text.count + 64)
      key.append(contentsOf: text)
      for mark in tokenizer.marks(in: window) {
        key.append(number: mark.offset - window.lowerBound)
        key.append(mark.kind.rawValue)
      }
      key.append(0xFF)
      for mask in tokenizer.masks(in: window) {
        key.append(number: max(mask.lowerBound, window.lowerBound) - window.lowerBound)
        key.append(number: min(mask.upperBound, window.upperBound) - window.lowerBound)
      }
      key.append(0xFF)
      key += (options.pageName ?? "").utf8
      key.append(number: window.lowerBound - start)
      key.append((options.isTitle ? 1 : 0) | (options.isWrapped ? 2 : 0) | (options.pageName == nil ? 4 : 0))
      // The length of the text, last, so that no two keys can be divided differently.
      key.append(number: window.upperBound - start)
      return ScanMemory.Key(key)
    }

    /// Takes in what a window is known to hold.
    mutating func recall(_ known: [Entry], _ window: Range<Int>) {
      var hasTokens = false
      for entry in known {
        if !hasTokens, let mention = entry.mention, isTooEarly(mention) {
          _ = tokenize(window)
          hasTokens = true
        }
        record(entry)
      }
    }
  }

  extension [UInt8] {
    /// Appends a number below 65,536.
    fileprivate mutating func append(number: Int) {
      append(UInt8(truncatingIfNeeded: number >> 8))
      append(UInt8(truncatingIfNeeded: number))
    }
  }
#endif
