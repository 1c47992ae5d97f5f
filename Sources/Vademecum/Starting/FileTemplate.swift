/// A file with places to fill in, such as `{title}`, in paragraphs between empty lines.
struct FileTemplate {
  let text: String

  /// The text with its places filled in. A line that holds nothing but a place takes as many lines as its value has, none for an empty
  /// one; a paragraph with a place of which `values` has nothing is left out.
  func filled(_ values: [String: String]) -> String {
    let paragraphs = text.split(separator: "\n\n").compactMap { FileTemplate.filled($0, values) }
    return paragraphs.joined(separator: "\n\n").trimmedToOneEnd
  }

  /// A paragraph with its places filled in; nil where there is nothing for one.
  private static func filled(_ paragraph: Substring, _ values: [String: String]) -> String? {
    var lines: [String] = []
    for line in paragraph.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let name = place(in: line) else {
        lines.append(String(line))
        continue
      }
      guard let value = values[name] else { return nil }
      if line == "{\(name)}" {
        lines += value.split(separator: "\n").map { String($0) }
      } else {
        lines.append(String(line).replacing("{\(name)}", with: value))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The name of the place in a line: letters alone in braces, as no mapping has them.
  private static func place(in line: Substring) -> String? {
    guard let open = line.firstIndex(of: "{"), let close = line[open...].firstIndex(of: "}") else { return nil }
    let name = line[line.index(after: open)..<close]
    return !name.isEmpty && name.allSatisfy(\.isLetter) ? String(name) : nil
  }
}

extension String {
  fileprivate var trimmedToOneEnd: String {
    var text = self
    while text.last == "\n" { text.removeLast() }
    return text + "\n"
  }
}
