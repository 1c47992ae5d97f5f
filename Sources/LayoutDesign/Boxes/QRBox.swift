import Diagnostics
import Reading

/// A QR code (ISO/IEC 18004), with its quiet zone.
package struct QRBox: Sendable {
  /// What it says: an address.
  package var template: Template
  /// How much of it may be damaged.
  package var level: Level
  /// Its side in points, with the quiet zone.
  package var size: Double
  /// The colour of the modules.
  package var color: ColorSource
  /// The sides on which its modules reach the edge of the box, so that the quiet zone lies outside.
  package var flush: Set<Side>

  /// A side of a box. The raw value is what layouts write.
  package enum Side: String, Sendable, CaseIterable { case left, top, right, bottom }

  /// How much of a code may be damaged, so that it can be read all the same. The raw value is what layouts write.
  package enum Level: String, Sendable, CaseIterable {
    /// 7 %.
    case low = "L"
    /// 15 %.
    case medium = "M"
    /// 25 %.
    case quartile = "Q"
    /// 30 %.
    case high = "H"
  }
}

extension DesignReader {
  /// Reads `qr: TEMPLATE` with its `size`, `level`, `colour` and `flush`.
  mutating func qr(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<QRBox> {
    let sizes = lengths(fields.requiredNode("size", &found), "size", least: 1, &found)
    let level: QRBox.Level = fields.choice("level", &found) ?? .medium
    let color = color(&fields, "colour", &found) ?? .fixed(.black)
    let flush: [QRBox.Side] = fields.choices("flush", &found) ?? []
    guard let line = content?.line(as: "qr", &found), let template = availableTemplate(line, &found) else {
      return bySize { _ in nil }
    }
    return bySize { size in
      sizes[size].map { QRBox(template: template, level: level, size: $0, color: color, flush: Set(flush)) }
    }
  }
}
