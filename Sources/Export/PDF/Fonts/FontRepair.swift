import Bytes
import Frames

/// Adds to cairo's fonts what PDF/A asks for and cairo leaves out, and gives soft hyphens and ligatures their text.
struct FontRepair {
  private let kept: KeptObjects
  /// The fonts with a code for the soft hyphen, and their character maps.
  private var hyphenFonts: Set<Int> = []
  private var hyphenMaps: Set<Int> = []
  /// All character maps (`ToUnicode`; ISO 32000-1, 9.10.3).
  private var maps: Set<Int> = []
  /// The `CharSet` entries of Type 1 subsets, by their font descriptors.
  private var glyphNames: [Int: [UInt8]] = [:]

  /// Finds the fonts; `hyphenFonts` are the names by which pages know those that need a code for the soft hyphen.
  init(_ kept: KeptObjects, hyphenFonts names: [String]) throws(ExportError) {
    self.kept = kept
    let wanted = names.map { Array($0.utf8) }
    var found: Set<[UInt8]> = []
    kept.bytes.withUnsafeBytes { bytes in
      for (_, place) in kept.values where found.count < wanted.count {
        guard let resources = PDFDictionary(bytes, at: place.lowerBound), let fonts = resources["/Font"],
          let entries = PDFDictionary(fonts)
        else { continue }
        for (key, value) in entries.entries {
          let name = Array(fonts.slice(key))
          guard wanted.contains(name), let number = fonts.slice(value).leadingInteger else { continue }
          found.insert(name)
          hyphenFonts.insert(number)
        }
      }
      for (number, place) in kept.values {
        guard let font = PDFDictionary(bytes, at: place.lowerBound), font.has("/Type", "/Font"),
          let map = font.reference("/ToUnicode")
        else { continue }
        maps.insert(map)
        if font.has("/Subtype", "/Type1"), let descriptor = font.reference("/FontDescriptor") {
          glyphNames[descriptor] = FontRepair.glyphNames(font)
        }
        if hyphenFonts.contains(number) { hyphenMaps.insert(map) }
      }
    }
    guard found.count == wanted.count, hyphenMaps.count == hyphenFonts.count else {
      throw .unexpected("text in a font that is not there")
    }
  }

  /// Writes the dictionary of a font or of anything else, with what it lacks.
  func write(_ number: Int, _ dictionary: PDFDictionary, _ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    guard dictionary.has("/Type", "/Font") else {
      dictionary.writeWhole(to: &output, adding: glyphNames[number] ?? [])
      return
    }
    output.append("<<")
    if let widths = dictionary["/W"] {
      dictionary.write(to: &output, omitting: ["/W"])
      output.append("/W ")
      FontRepair.copy(widths, to: &output)
      // ISO 19005-2, 6.2.11.3.2.
      if dictionary.has("/Subtype", "/CIDFontType2"), dictionary["/CIDToGIDMap"] == nil {
        output.append("/CIDToGIDMap/Identity")
      }
    } else if let widths = dictionary["/Widths"], let first = dictionary["/FirstChar"]?.leadingInteger {
      let hasHyphen = hyphenFonts.contains(number)
      dictionary.write(to: &output, omitting: ["/Widths", "/LastChar"] + (hasHyphen ? ["/Encoding"] : []))
      // Some viewers, PDFBox's among them, have no glyph for this code of WinAnsiEncoding unless it is named.
      if hasHyphen { output.append("/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[173/hyphen]>>") }
      let hyphen = hasHyphen ? (from: 0x2d - first, to: 0xad - first) : nil
      output.append("/Widths ")
      let count = FontRepair.copy(widths, hyphen, to: &output)
      output.append("/LastChar ")
      output.appendNumber(first + count - 1)
    } else {
      dictionary.write(to: &output, omitting: [])
    }
    output.append(">>")
  }

