import CivilTime
import Content
import Diagnostics
import Scaffold
import Website

/// The arguments, understood.
enum Invocation {
  case version
  case help(Command?)
  case command(Command, CommandOptions)
}

/// The options of a command, with their defaults.
struct CommandOptions {
  enum Format: String, CaseIterable { case text, json, sarif, github }

  var root = "."
  var output: String?
  var asOf: Instant?
  var baseURL: String?
  var isStrict = false
  /// The one part to build; nil for the whole site.
  var shard: Shard?
  /// Whether a build has a search index.
  var hasSearch = true
  /// Whether that is the one of the build before, where there is one.
  var keepsSearch = false
  /// Whether a build uses what earlier ones left.
  var hasCache = true
  var isFixing = false
  var isWrapped = false
  /// Whether a status is asked for translations rather than periods.
  var isAboutTranslations = false
  /// Whether all translations are meant that are not fresh.
  var isForAll = false
  /// The id of the pattern for file names, nil where contents are checked.
  var fileNames: String?
  var format = Format.text
  var workers: Int?
  /// 0 for one that is free.
  var port: UInt16?
  var language: Language?
  var operands: [String] = []
  /// The folder with the files that came with a complaint.
  var evidence: String?
  /// Whether files that are there may be overwritten.
  var isForced = false
  /// What was said beforehand of a file to begin.
  var answers: [Request.Question: String] = [:]
  var programmeKind = Programme.Kind.competition
  var release = ReleaseWords()
  var key: String?
  /// Where a new key goes, nil where none is made.
  var newKey: String?
  /// A checkpoint that was kept from before.
  var checkpoint: String?
  var publishing = PublishingOptions()
}

/// The options of publishing.
struct PublishingOptions {
  /// The built site, nil for that of the root.
  var from: String?
  /// How many versions stay, nil for as many as usual.
  var keep: Int?
  var isRollback = false
  var isFresh = false
  var isCompressed = true
  var isDryRun = false
}

extension Invocation {
  init(parsing arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("-") {
      switch first {
      case "--version":
        self = .version
        return
      case "--help", "-h":
        self = .help(nil)
        return
      case "--lang": rest = rest.dropFirst(2)
      default:
        guard first.hasPrefix("--lang=") else {
          throw .unknownFlag(first, near: nearest(to: first, among: ["--version", "--help", "--lang"]))
        }
        rest = rest.dropFirst()
      }
    }
    guard let word = rest.popFirst() else { throw .noCommand }
    if word == "help" {
      self = .help(rest.first.flatMap(Command.init(rawValue:)))
      return
    }
    guard let command = Command(rawValue: word) else {
      throw .unknownCommand(word, near: nearest(to: word, among: Command.allCases.map(\.rawValue)))
    }
    if rest.contains("--help") || rest.contains("-h") {
      self = .help(command)
      return
    }
    self = .command(command, try Self.options(of: command, rest, language: Self.language(in: arguments)))
  }

  /// The language asked for anywhere among the arguments, so that usage errors speak it too.
  static func language(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
      if argument == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
    }
    return nil
  }
}

