import CQREncode
import Diagnostics
import Frames
import LayoutDesign

/// The modules of a QR code.
struct QRCode {
  /// How many modules a side has, without the quiet zone.
  let width: Int
  /// The modules, row by row: whether each is dark.
  private let isDark: [Bool]

  /// How many light modules must surround a code on each side.
  static let quietZone = 4
  /// The least side of a module, in points: what telephones read from print.
  static let leastModule = Length.mm(0.33).points

  /// The code of a text. Of the codes of that size the one that stands the most damage is taken; nil for a text that is too long for
  /// any.
  init?(_ text: String, level: QRBox.Level) {
    guard var code = QRCode.encode(text, level) else { return nil }
    for better in QRBox.Level.allCases where better.code.rawValue > level.code.rawValue {
      guard let other = QRCode.encode(text, better), other.width == code.width else { break }
      code = other
    }
    self = code
  }

  private init(width: Int, isDark: [Bool]) { (self.width, self.isDark) = (width, isDark) }

  private static func encode(_ text: String, _ level: QRBox.Level) -> QRCode? {
    guard let code = QRcode_encodeString(text, 0, level.code, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    return QRCode(width: width, isDark: (0..<width * width).map { code.pointee.data[$0] & 1 == 1 })
  }

  /// The least side of the code with its quiet zone, in points.
  var leastSide: ReportedLength {
    ReportedLength(roundingUp: Double(width + 2 * QRCode.quietZone) * QRCode.leastModule)
  }

  /// The dark modules, a rectangle for those that follow each other in a row. `module` is the side of one in points; so many light ones are
  /// at the left of them and above.
  func path(module: Double, left: Int, top: Int) -> Path {
    var elements: [Path.Element] = []
    for row in 0..<width {
      var column = 0
      while column < width {
        guard isDark[row * width + column] else {
          column += 1
          continue
        }
        let start = column
        while column < width, isDark[row * width + column] { column += 1 }
        let run = Rect(
          x: Double(start + left) * module, y: Double(row + top) * module,
          width: Double(column - start) * module, height: module)
        elements += Path.rectangle(run).elements
      }
    }
    return Path(elements)
  }
}

extension QRBox.Level {
  fileprivate var code: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}
