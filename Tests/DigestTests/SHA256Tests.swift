import Testing

@testable import Digest

@Suite struct SHA256Tests {
  /// The test vectors of FIPS 180-4, and lengths around the padding of base64.
  @Test(
    "Digests agree with the published vectors",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func vectors(message: String, hex: String) {
    #expect(SHA256(of: Array(message.utf8)).hex == hex)
  }

  @Test("Base64 is what Subresource Integrity expects")
  func base64() {
    #expect(SHA256(of: Array("abc".utf8)).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
