import ArgumentParser
import Frames

/// The size of a sheet: `A3`, `SRA3`, `320x450mm`, or `12 × 18 in`.
struct SheetSize {
  /// The size in points.
  var size: Size

  /// The names of sizes (ISO 216, ISO 217; ANSI), in millimetres.
  private static let names = [
    ("A0", 841.0, 1189.0), ("A1", 594, 841), ("A2", 420, 594), ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210),
    ("A6", 105, 148), ("B3", 353, 500), ("B4", 250, 353), ("B5", 176, 250), ("SRA2", 450, 640), ("SRA3", 320, 450),
    ("SRA4", 225, 320), ("letter", 215.9, 279.4), ("legal", 215.9, 355.6), ("tabloid", 279.4, 431.8),
  ]
  /// What a printer can take, in points.
  private static let sides = 25 / 25.4 * 72...5000 / 25.4 * 72

  /// Takes a word of the command line, or says what is right.
  init(parsing argument: String) throws {
    let word = argument.trimmed.lowercased()
    if let named = SheetSize.names.first(where: { $0.0.lowercased() == word }) {
      size = SheetSize.size(named)
      return
    }
    let parts = word.split(separator: /[x×]/, omittingEmptySubsequences: false).map { Measure($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1] else { throw SheetSize.mistake }
    let unit = height.unit ?? width.unit ?? 72 / 25.4
    size = Size(width: width.number * (width.unit ?? unit), height: height.number * unit)
    guard SheetSize.sides.contains(size.width), SheetSize.sides.contains(size.height) else { throw SheetSize.mistake }
  }

  private static var mistake: ValidationError { ValidationError(Texts.sheetSize) }

  private static func size(_ named: (String, Double, Double)) -> Size {
    Size(width: named.1 / 25.4 * 72, height: named.2 / 25.4 * 72)
  }

  /// The name of the smallest sheet that holds another, lying or standing; nil where none of those with names does.
  static func name(holding needed: Size) -> String? {
    let (short, long) = (min(needed.width, needed.height), max(needed.width, needed.height))
    let holding = names.filter { size($0).width >= short && size($0).height >= long }
    return holding.min { $0.1 * $0.2 < $1.1 * $1.2 }?.0
  }
}
