/// Spoils the folder of a catalogue as its authors, their tools and their enemies do: a file of data or of the layout is edited
/// well or badly, a value is exchanged, bytes are spoiled, a file is lost or another one stands in its place.
package struct ProjectMutator {
  private let seed: UInt64
  private var bytes: ByteMutator

  /// Makes changes that follow from `seed`.
  package init(seed: UInt64) {
    self.seed = seed
    bytes = ByteMutator(seed: seed, tokens: ProjectMutator.tokens)
  }

  private static let tokens = [
    ": ", "- ", "# ", " #", "&a ", "*a", "!!str ", "|\n", ">-\n", "---\n", "[", "]", "{", "}", ", ", "\n", "\n  ", "? ",
    "<<: *a",
    "**", "[a](b)", "](", "- - ", "1. ", "> ", "`", "<b>", "&amp;", "![x](y.png)", "mm", "pt", "in", "fr", "%",
  ]

  /// Values that stand where others are wanted.
  private static let values = [
    "", "~", "\"\"", "[]", "{}", "[x]", "{ a: b }", "true", "-1", "0", "0mm", "1e9", "99999in", "-5mm", "nan",
    "2022-13", "1719",
    "2019–", "\"#12\"", "\"#FFFFFF\"", "red", "grille", "liste", "carnet-a5", "vademecum-2022", "../layout/", ".", "..",
    "/",
    "catalogue.yaml", "edition.yaml", "picture.png", "photo.jpg", "logo.svg", "fr", "en", "ar", "de", "a: b",
    "|\n    a\n\n    b",
    "\"a\\nb\"", "https://example.org/", "http://", "mailto:x", "x y", "un, deux", "[un, deux]", "alpha", "beta",
    "first", "card-title",
    "accent", "{resource.title}", "{words.none}", "1fr", "\u{feff}x", "e\u{301}", "مرحبا", "漢字",
  ]

  /// Words that may stand in a text.
  private static let texts = [
    "x", "é", "mot ", "des mots ", "un mot beaucoup plus long, et une suite ; ", "« mot » ", "n° 5 ", "**gras** ",
    "*em", "10 % ",
    "anticonstitutionnellement ", "שלום ", "漢字", "👩‍👩‍👧 ", "\u{ad}", "\u{a0}", "e\u{301}", "https://example.org/a/b ", "& ",
    "<b> ",
  ]

  /// The files with one change or several, by their paths in the folder.
  package mutating func mutate(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    var result = files
    repeat { change(&result) } while bytes.happens(oneIn: 3)
    return result
  }

  private mutating func change(_ files: inout [String: [UInt8]]) {
    let names = files.keys.sorted()
    func isData(_ name: String) -> Bool { [".yaml", ".json"].contains { name.hasSuffix($0) } }
    let chosen = bytes.happens(oneIn: 8) ? names : names.filter(isData)
    guard let name = bytes.choose(among: chosen), let content = files[name] else { return }
    switch bytes.choose(among: 0..<(isData(name) ? 32 : 6)) ?? 0 {
    case 0: files[name] = nil
    case 1: files[name] = bytes.choose(among: names).flatMap { files[$0] }
    case 2..<6: files[name] = bytes.mutate(content)
    case 6..<12: files[name] = exchangeValue(in: content)
    case 12..<14: files[name] = loseLine(of: content)
    case 14..<18:
      let count = UInt64(files.values.reduce(0) { $0 + $1.count })
      var edits = DataEdits(seed: seed &+ count, isJSON: name.hasSuffix(".json"))
      files[name] = Array(edits.edit(String(decoding: content, as: UTF8.self)).utf8)
    default: files[name] = rewordText(in: content)
    }
  }

  /// Puts words before the second word of a text or a later one, as sound edits do.
  private mutating func rewordText(in content: [UInt8]) -> [UInt8] {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let inner = content.indices.dropFirst(2).filter {
      letters.contains(content[$0]) && content[$0 - 1] == UInt8(ascii: " ") && letters.contains(content[$0 - 2])
    }
    guard let index = bytes.choose(among: inner), let text = bytes.choose(among: ProjectMutator.texts) else {
      return content
    }
    return content[..<index] + Array(text.utf8) + content[index...]
  }

  /// Writes another value behind a name.
  private mutating func exchangeValue(in content: [UInt8]) -> [UInt8] {
    var lines = self.lines(of: content)
    let places = lines.indices.filter { lines[$0].contains(": ") }
    guard let index = bytes.choose(among: places), let value = bytes.choose(among: ProjectMutator.values),
      let colon = bytes.choose(among: lines[index].indices.filter { lines[index][$0...].hasPrefix(": ") })
    else { return content }
    let rest = lines[index][colon...].firstIndex { ",}]".contains($0) }
    lines[index] = lines[index][..<colon] + ": \(value)" + (rest.map { lines[index][$0...] } ?? "")
    return Array(lines.joined(separator: "\n").utf8)
  }

  private mutating func loseLine(of content: [UInt8]) -> [UInt8] {
    var lines = self.lines(of: content)
    if let index = bytes.choose(among: lines.indices) { lines.remove(at: index) }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func lines(of content: [UInt8]) -> [Substring] {
    String(decoding: content, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
