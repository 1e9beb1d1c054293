import Testing

@testable import Mustache

@Suite struct ObjectTests {
  @Test("Keys keep the order in which they were first set", arguments: [3, 12, 13, 40, 500])
  func order(count: Int) {
    var object = Object()
    for index in 0..<count { object["key\(index)"] = .int(index) }
    object["key1"] = .int(-1)
    #expect(object.keys == (0..<count).map { "key\($0)" })
    for index in 0..<count { #expect(number(object["key\(index)"]) == (index == 1 ? -1 : index)) }
    #expect(object["key\(count)"] == nil)
  }

  @Test("A removed key is unknown, the others stay", arguments: [3, 13, 40])
  func removal(count: Int) {
    var object = Object()
    for index in 0..<count { object["key\(index)"] = .int(index) }
    object["key1"] = nil
    object["none"] = nil
    #expect(object["key1"] == nil)
    #expect(object.keys == (0..<count).filter { $0 != 1 }.map { "key\($0)" })
    for index in 2..<count { #expect(number(object["key\(index)"]) == index) }
  }

  @Test("The merged object wins and its new keys follow")
  func merge() {
    var object: Object = ["a": 1, "b": 2]
    object.merge(["c": 3, "a": 4])
    #expect(object.keys == ["a", "b", "c"])
    #expect(["a", "b", "c"].map { number(object[$0]) } == [4, 2, 3])
  }

  @Test("A literal may repeat a key; the last value counts")
  func literal() {
    let object: Object = ["a": 1, "b": 2, "a": 3]
    #expect(object.keys == ["a", "b"])
    #expect(number(object["a"]) == 3)
  }

  @Test("Spellings that differ in bytes are different keys")
  func spellings() {
    let object: Object = ["\u{E9}": 1, "e\u{301}": 2]
    #expect(object.keys.count == 2)
    #expect(number(object["\u{E9}"]) == 1)
    #expect(number(object["e\u{301}"]) == 2)
  }

  private func number(_ value: Value?) -> Int? {
    if case .int(let number)? = value { number } else { nil }
  }
}
