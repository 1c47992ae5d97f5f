/// The remark by which `yaml-language-server`, which most editors have, knows the schema of a file.
enum Modeline {
  private static let name = Array("yaml-language-server:".utf8)
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A text of YAML with a first line that names a schema, and the rest as it is; nil where a line names one already.
  static func add(_ schema: String, to text: [UInt8]) -> [UInt8]? {
    let lines = text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard !lines.contains(where: isModeline) else { return nil }
    // A mark of the order of bytes stays in front, and ends of lines are those of the first one.
    let mark = text.starts(with: Modeline.mark) ? Modeline.mark : []
    let end = text.firstIndex(of: UInt8(ascii: "\n")).map { $0 > 0 && text[$0 - 1] == UInt8(ascii: "\r") } == true
    let line = "# yaml-language-server: $schema=\(schema)\(end ? "\r\n" : "\n")"
    return mark + Array(line.utf8) + text.dropFirst(mark.count)
  }

  private static func isModeline(_ line: ArraySlice<UInt8>) -> Bool {
    let remark = line.drop { $0 <= 0x20 || mark.contains($0) }
    guard remark.first == UInt8(ascii: "#") else { return false }
    return remark.dropFirst().drop { $0 <= 0x20 }.starts(with: name)
  }
}