  /// The `CharSet` entry of a Type 1 subset (ISO 32000-1, 9.8.1): the glyphs of its codes that have a width.
  private static func glyphNames(_ font: PDFDictionary) -> [UInt8] {
    guard let widths = font["/Widths"], var code = font["/FirstChar"]?.leadingInteger else { return [] }
    var names = Array("/CharSet(".utf8)
    var scanner = PDFScanner(widths)
    while true {
      switch scanner.next() {
      case .number:
        if let width = scanner.token.number, width > 0, let name = WinAnsi.name(code) { names.append("/" + name) }
        code += 1
      case .end: return names + Array(")".utf8)
      default: break
      }
    }
  }

  /// Copies an array of widths, and gives how many it has; with `hyphen`, the width at one place is also that of another.
  ///
  /// Cairo 1.16 truncates `width / 1000 * 1000` to whole numbers, which makes some widths above 1000 smaller by one, the most
  /// that PDF/A allows. With half a unit more, they are within its tolerance either way.
  @discardableResult
  private static func copy(
    _ widths: UnsafeRawBufferPointer, _ hyphen: (from: Int, to: Int)? = nil, to output: inout [UInt8]
  ) -> Int {
    var scanner = PDFScanner(widths)
    var (count, hyphenWidth) = (0, 0)
    while true {
      switch scanner.next() {
      case .arrayStart: output.append("[")
      case .arrayEnd:
        if let hyphen, scanner.position == widths.count {
          while count < hyphen.to {
            output.append("0 ")
            count += 1
          }
          if count == hyphen.to {
            output.appendNumber(hyphenWidth)
            count += 1
          }
        }
        output.append("]")
      case .number:
        let text = scanner.token
        let width = text.leadingInteger ?? 0
        if count == hyphen?.from { hyphenWidth = width }
        if count == hyphen?.to {
          output.appendNumber(hyphenWidth)
        } else {
          output.append(contentsOf: text)
          if !text.contains(UInt8(ascii: ".")), width > 1000, Int(Double(width + 1) / 1000 * 1000) == width {
            output.append(".5")
          }
        }
        output.append(" ")
        count += 1
      default: return count
      }
    }
  }

  /// Writes the character maps: ligatures as their letters, soft hyphens as such.
  func writeCharacterMaps(with writer: ObjectWriter) throws(ExportError) {
    let inflater = Inflater()
    var map: [UInt8] = []
    for (number, place) in kept.streams {
      let isSound = kept.bytes.withUnsafeBytes { inflater.unpack($0.slice(place), into: &map) == .whole }
      guard isSound else { throw .unexpected("a stream that is packed badly") }
      if maps.contains(number) { map = rewritten(map, hasHyphen: hyphenMaps.contains(number)) }
      try writer.write(compressedStream: number, "", map)
    }
  }

  private func rewritten(_ map: [UInt8], hasHyphen: Bool) -> [UInt8] {
    var output: [UInt8] = []
    for line in map.split(separator: 0x0a, omittingEmptySubsequences: false) {
      if hasHyphen, line.elementsEqual("endcmap".utf8) { output.append("1 beginbfchar\n<ad> <00ad>\nendbfchar\n") }
      if let ligature = FontRepair.ligatures.first(where: { line.suffix(6).elementsEqual($0.code.utf8) }) {
        output.append(contentsOf: line.dropLast(6))
        output.append(ligature.letters)
      } else {
        output.append(contentsOf: line)
      }
      output.append(0x0a)
    }
    return output
  }

  /// The characters of ligatures and their letters, as character maps have them.
  private static let ligatures: [(code: String, letters: String)] = LigatureCharacter.all.map { ligature in
    func hexadecimal(_ text: some Sequence<Unicode.Scalar>) -> String {
      "<" + text.map { String(0x10000 + $0.value, radix: 16).dropFirst() }.joined() + ">"
    }
    return (hexadecimal([ligature.scalar]), hexadecimal(ligature.letters.unicodeScalars))
  }
}
