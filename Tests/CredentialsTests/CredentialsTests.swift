import CivilTime
import Credentials
import Testing

@Suite struct ResidentIDTests {
  @Test(arguments: ["000000199001010018", "00000020000229003X", "000000190001010011"])
  func `A number with the right check character is well-formed`(_ number: String) throws {
    let digits = Array(number.utf8)
    let check = try #require(ResidentID.checkCharacter(of: digits))
    // The samples carry their own check characters where the standard gives them.
    #expect(ResidentID.problems(in: digits.dropLast() + [check]).isEmpty)
  }

  @Test func `The samples of the standard's rule are well-formed`() {
    #expect(ResidentID.problems(in: Array("000000199001010018".utf8)).isEmpty)
    #expect(ResidentID.problems(in: Array("000000200002290037".utf8)).isEmpty)
    #expect(
      ResidentID.birthDate(of: Array("000000200002290037".utf8)) == CivilDate(year: 2000, month: 2, day: 29))
  }

  @Test(arguments: [
    ("", [CredentialProblem.length(found: 0)]),
    ("00000019900101001", [.length(found: 17)]),
    ("0000001990010100180", [.length(found: 19)]),
    ("零00000199001010018", [.character(position: 1)]),
    ("O000001990010100I8", [.character(position: 1), .character(position: 17)]),
    ("00000019900101001x", [.character(position: 18)]),
    ("000000199001010019", [.checkCharacter]),
    ("000000199001010081", [.checkCharacter]),
    ("000000190002290012", [.noSuchDate(year: 1900, month: 2, day: 29)]),
    ("000000199913010010", [.noSuchDate(year: 1999, month: 13, day: 1)]),
  ])
  func `Each part that is wrong is named`(_ number: String, _ wanted: [CredentialProblem]) {
    let found = ResidentID.problems(in: Array(number.utf8))
    // The check character of the two dates is a matter of its own.
    if case .noSuchDate = wanted[0] {
      #expect(found.first == wanted[0])
    } else {
      #expect(found == wanted)
    }
  }

  @Test func `Changing any one digit is found`() {
    let number = Array("000000199001010018".utf8)
    for index in number.indices {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != number[index] {
        var other = number
        other[index] = digit
        #expect(!ResidentID.problems(in: other).isEmpty)
      }
    }
  }

  @Test func `Swapping two neighbours that differ is found`() {
    let number = Array("000000200002290037".utf8)
    for index in 0..<17 where number[index] != number[index + 1] {
      var other = number
      other.swapAt(index, index + 1)
      #expect(!ResidentID.problems(in: other).isEmpty)
    }
  }
}

@Suite struct CreditCodeTests {
  @Test func `A code with the right check character is well-formed`() {
    #expect(CreditCode.problems(in: Array("91000000000000000K".utf8)).isEmpty)
  }

  @Test(arguments: [
    ("91000000000000000", [CredentialProblem.length(found: 17)]),
    ("91000000000000000L", [.checkCharacter]),
    ("91000000O00000000K", [.character(position: 9)]),
    ("91A00000000000000K", [.character(position: 3)]),
    ("91000000000000000k", [.character(position: 18)]),
    ("９1000000000000000K", [.character(position: 1)]),
  ])
  func `Each part that is wrong is named`(_ code: String, _ wanted: [CredentialProblem]) {
    #expect(CreditCode.problems(in: Array(code.utf8)) == wanted)
  }
}

@Suite struct IdentityDocumentTests {
  @Test(arguments: [
    (IdentityDocument.passport, "E00000000"), (.passport, "00000"), (.hongKongMacaoPermit, "H00000000"),
    (.hongKongMacaoPermit, "M0000000000"), (.taiwanPermit, "00000000"), (.taiwanPermit, "0000000000"),
    (.foreignerPermit, "XXX000000000000"), (.foreignerPermit, "90000019900101000X"),
    (.residentID, "000000199001010018"),
  ])
  func `A number of the document's form is taken`(_ document: IdentityDocument, _ number: String) {
    #expect(document.problems(in: Array(number.utf8)).isEmpty)
  }

  @Test(arguments: [
    (IdentityDocument.passport, "E000", CredentialProblem.length(found: 4)),
    (.passport, "e00000000", .character(position: 1)), (.hongKongMacaoPermit, "H0000000", .length(found: 8)),
    (.hongKongMacaoPermit, "A00000000", .character(position: 1)),
    (.taiwanPermit, "000000000", .length(found: 9)),
    (.taiwanPermit, "0000000A", .character(position: 8)),
    (.foreignerPermit, "80000019900101000X", .character(position: 1)),
    (.foreignerPermit, "XX0000000000000", .character(position: 3)),
  ])
  func `A number of another form is refused`(
    _ document: IdentityDocument, _ number: String, _ problem: CredentialProblem
  ) {
    #expect(document.problems(in: Array(number.utf8)) == [problem])
  }
}
