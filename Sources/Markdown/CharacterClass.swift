/// The classes of characters that Chinese text needs and CommonMark does not know.
enum CharacterClass {
  /// Format characters that change a text or break a search and that nobody sees.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Control characters and noncharacters beyond ASCII, which HTML does not allow.
  static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0xFDD0...0xFDEF: true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }

  /// Han, kana and bopomofo: letters that stand without spaces between them.
  static func isChineseLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x30FA, 0x30FC...0x312F: true
    case 0x31A0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// Punctuation and symbols that occur in East Asian text only, full-width forms included.
  static func isChinesePunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x303D...0x303F, 0x30FB, 0x3200...0x33FF: true
    case 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFFEF: true
    default: false
    }
  }

  /// Punctuation that Chinese shares with other scripts: quotes, dashes, dots.
  static func isSharedPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2010...0x2027, 0x2030...0x205E: true
    default: false
    }
  }

  /// Wide characters, between which a line break in the source leaves no space.
  static func isWide(_ scalar: UInt32) -> Bool {
    scalar >= 0x2E80 && (isChineseLetter(scalar) || isChinesePunctuation(scalar))
  }

  static func isHangul(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xFFA0...0xFFDC: true
    default: false
    }
  }

  /// Brackets and quotes that open.
  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0x2039, 0xAB: true
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D: true
    case 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62: true
    default: false
    }
  }

  /// Brackets, quotes, stops and commas that end what stands before them.
  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3E, 0x3F, 0x5D, 0x7C, 0x7D: true
    case 0x2019, 0x201D, 0x203A, 0xBB, 0x3001, 0x3002: true
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301E, 0x301F: true
    case 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60, 0xFF61, 0xFF63,
      0xFF64:
      true
    default: false
    }
  }
}
