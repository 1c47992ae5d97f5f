import Files
import Languages

/// What a file of libhyphen says, line by line, in UTF-8.
///
/// Its first line names the character set of the others. Settings are in capitals, comments begin with % or #; lines with a slash
/// would write words otherwise where they are divided, and are not used. `NEXTLEVEL` parts the patterns that divide compounds from
/// those that divide the words in them.
struct HyphenationFile {
  /// The patterns that divide compounds, where the file has some, and those that divide words; from the first to the last.
  private(set) var levels: [[ArraySlice<UInt8>]] = [[]]
  /// How many letters a divided word keeps on both sides of the hyphen; nil where the file does not say.
  private(set) var minima: HyphenMinima?
  /// The same for a word in a compound.
  private(set) var minimaInCompounds: HyphenMinima?
  /// What no hyphen stands beside, such as an apostrophe.
  private(set) var unhyphenated: [[UInt32]] = []

  /// Reads a file; nil where its character set is not known, or its bytes are no text in it.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0x0a) else { return nil }
    let set = String(decoding: bytes[..<end], as: UTF8.self).filter { !$0.isWhitespace }
    var text = bytes
    if set.uppercased() == "UTF-8" {
      guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    } else {
      guard let converted = utf8(bytes, from: set) else { return nil }
      text = converted
    }
    var settings = Settings()
    for line in text.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }).dropFirst() {
      switch line[line.startIndex] {
      case UInt8(ascii: "%"), UInt8(ascii: "#"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if line.starts(with: "NEXTLEVEL".utf8) { levels.append([]) } else { settings.add(line) }
      default:
        if line.count <= HyphenationFile.longestPattern, !line.contains(where: \.isNoLetterOfPattern) {
          levels[levels.count - 1].append(line)
        }
      }
    }
    minima = settings.minima("LEFTHYPHENMIN", "RIGHTHYPHENMIN")
    minimaInCompounds = settings.minima("COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN")
    unhyphenated = settings.unhyphenated
    // What is divided before compounds are is nothing that a catalogue has.
    levels = levels.suffix(2)
  }

  /// No pattern has more bytes: libhyphen reads no longer ones either.
  private static let longestPattern = 100

  /// The lines of a file that say how its patterns are used.
  private struct Settings {
    private var numbers: [String: Int] = [:]
    private(set) var unhyphenated: [[UInt32]] = []

    /// Takes a line, `NAME VALUE`.
    mutating func add(_ line: ArraySlice<UInt8>) {
      let parts = String(decoding: line, as: UTF8.self).split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard parts.count == 2 else { return }
      if parts[0] == "NOHYPHEN" {
        guard unhyphenated.count < Settings.most else { return }
        let texts = parts[1].split(separator: ",").prefix(Settings.most)
        unhyphenated += texts.map { $0.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.apostropheAsTyped) }
      } else if let number = Int(parts[1].prefix { $0.isASCII && $0.isNumber }) {
        numbers[String(parts[0])] = number
      }
    }

    private static let most = 32

    /// The minima of those names; where there is one of them, the other is as in most languages.
    func minima(_ before: String, _ after: String) -> HyphenMinima? {
      guard numbers[before] != nil || numbers[after] != nil else { return nil }
      return HyphenMinima(before: minimum(before), after: minimum(after))
    }

    private func minimum(_ name: String) -> Int { min(max(numbers[name] ?? Settings.usual, 1), Settings.greatest) }

    private static let usual = 2
    private static let greatest = 20
  }
}

extension UInt8 {
  /// Whether lines that have it are no patterns: words are looked up in lower case, and a slash begins a replacement.
  fileprivate var isNoLetterOfPattern: Bool { self >= 0x41 && self <= 0x5a || self == UInt8(ascii: "/") }
}

extension Unicode.Scalar {
  /// The character as patterns write it: ’ is '.
  fileprivate var apostropheAsTyped: UInt32 { value == 0x2019 ? 0x27 : value }
}
