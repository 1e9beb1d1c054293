import Diagnostics
import YAML

/// Reads who receives complaints and how they are handed in.
enum ComplaintReader {
  static func read(_ fields: Fields) -> ComplaintChannel? {
    let receiver = fields.bilingual("receiver")
    let about = fields.optionalBilingual("about")
    let source = fields.bilingual("source")
    let endpoint = fields.optionalValue(
      "endpoint",
      expected: Bilingual(
        zh: "受理系统的网址，以 https:// 开头，不带 ? 和 #",
        en: "the address of the receiving system: https://, a host, and neither ? nor #"), secureAddress)
    let delivery = fields.optionalBilingual("delivery")
    let retention = fields.optionalBilingual("retention")
    var channels: [ComplaintChannel.Other] = []
    fields.each("channels", of: Bilingual(zh: "一个其他渠道", en: "another channel")) { entry in
      let title = entry.bilingual("title")
      let phone = entry.optionalString("phone")
      let address = entry.optionalBilingual("address")
      if let title {
        channels.append(.init(title: title.value, phone: phone?.value, address: address?.value))
      }
    }
    fields.end()
    guard let receiver, let source else { return nil }
    return ComplaintChannel(
      receiver: receiver.value, about: about?.value, source: source.value, endpoint: endpoint?.value,
      delivery: delivery?.value, retention: retention?.value, channels: channels)
  }

  /// Takes an https address with a host, and neither user name, query nor fragment.
  static func secureAddress(_ text: String) -> String? {
    let scheme = "https://"
    guard text.hasPrefix(scheme) else { return nil }
    let rest = Array(text.utf8.dropFirst(scheme.utf8.count))
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    let isPlain = rest.allSatisfy { 0x21...0x7E ~= $0 && !Array("?#@\\\"<>^`{|}".utf8).contains($0) }
    let isHost = host.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || Array(".-:".utf8).contains(byte)
    }
    return !host.isEmpty && isPlain && isHost && host.first != UInt8(ascii: ":") ? text : nil
  }
}
