import Frames

/// Writes bookmarks (ISO 32000-1, 12.3.3); a viewer shows the topmost, the others when they are opened.
struct OutlineWriter {
  let pages: [Page]
  let markedPages: [MarkedPage]
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

  /// Writes the bookmarks under one, and gives the number of the first; the others follow it.
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
        output.appendDestination(page: entry.page, y: entry.y, on: pages, markedPages)
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
