import Bytes
import Cairo
import Frames
import Threads

/// The inks that a file is printed with, and what each colour becomes of them. Threads may share it.
final class InkPalette: Sendable {
  /// The press.
  let press: Press
  /// The way of pixels to inks.
  let conversion: InkConversion
  /// The names of the inks of their own, sorted.
  let spots: [(name: String, mix: InkMix)]
  /// The names of their colour spaces, in the same order.
  let spotSpaces: [String]
  private let known = Mutex<[SIMD3<Double>: Ink]>([:])
  private let knownOfLetters = Mutex<[SIMD3<Double>: Ink]>([:])

  /// Takes a press; `withPixels` for pictures, too.
  ///
  /// - Throws: when its profile cannot be used.
  init(_ press: Press, withPixels: Bool = true) throws(CairoError) {
    self.press = press
    conversion = try InkConversion(profile: press.condition.profile, withPixels: withPixels)
    var mixes: [String: InkMix] = [:]
    for (_, ink) in press.inks.sorted(by: { $0.key.hex < $1.key.hex }) {
      if case .spot(let name, let mix) = ink, mixes[name] == nil { mixes[name] = mix }
    }
    spots = mixes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    spotSpaces = spots.indices.map { "/VmSpot\($0)" }
  }

  /// What a colour is printed with; components from 0 to 1.
  func ink(_ color: SIMD3<Double>) -> Ink {
    if let known = known.withLock({ $0[color] }) { return known }
    let ink = Color(color).flatMap { press.inks[$0] } ?? .process(blackOrMix(color))
    known.withLock { $0[color] = ink }
    return ink
  }

  /// What letters of a colour are printed with: those that are nearly grey with black alone, and where that is nearly solid, with a
  /// solid, since dots make their edges ragged.
  func ink(ofLetters color: SIMD3<Double>) -> Ink {
    if let known = knownOfLetters.withLock({ $0[color] }) { return known }
    let black =
      isStated(color) ? nil : conversion.black(red: color.x, green: color.y, blue: color.z, ofLetters: true)
    let ink = black.map { Ink.process(InkMix(black: $0 < InkPalette.overprintedBlack ? $0 : 1)) } ?? ink(color)
    knownOfLetters.withLock { $0[color] = ink }
    return ink
  }

  /// Whether it is said what a colour is printed with.
  func isStated(_ color: SIMD3<Double>) -> Bool { Color(color).flatMap { press.inks[$0] } != nil }

  private func blackOrMix(_ color: SIMD3<Double>) -> InkMix {
    let black = conversion.black(red: color.x, green: color.y, blue: color.z)
    return black.map { InkMix(black: $0) } ?? mix(color)
  }

  /// The process inks of a colour, whatever it is like: neighbours have like mixes, as gradients need.
  func mix(_ color: SIMD3<Double>) -> InkMix {
    let (cyan, magenta, yellow, black) = conversion.inks(red: color.x, green: color.y, blue: color.z)
    // What nobody sees would still take a plate.
    func seen(_ share: Double) -> Double { share < InkPalette.leastInk ? 0 : share }
    return InkMix(cyan: seen(cyan), magenta: seen(magenta), yellow: seen(yellow), black: seen(black))
      .held(under: press.inkLimit)
  }

  /// A smaller share of an ink is left out.
  private static let leastInk = 0.008

  /// What photographs are printed with; nil where they keep their colours.
  var forPictures: PicturePrinting? {
    if press.keepsPictures { return nil }
    let profile = press.condition.profile.withUnsafeBytes(Digest.hexadecimal)
    return PicturePrinting(conversion: conversion, limit: press.inkLimit, name: "\(profile) \(press.inkLimit)")
  }

  // MARK: Names in the file

  /// The name of the graphics state in which black overprints, and of that in which nothing does.
  static let overprinting: StaticString = "/VmOverprint"
  static let knockingOut: StaticString = "/VmKnockout"
  /// The name of the colour space of all plates, in which marks are drawn.
  static let allPlates: StaticString = "/VmAll"

  /// The name of the colour space of an ink of its own.
  func space(ofSpot name: String) -> String { spotSpaces[spots.firstIndex { $0.name == name }!] }

  /// From so much black on, letters overprint: other inks below add little to it, and no paper shows at their edges.
  static let overprintedBlack = 0.85
}

extension Ink {
  /// Whether letters of it overprint.
  var overprints: Bool {
    guard case .process(let mix) = self else { return false }
    return mix.isBlackAlone && mix.black >= InkPalette.overprintedBlack
  }
}

extension Color {
  /// The colour whose components are so many 255ths; nil when there is none.
  fileprivate init?(_ components: SIMD3<Double>) {
    let scaled = components * 255
    let whole = scaled.rounded(.toNearestOrAwayFromZero)
    let distance = scaled - whole
    // Cairo writes six digits.
    guard max(abs(distance.x), abs(distance.y), abs(distance.z)) < 1e-3, whole.min() >= 0, whole.max() <= 255 else {
      return nil
    }
    self.init(red: UInt8(whole.x), green: UInt8(whole.y), blue: UInt8(whole.z))
  }
}

extension [UInt8] {
  /// Appends the four numbers of a mix, each with a space behind it.
  mutating func append(_ mix: InkMix) {
    for part in [mix.cyan, mix.magenta, mix.yellow, mix.black] {
      append(String(part, places: 4))
      append(" ")
    }
  }
}
