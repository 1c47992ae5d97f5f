/// The remark by which `yaml-language-server`, which most editors have, knows the schema of a file.
enum Modeline {
  private static let name = Array("yaml-language-server:".utf8)
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A text of YAML with a first line that names a schema, and the rest as it is; nil where a line names one already.
  static func add(_ schema: String, to text: [UInt8]) -> [UInt8]? {
    let lines = text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard !hasModeline(lines) else { return nil }
    // A mark of the order of bytes stays in front, and ends of lines are those of the first one.
    let mark = text.starts(with: Modeline.mark) ? Modeline.mark : []
    let end = text.firstIndex(of: UInt8(ascii: "\n")).map { $0 > 0 && text[$0 - 1] == UInt8(ascii: "\r") } == true
    let line = "# yaml-language-server: $schema=\(schema)\(end ? "\r\n" : "\n")"
    return mark + Array(line.utf8) + text.dropFirst(mark.count)
  }

  /// Whether a remark names a schema. A line of a text in a block is no remark, whatever it says.
  private static func hasModeline(_ lines: [ArraySlice<UInt8>]) -> Bool {
    /// Spaces before the line that began a block, and before the lines of the block once they are known.
    var block: (outer: Int, inner: Int?)?
    for line in lines where line.contains(where: { $0 > 0x20 }) {
      let spaces = line.prefix { $0 == 0x20 }.count
      if let (outer, inner) = block {
        block = spaces >= inner ?? (outer + 1) ? (outer, inner ?? spaces) : nil
        if block != nil { continue }
      }
      if isModeline(line) { return true }
      if let depth = depth(ofBlockBegunBy: line) { block = (spaces, depth.map { spaces + $0 }) }
    }
    return false
  }

  /// Where a line begins a block (`summary: |`), the least spaces before its lines beyond its own, if it says so (`|2`); nil where it
  /// begins none.
  private static func depth(ofBlockBegunBy line: ArraySlice<UInt8>) -> Int?? {
    var words = line.split { $0 <= 0x20 }
    if words.first?.first == UInt8(ascii: "#") { return nil }
    if let remark = words.firstIndex(where: { $0.first == UInt8(ascii: "#") }) { words = Array(words[..<remark]) }
    guard let header = words.popLast(), let sign = header.first, "|>".utf8.contains(sign),
      header.dropFirst().allSatisfy({ "+-123456789".utf8.contains($0) })
    else { return nil }
    while let tag = words.last?.first, "!&".utf8.contains(tag) { words.removeLast() }
    guard let end = words.last?.last, ":-?".utf8.contains(end) else { return nil }
    return .some(header.contains { "123456789".utf8.contains($0) } ? 1 : nil)
  }

  private static func isModeline(_ line: ArraySlice<UInt8>) -> Bool {
    let remark = line.drop { $0 <= 0x20 || mark.contains($0) }
    guard remark.first == UInt8(ascii: "#") else { return false }
    return remark.dropFirst().drop { $0 <= 0x20 }.starts(with: name)
  }
}
