import Bytes
import Frames
import LayoutDesign

/// What the record of a file says of the press that it was made for, in one text with the standards: `ua1+a2a+x4 bleed 8.504 DIGEST`.
extension LoadedEdition {
  /// The standards of a file of the edition, and what a press adds to them.
  func standards(_ standard: Standard) -> String {
    guard let press else { return standard.rawValue }
    return "\(standard.rawValue)\(Standard.pressMark) \(design.bleed) \(press.fingerprint(slug: design.slug))"
  }
}

extension Press {
  /// A digest of all that files depend on: the profile, the inks of colours, their limit, marks, the room for them, and what becomes
  /// of pictures.
  fileprivate func fingerprint(slug: Double) -> String {
    let digest = Digest()
    condition.profile.withUnsafeBytes { digest.add(raw: $0) }
    let inks = self.inks.map { "\($0.hex) \($1)" }.sorted()
    let words = ([condition.name] + inks + ["\(inkLimit) \(marks.rawValue) \(keepsPictures) \(slug)"]).joined(
      separator: "\n")
    Array(words.utf8).withUnsafeBytes { digest.add(raw: $0) }
    return digest.hexadecimal
  }
}

extension Standard {
  fileprivate static let pressMark = "+x4 bleed"

  /// What a record says that its file was made for; nil where it says nothing.
  static func read(_ record: String) -> (standard: Standard, madeFor: Purpose)? {
    let words = record.split(separator: " ")
    guard let first = words.first else { return nil }
    if words.count == 4, first.hasSuffix("+x4"), let standard = Standard(rawValue: String(first.dropLast(3))),
      let bleed = Double(words[2])
    {
      return (standard, .print(PrintOptions(bleed: bleed)))
    }
    return Standard(rawValue: record).map { ($0, .screen) }
  }
}
