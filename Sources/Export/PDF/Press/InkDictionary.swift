import Frames

/// Writes cairo's dictionaries with inks in the place of colours.
struct InkDictionary {
  let palette: InkPalette

  /// Appends a value with the colour space of inks wherever it names that of colours (ISO 32000-1, 8.6.4.3): in groups, shadings and
  /// resources.
  func write(_ value: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    var scanner = PDFScanner(value)
    var copied = 0
    while true {
      let token = scanner.next()
      if token == .end { break }
      guard token == .name, scanner.token.equals("/DeviceRGB") else { continue }
      output.append(contentsOf: value[copied..<scanner.start])
      output.append("/DeviceCMYK")
      copied = scanner.position
    }
    output.append(contentsOf: value[copied...])
  }

  /// Appends what stands in for a function between two colours (ISO 32000-1, 7.10.3); false for any other dictionary.
  ///
  /// The mixes between those of two colours are not those of the colours between them, so that the way is parted in short ones.
  func writeFunction(_ dictionary: PDFDictionary, to output: inout [UInt8]) -> Bool {
    guard dictionary["/FunctionType"]?.leadingInteger == 2, let first = dictionary["/C0"].flatMap(InkDictionary.color),
      let last = dictionary["/C1"].flatMap(InkDictionary.color)
    else { return false }
    let isGrey = first.min() == first.max() && last.min() == last.max()
    let isStated = palette.isStated(first) || palette.isStated(last)
    func mix(_ step: Int) -> InkMix {
      let part = Double(step) / Double(InkDictionary.steps)
      // What a layout says of a colour holds where the gradient is of it; between two such mixes lie mixes of them.
      if isStated { return palette.ink(first).mix.blended(with: palette.ink(last).mix, part: part) }
      let color = first + (last - first) * part
      return isGrey ? palette.ink(color).mix : palette.mix(color)
    }
    output.append("<</FunctionType 3/Domain[0 1]/Functions[")
    for step in 0..<InkDictionary.steps {
      output.append("<</FunctionType 2/Domain[0 1]/N 1/C0[")
      output.append(mix(step))
      output.append("]/C1[")
      output.append(mix(step + 1))
      output.append("]>>")
    }
    output.append("]/Bounds[")
    for step in 1..<InkDictionary.steps { output.append("\(Double(step) / Double(InkDictionary.steps)) ") }
    output.append("]/Encode[")
    for _ in 0..<InkDictionary.steps { output.append("0 1 ") }
    output.append("]>>")
    return true
  }

  /// In so many parts a gradient is divided.
  private static let steps = 8

  /// The colour of an array of three numbers; nil for any other.
  private static func color(_ array: UnsafeRawBufferPointer) -> SIMD3<Double>? {
    guard array.first == UInt8(ascii: "[") else { return nil }
    let values = PDFScanner(array).numbers(1..<array.count)
    let color = SIMD3(values.x, values.y, values.z)
    return color.sum().isNaN || !values.w.isNaN ? nil : color
  }

  /// Appends the resources of a page or a form with those that inks need.
  func writeResources(_ resources: PDFDictionary, _ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    var added: [(key: StaticString, entries: [UInt8])] = [("/ExtGState", states), ("/ColorSpace", spaces)]
    output.append("<<")
    for (key, value) in resources.entries {
      let (name, value) = (bytes.slice(key), bytes.slice(value))
      output.append(contentsOf: name)
      output.append(" ")
      // Cairo names a picture as often as the page shows it.
      var once: [UInt8] = []
      PDFDictionary.write(value, to: &once)
      once.withUnsafeBytes { once in
        guard let index = added.firstIndex(where: { name.equals($0.key) }), let own = PDFDictionary(once) else {
          return write(once, to: &output)
        }
        var whole: [UInt8] = []
        own.writeWhole(to: &whole, adding: added.remove(at: index).entries)
        whole.withUnsafeBytes { write($0, to: &output) }
      }
    }
    for (key, entries) in added {
      output.append("\(key)<<")
      output.append(contentsOf: entries)
      output.append(">>")
    }
    output.append(">>")
  }

  private var states: [UInt8] {
    Array(
      """
      \(InkPalette.overprinting)<</Type/ExtGState/op true/OPM 1>>\
      \(InkPalette.knockingOut)<</Type/ExtGState/op false/OPM 0>>
      """.utf8)
  }

  /// The colour space that prints on all plates (ISO 32000-1, 8.6.6.4).
  static let allPlates: [UInt8] = {
    var space = Array("[/Separation/All/DeviceCMYK".utf8)
    space.appendTint(of: InkMix(cyan: 1, magenta: 1, yellow: 1, black: 1))
    return space
  }()

  private var spaces: [UInt8] {
    var spaces = Array("\(InkPalette.allPlates)".utf8) + InkDictionary.allPlates
    for ((name, mix), space) in zip(palette.spots, palette.spotSpaces) {
      spaces.append("\(space)[/Separation")
      spaces.appendName(name)
      spaces.append("/DeviceCMYK")
      spaces.appendTint(of: mix)
    }
    return spaces
  }
}

extension [UInt8] {
  /// Appends the function from paper to a mix, and the end of the array of a colour space.
  fileprivate mutating func appendTint(of mix: InkMix) {
    append("<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[")
    append(mix)
    append("]>>]")
  }

  /// Appends a text as a name (ISO 32000-1, 7.3.5).
  fileprivate mutating func appendName(_ text: String) {
    append("/")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."):
        append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        append("#" + (digits.utf8.count < 2 ? "0" : "") + digits)
      }
    }
  }
}
