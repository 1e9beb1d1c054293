/// Keys and values, in the order in which the keys were first set.
package struct Object: Sendable {
  /// One key with its value.
  struct Entry: Sendable {
    let hash: UInt64
    let key: String
    var value: Value
  }

  private(set) var entries: [Entry] = []
  /// An open-addressed table of indices into `entries`, its size a power of two and -1 where empty;
  /// empty for small objects, where a scan is faster.
  private var slots: [Int32] = []

  /// Up to this many keys are found by a scan.
  private static let scanLimit = 12

  package init() {}

  init(_ pairs: [(String, Value)]) {
    entries.reserveCapacity(pairs.count)
    for (key, value) in pairs { self[key] = value }
  }

  /// The keys, in order.
  package var keys: [String] { entries.map(\.key) }

  /// The value of a key, nil where the key is unknown; setting nil removes the key.
  package subscript(key: String) -> Value? {
    get {
      index(of: LookupKey(key)).map { entries[$0].value }
    }
    set {
      let wanted = LookupKey(key)
      switch (index(of: wanted), newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): remove(at: index)
      case (nil, let value?): append(Entry(hash: wanted.hash, key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Sets every key of another object, which wins where both have one.
  package mutating func merge(_ other: Object) {
    for entry in other.entries {
      if let index = index(of: LookupKey(entry)) {
        entries[index].value = entry.value
      } else {
        append(entry)
      }
    }
  }

  /// The index of a key in `entries`, nil where it is unknown.
  func index(of key: borrowing LookupKey) -> Int? {
    entries.withUnsafeBufferPointer { entries in
      slots.withUnsafeBufferPointer { slots in Self.index(of: key, entries, slots) }
    }
  }

  private static func index(
    of key: borrowing LookupKey, _ entries: UnsafeBufferPointer<Entry>, _ slots: UnsafeBufferPointer<Int32>
  ) -> Int? {
    let hash = key.hash
    if slots.isEmpty {
      for index in entries.indices where entries[index].hash == hash && entries[index].key == key.text {
        return index
      }
      return nil
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, entries[index].key == key.text { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral pairs: (String, Value)...) { self.init(pairs) }
}

extension Object {
  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    guard entries.count > Self.scanLimit else { return }
    if entries.count * 2 > slots.count {
      rebuildSlots()
    } else {
      fillSlot(entries.count - 1)
    }
  }

  private mutating func remove(at index: Int) {
    entries.remove(at: index)
    rebuildSlots()
  }

  private mutating func rebuildSlots() {
    slots = []
    guard entries.count > Self.scanLimit else { return }
    var size = 32
    while size < entries.count * 3 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    for index in entries.indices { fillSlot(index) }
  }

  private mutating func fillSlot(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }
}
