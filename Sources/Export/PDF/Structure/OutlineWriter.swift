import Frames

/// Writes bookmarks (ISO 32000-1, 12.3.3), each closed.
struct OutlineWriter {
  let sheets: [Page]
  let pages: [Finisher.FinishedPage]
  let writer: ObjectWriter

  /// Writes the bookmarks and gives the number of their root; nil when there are none.
  func write(_ entries: [Document.OutlineEntry]) throws(ExportError) -> Int? {
    guard !entries.isEmpty else { return nil }
    let root = writer.reserve()
    let first = try write(entries, under: root)
    try writer.write(root) { output in
      output.append("<</Type/Outlines/Count \(entries.count)")
      appendEnds(of: entries, first, to: &output)
      output.append(">>")
    }
    return root
  }

  /// Writes bookmarks that stand under one, and gives the number of the first; the others follow it.
  private func write(_ entries: [Document.OutlineEntry], under parent: Int) throws(ExportError) -> Int {
    let first = writer.reserve(entries.count)
    for (index, entry) in entries.enumerated() {
      let number = first + index
      let child = entry.children.isEmpty ? nil : try write(entry.children, under: number)
      try writer.write(number) { output in
        output.append("<</Title")
        output.appendTextString(entry.title)
        output.append("/Parent ")
        output.appendReference(parent)
        if index > 0 {
          output.append("/Prev ")
          output.appendReference(number - 1)
        }
        if index + 1 < entries.count {
          output.append("/Next ")
          output.appendReference(number + 1)
        }
        if let child {
          output.append("/Count ")
          output.appendNumber(-entry.children.count)
          appendEnds(of: entry.children, child, to: &output)
        }
        output.append("/Dest")
        output.appendPlace(page: entry.page, y: entry.y, on: sheets, pages)
        output.append(">>")
      }
    }
    return first
  }

  private func appendEnds(of entries: [Document.OutlineEntry], _ first: Int, to output: inout [UInt8]) {
    output.append("/First ")
    output.appendReference(first)
    output.append("/Last ")
    output.appendReference(first + entries.count - 1)
  }
}

/// What viewers call the pages (ISO 32000-1, 12.4.2).
enum PageLabels {
  /// Appends the number tree of the labels: one entry for pages that count on, one for each that does not.
  static func write(_ labels: [String], to output: inout [UInt8]) {
    output.append("<</Nums[")
    var expected: Int?
    for (index, label) in labels.enumerated() {
      let number = Int(label).flatMap { $0 > 0 && String($0) == label ? $0 : nil }
      defer { expected = number.map { $0 + 1 } }
      if let number {
        if number == expected { continue }
        output.append("\(index)<</S/D/St \(number)>>")
      } else {
        output.append("\(index)<</P")
        output.appendTextString(label)
        output.append(">>")
      }
    }
    output.append("]>>")
  }
}
