extension SeedTable {
  /// How far apart a place and the word of its level may stand, in bytes.
  private static let placeReach = 48
  /// How far apart a contest's own words and the word for a contest may stand, in bytes.
  private static let coreReach = 96

  /// Finds the next offset around which a name may stand, nil where there is none.
  func next(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    ids.starts.withUnsafeBufferPointer { starts in
      ids.values.withUnsafeBufferPointer { ids in
        pairs.withUnsafeBufferPointer { pairs in
          words.withUnsafeBufferPointer { words in
            SeedTable.next(in: bytes, range, starts, ids, pairs, words)
          }
        }
      }
    }
  }

  private static func next(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ starts: UnsafeBufferPointer<UInt32>,
    _ ids: UnsafeBufferPointer<UInt16>, _ pairs: UnsafeBufferPointer<UInt8>,
    _ words: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var offset = range.lowerBound
    let end = range.upperBound
    var previous: UInt16 = 0
    var lastCore = -1_000_000
    var lastPlace = -1_000_000
    var lastWord = -1_000_000
    var lastCoreWord = -1_000_000
    var coreSlot = -1
    var run = 0
    @inline(__always)
    func id(of code: UInt32) -> UInt16 { ids[Int(starts[Int(code >> 6)]) + Int(code & 63)] }
    /// The end and the slot of the English word that begins at an offset.
    @inline(__always)
    func readWord(from start: Int) -> (end: Int, slot: Int) {
      #if !hasFeature(Embedded)
        if start + 8 <= end {
          let word = ByteWords.load(bytes, at: start)
          let letters = ByteWords.count(before: ByteWords.othersThanLetters(in: word))
          if letters < 8 {
            return (start + letters, EnglishRegistry.slot(EnglishRegistry.hash(word, letters)))
          }
        }
      #endif
      var offset = start
      var hash = EnglishRegistry.start
      repeat {
        hash = EnglishRegistry.advance(hash, bytes[offset])
        offset += 1
      } while offset < end && HTMLTag.isLetter(bytes[offset])
      return (offset, EnglishRegistry.slot(hash))
    }
    /// Passes over what begins no seed, as most of a text does.
    @inline(__always)
    func skipOthers(from start: Int) -> Int {
      var offset = start
      while offset + 8 <= end {
        let word = ByteWords.load(bytes, at: offset)
        let byte = UInt8(truncatingIfNeeded: word)
        if byte < 0x80 {
          guard HTMLTag.isLetter(byte) else {
            offset += 1
            continue
          }
          let (end, slot) = readWord(from: offset)
          guard words[slot] == 0 else { break }
          offset = end
        } else {
          // Of two scalars of three bytes each the second tells most: where it begins none, neither does the first.
          guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { break }
          let second = id(of: scalar(word >> 24))
          if second == 0 {
            offset += 6
            continue
          }
          let first = id(of: scalar(word))
          // A pair that is no seed; spaces may stand inside one.
          let isNone = first == 0 || first != noise && second != noise && pairs[slot(first, second)] == 0
          guard isNone else { break }
          offset += 3
        }
      }
      return offset
    }
    while offset < end {
      #if !hasFeature(Embedded)
        if previous == 0 {
          offset = skipOthers(from: offset)
          if offset >= end { break }
        }
      #endif
      let byte = bytes[offset]
      let number: UInt16
      var length = 1
      if byte < 0x80 {
        number = id(of: UInt32(byte))
        if HTMLTag.isLetter(byte) {
          let word = readWord(from: offset)
          offset = word.end
          let flags = words[word.slot]
          if flags & event != 0, offset - lastWord < coreReach { return offset }
          // Two of a contest's own words together: its last word may be damaged.
          if flags & core != 0 {
            let isOther = word.slot != coreSlot
            if offset - lastCoreWord < 24 && isOther || flags & event != 0 { return offset }
            (lastCoreWord, coreSlot) = (offset, word.slot)
          }
          if flags & (core | place) != 0 { lastWord = offset }
          length = 0
        }
      } else if byte >= 0xE0, byte < 0xF0, offset + 2 < end {
        length = 3
        let code =
          UInt32(byte & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
        number = id(of: code)
      } else {
        let scalar = decodeScalar(bytes, offset, end)
        length = scalar.length
        number = scalar.value < 0x1_0000 ? id(of: scalar.value) : (scalar.value >= 0xE0000 ? noise : 0)
      }
      offset += length
      if number == noise { continue }
      if previous != 0, number != 0 {
        let flags = pairs[slot(previous, number)]
        if flags != 0 {
          if flags & event != 0, offset - lastCore < coreReach || offset - lastPlace < placeReach {
            return offset
          }
          if flags & core != 0 {
            run += 1
            lastCore = offset
            if run >= 5 || (run >= 2 && crossFollows(bytes, offset, end)) { return offset }
          }
          if flags & place != 0 {
            lastPlace = offset
            if flags & event != 0 { return offset }
          }
          previous = number
          continue
        }
      }
      run = 0
      #if hasFeature(Embedded)
        previous = number
      #else
        if previous == 0 || number == 0 {
          previous = number
        } else {
          // The character may begin another seed, which is looked for quickly.
          offset -= length
          previous = 0
        }
      #endif
    }
    return nil
  }

  /// The scalar of three bytes that a word begins with.
  @inline(__always)
  private static func scalar(_ word: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F)
  }

  /// Whether a multiplication sign, or what stands for one, follows within a few bytes.
  private static func crossFollows(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    var next = offset
    for _ in 0..<4 where next < end {
      let scalar = decodeScalar(bytes, next, end)
      if isCrossLike(scalar.value) { return true }
      let kind = ScalarClass.of(scalar.value)
      guard kind == .quote || kind.rawValue >= ScalarClass.space.rawValue else { return false }
      next += scalar.length
    }
    return false
  }
}
