import Frames

/// Turns the colours of a content stream (ISO 32000-1, 8.6.8) into inks, and lets black letters overprint.
struct InkFilter {
  private var scanner: PDFScanner
  private let palette: InkPalette
  private var output: [UInt8] = []
  /// The end of the input that is in the output, or left out of it.
  private var copied = 0
  /// Whether letters of the current colour overprint, and of those that are saved.
  private var overprints = false
  private var outer: [Bool] = []
  private var isInText = false
  /// Whether the output overprints where it ends.
  private var isOverprinting = false

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
      case UInt8(ascii: "q"): outer.append(overprints)
      case UInt8(ascii: "Q"): overprints = outer.popLast() ?? false
      case UInt8(ascii: "g"): set(operands, components: 1, isStroke: false)
      case UInt8(ascii: "G"): set(operands, components: 1, isStroke: true)
      default: break
      }
    case 2:
      if name.equals("rg") { return set(operands, components: 3, isStroke: false) }
      if name.equals("RG") { return set(operands, components: 3, isStroke: true) }
      if name.equals("cs") { overprints = false }
      if name.equals("BT") {
        isInText = true
        copy(to: operands.lowerBound)
        overprint(overprints)
      }
      if name.equals("ET") {
        isInText = false
        copy(to: scanner.position)
        overprint(false)
      }
    default: break
    }
  }

  /// Writes a colour as inks in place of the operator at hand.
  private mutating func set(_ operands: Range<Int>, components: Int, isStroke: Bool) {
    guard let color = color(operands, components) else { return }
    let ink = palette.ink(color)
    copy(to: operands.lowerBound)
    copied = scanner.position
    switch ink {
    case .process(let mix):
      output.append(mix)
      output.append(isStroke ? "K" : "k")
    case .spot(let name, _):
      output.append(palette.space(ofSpot: name))
      output.append(isStroke ? " CS 1 SCN" : " cs 1 scn")
    }
    if isStroke { return }
    overprints = ink.overprints
    if isInText {
      output.append(" ")
      overprint(overprints)
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
