import Frames

/// Turns the colours of a content stream (ISO 32000-1, 8.6.8) into inks; those of letters into the inks of letters, which overprint
/// where they are black.
struct InkFilter {
  private var scanner: PDFScanner
  private let palette: InkPalette
  private var output: [UInt8] = []
  /// The end of the input that is in the output, or left out of it.
  private var copied = 0
  /// The inks of the current colour, and of those that are saved; nil for one that is no colour of screens.
  private var fill: Fill?
  private var outer: [Fill?] = []
  private var isInText = false
  /// Whether the output overprints where it ends.
  private var isOverprinting = false

  /// What a colour is printed with: in shapes, and in letters.
  private struct Fill {
    var ofShapes: Ink
    var ofLetters: Ink

    var differ: Bool { ofShapes != ofLetters }
  }

  /// The content of a page or a form with its colours as inks.
  static func filter(_ content: UnsafeRawBufferPointer, _ palette: InkPalette) -> [UInt8] {
    var filter = InkFilter(scanner: PDFScanner(content), palette: palette)
    filter.process()
    return filter.output
  }

  private init(scanner: PDFScanner, palette: InkPalette) {
    (self.scanner, self.palette) = (scanner, palette)
    output.reserveCapacity(scanner.bytes.count * 9 / 8)
  }

  private mutating func process() {
    while let operands = scanner.nextOperation() { apply(operands) }
    copy(to: scanner.bytes.count)
  }

  /// Acts on the operator that was read last.
  private mutating func apply(_ operands: Range<Int>) {
    let name = scanner.token
    switch name.count {
    case 1:
      switch name[0] {
      case UInt8(ascii: "q"): outer.append(fill)
      case UInt8(ascii: "Q"): fill = outer.popLast() ?? nil
      case UInt8(ascii: "g"): set(operands, components: 1, isStroke: false)
      case UInt8(ascii: "G"): set(operands, components: 1, isStroke: true)
      default: break
      }
    case 2:
      if name.equals("rg") { return set(operands, components: 3, isStroke: false) }
      if name.equals("RG") { return set(operands, components: 3, isStroke: true) }
      if name.equals("cs") { fill = nil }
      if name.equals("BT") {
        isInText = true
        copy(to: operands.lowerBound)
        overprint(fill?.ofLetters.overprints ?? false)
        if let fill, fill.differ {
          write(fill.ofLetters, isStroke: false)
          output.append("\n")
        }
      }
      if name.equals("ET") {
        isInText = false
        copy(to: scanner.position)
        overprint(false)
        if let fill, fill.differ {
          output.append("\n")
          write(fill.ofShapes, isStroke: false)
        }
      }
    default: break
    }
  }

  /// Writes a colour as inks in place of the operator at hand.
  private mutating func set(_ operands: Range<Int>, components: Int, isStroke: Bool) {
    guard let color = color(operands, components) else { return }
    copy(to: operands.lowerBound)
    copied = scanner.position
    if isStroke { return write(palette.ink(color), isStroke: true) }
    let fill = Fill(ofShapes: palette.ink(color), ofLetters: palette.ink(ofLetters: color))
    self.fill = fill
    write(isInText ? fill.ofLetters : fill.ofShapes, isStroke: false)
    if isInText {
      output.append(" ")
      overprint(fill.ofLetters.overprints)
    }
  }

  private mutating func write(_ ink: Ink, isStroke: Bool) {
    switch ink {
    case .process(let mix):
      output.append(mix)
      output.append(isStroke ? "K" : "k")
    case .spot(let name, _):
      output.append(palette.space(ofSpot: name))
      output.append(isStroke ? " CS 1 SCN" : " cs 1 scn")
    }
  }

  private func color(_ operands: Range<Int>, _ components: Int) -> SIMD3<Double>? {
    let values = scanner.numbers(operands)
    let color = components == 1 ? SIMD3(repeating: values.x) : SIMD3(values.x, values.y, values.z)
    return color.sum().isNaN ? nil : color
  }

  private mutating func overprint(_ wanted: Bool) {
    if wanted == isOverprinting { return }
    isOverprinting = wanted
    if !isInText { output.append("\n") }
    output.append("\(wanted ? InkPalette.overprinting : InkPalette.knockingOut) gs\n")
  }

  private mutating func copy(to end: Int) {
    if copied < end { output.append(contentsOf: scanner.bytes[copied..<end]) }
    copied = max(copied, end)
  }
}
