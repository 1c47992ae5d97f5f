/// An OpenType feature that a style switches on or off, or of which it takes one of several forms.
package struct FontFeature: Hashable, Sendable {
  /// Its four letters and digits, as in `onum`.
  package let name: String
  /// 0 to switch it off, 1 to switch it on; more for a feature with several forms.
  package let value: UInt32

  /// Reads `onum`, `-liga` or `salt=2`; nil for what is of no such form.
  package init?(_ text: String) {
    var name = text[...]
    var value: UInt32 = 1
    if name.first == "-" {
      name = name.dropFirst()
      value = 0
    } else if let equals = name.firstIndex(of: "=") {
      guard let number = UInt32(name[name.index(after: equals)...]), number <= FontFeature.mostForms else { return nil }
      value = number
      name = name[..<equals]
    }
    let letters = name.utf8
    guard letters.count == 4, letters.allSatisfy({ $0.isLetterOrDigit }) else { return nil }
    (self.name, self.value) = (String(name), value)
  }

  /// More forms has no character of any font.
  private static let mostForms: UInt32 = 999

  /// The name as a number.
  var tag: UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
  }
}