extension Invocation {
  private static func options(
    of command: Command, _ arguments: ArraySlice<String>, language: Language?
  ) throws(UsageError) -> CommandOptions {
    var options = CommandOptions()
    options.language = language
    var rest = arguments
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        guard command.operand != nil, command.takesMany || options.operands.isEmpty else {
          throw .unexpectedOperand(argument)
        }
        options.operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let flag = command.flags.first(where: { $0.name == parts[0] }) else {
        let near = nearest(to: String(parts[0]), among: command.flags.map(\.name))
        throw .unknownFlag(String(parts[0]), near: near)
      }
      if flag.value == nil {
        guard parts.count == 1 else { throw .unexpectedValue(flag) }
        flip(flag, in: &options)
        continue
      }
      guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(), !value.isEmpty else {
        throw .missingValue(flag)
      }
      try set(flag, value, in: &options)
    }
    if command == .status || command == .importing, options.format != .text, options.format != .json {
      throw .badValue(.format, options.format.rawValue)
    }
    if command == .complaint { try checkVerb(options.operands) }
    if options.fileNames != nil, let other = options.isFixing ? Flag.fix : options.isWrapped ? .wrapped : nil
    {
      throw .conflict(.fileNames, other)
    }
    if options.keepsSearch, !options.hasSearch { throw .conflict(.keepSearch, .noSearch) }
    if options.shard != nil, options.asOf == nil { throw .needs(.shard, .asOf) }
    if command == .sign { try checkKeys(options) }
    if command == .publish { try checkRollback(options) }
    if command.operand != nil, options.operands.isEmpty, options.newKey == nil, !options.isForAll {
      throw .missingOperand(command)
    }
    if !command.words.isEmpty, let word = options.operands.first, !command.words.contains(word) {
      throw .badOperand(command, word)
    }
    return options
  }

  /// What can be done with a complaint is to check it; the word leaves room for more.
  private static func checkVerb(_ operands: [String]) throws(UsageError) {
    guard let verb = operands.first, operands.count > 1 || verb != "check" else {
      throw .missingOperand(.complaint)
    }
    guard verb == "check" else { throw .unknownCommand("complaint \(verb)", near: "complaint check") }
  }

  /// A site is signed with a key; making a key signs nothing.
  private static func checkKeys(_ options: CommandOptions) throws(UsageError) {
    guard options.newKey != nil else {
      if options.key == nil, !options.operands.isEmpty { throw .missingFlag(.sign, .key) }
      return
    }
    if options.key != nil { throw .conflict(.newKey, .key) }
    if let operand = options.operands.first { throw .unexpectedOperand(operand) }
  }

  /// What goes back has been published already.
  private static func checkRollback(_ options: CommandOptions) throws(UsageError) {
    let publishing = options.publishing
    guard publishing.isRollback else { return }
    if publishing.from != nil { throw .conflict(.rollback, .from) }
    if options.key != nil { throw .conflict(.rollback, .key) }
    if publishing.keep != nil { throw .conflict(.rollback, .keep) }
    if publishing.isFresh { throw .conflict(.rollback, .fresh) }
    if !publishing.isCompressed { throw .conflict(.rollback, .noCompression) }
  }

  private static func flip(_ flag: Flag, in options: inout CommandOptions) {
    switch flag {
    case .fix: options.isFixing = true
    case .noSearch: options.hasSearch = false
    case .keepSearch: options.keepsSearch = true
    case .noCache: options.hasCache = false
    case .force: options.isForced = true
    case .affectsPeriod: options.release.affectsPeriod = true
    case .wrapped: options.isWrapped = true
    case .translations: options.isAboutTranslations = true
    case .all: options.isForAll = true
    case .rollback: options.publishing.isRollback = true
    case .fresh: options.publishing.isFresh = true
    case .noCompression: options.publishing.isCompressed = false
    case .dryRun: options.publishing.isDryRun = true
    default: options.isStrict = true
    }
  }

  private static func set(_ flag: Flag, _ value: String, in options: inout CommandOptions) throws(UsageError)
  {
    switch flag {
    case .root: options.root = value
    case .output: options.output = value
    case .evidence: options.evidence = value
    case .fileNames: options.fileNames = value
    case .baseURL:
      guard value.hasPrefix("https://") || value.hasPrefix("http://") else { throw .badValue(flag, value) }
      options.baseURL = value
    case .shard:
      guard let shard = Shard(value) else { throw .badValue(flag, value) }
      options.shard = shard
    case .strict, .noSearch, .keepSearch, .noCache, .fix, .wrapped, .force, .translations, .all,
      .affectsPeriod, .rollback, .fresh, .noCompression, .dryRun:
      flip(flag, in: &options)
    case .from: options.publishing.from = value
    case .keep:
      guard let number = Int(value), (2...1000).contains(number) else { throw .badValue(flag, value) }
      options.publishing.keep = number
    case .kind:
      guard let kind = Change.Kind(rawValue: value) else { throw .badValue(flag, value) }
      options.release.kind = kind
    case .whatZh, .whatEn, .reasonZh, .reasonEn, .groundZh, .groundEn:
      options.release.texts[flag] = value
    case .key: options.key = value
    case .newKey: options.newKey = value
    case .checkpoint: options.checkpoint = value
    case .asOf:
      let date = CivilDate(value).map { Instant(date: $0, secondOfDay: 0) }
      guard let instant = date ?? Instant(value) else { throw .badValue(flag, value) }
      options.asOf = instant
    case .format:
      guard let format = CommandOptions.Format(rawValue: value) else { throw .badValue(flag, value) }
      options.format = format
    case .workers:
      guard let number = Int(value), (1...64).contains(number) else { throw .badValue(flag, value) }
      options.workers = number
    case .port:
      guard let number = UInt16(value) else { throw .badValue(flag, value) }
      options.port = number
    case .lang:
      guard let language = Language(rawValue: value) else { throw .badValue(flag, value) }
      options.language = language
    case .programme: options.answers[.programme] = value
    case .id: options.answers[.id] = value
    case .registeredName: options.answers[.name] = value
    case .titleZh: options.answers[.titleZh] = value
    case .titleEn: options.answers[.titleEn] = value
    case .programmeKind:
      guard let kind = Programme.Kind(rawValue: value) else { throw .badValue(flag, value) }
      options.programmeKind = kind
    }
  }
}
