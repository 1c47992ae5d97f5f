/// Numbers the pictures and surfaces of an SVG file anew.
///
/// Cairo 1.16 numbers them by a counter of the whole process, so that the same page drawn twice would differ.
struct SVGIdentifiers {
  private var numbers: [Int: Int] = [:]
  private static let prefixes = ["image", "surface"].map { Array($0.utf8) }

  /// The file with its identifiers numbered from 1, in the order in which they first occur.
  static func renumbered(_ file: [UInt8]) -> [UInt8] {
    var identifiers = SVGIdentifiers()
    var result: [UInt8] = []
    result.reserveCapacity(file.count)
    var position = 0
    while let mark = file[position...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "#") }) {
      result += file[position...mark]
      position = mark + 1
      guard let prefix = prefixes.first(where: { file[position...].starts(with: $0) }) else { continue }
      let digits = file[(position + prefix.count)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { continue }
      result += prefix
      result += Array(String(identifiers.number(for: number)).utf8)
      position = digits.endIndex
    }
    return result + file[position...]
  }

  private mutating func number(for cairoNumber: Int) -> Int {
    if let known = numbers[cairoNumber] { return known }
    numbers[cairoNumber] = numbers.count + 1
    return numbers.count
  }
}
