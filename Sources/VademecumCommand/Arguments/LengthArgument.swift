import ArgumentParser

/// A length: `3mm`, `3,5 mm`, `0.125in`, `9pt`; a number alone is one of millimetres.
struct LengthArgument {
  /// The length in points.
  var points: Double

  /// The units by their names, in points.
  static let units = [("mm", 72 / 25.4), ("cm", 720 / 25.4), ("in", 72), ("pt", 1.0)]
  private static let largest = 1000.0

  /// Takes a word of the command line, or says what is right.
  init(parsing argument: String) throws {
    guard let length = Measure(argument), (0...LengthArgument.largest).contains(length.number) else {
      throw ValidationError(Texts.length)
    }
    points = length.number * (length.unit ?? 72 / 25.4)
  }
}

/// A number with a unit, as people write it: with a point or a comma, a space, and capitals.
struct Measure {
  var number: Double
  /// The unit in points; nil where none is named.
  var unit: Double?

  init?(_ text: some StringProtocol) {
    var rest = text.lowercased().trimmed
    if let known = LengthArgument.units.first(where: { rest.hasSuffix($0.0) }) {
      unit = known.1
      rest = String(rest.dropLast(known.0.count)).trimmed
    }
    let digits = rest.split(separator: /[.,]/, omittingEmptySubsequences: false)
    guard rest.first != "." && rest.first != ",", digits.count <= 2,
      digits.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let number = Double(digits.joined(separator: "."))
    else { return nil }
    self.number = number
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
