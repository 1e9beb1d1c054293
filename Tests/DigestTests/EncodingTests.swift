import Digest
import Testing

@Suite struct EncodingTests {
  @Test(
    "Base64 is that of RFC 4648, both ways",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(text: String, encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
    #expect(Base64.decode(Array(encoded.utf8)) == Array(text.utf8))
  }

  @Test(
    "There is one way to write bytes",
    arguments: ["Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zm9v\n", " Zm9", "Zm-v", "Zg==Zg==", "=Zm9"])
  func refused(text: String) {
    #expect(Base64.decode(Array(text.utf8)) == nil)
  }

  @Test("Hexadecimal digits are lower case and come in pairs")
  func hexadecimal() {
    #expect(Hexadecimal.encode([0, 15, 255] as [UInt8]) == "000fff")
    #expect(Hexadecimal.decode(Array("000fff".utf8)) == [0, 15, 255])
    for text in ["0", "0g", "FF", "0 ", "000"] { #expect(Hexadecimal.decode(Array(text.utf8)) == nil) }
    #expect(SHA256(hex: SHA256(of: [1]).hex.utf8) == SHA256(of: [1]))
    #expect(SHA256(hex: "00".utf8) == nil)
  }
}
