import Frames

/// Writes the catalog (ISO 32000-1, 7.7.2), from which all else in the file is found.
struct CatalogWriter {
  let document: Document
  let writer: ObjectWriter

  /// The numbers of the objects that the catalog names; nil for what the file does not have.
  struct Parts {
    var pageTree: Int
    var structure: Int
    var metadata: Int
    var outline: Int?
    var names: Int?
    var intents: [Int]
    var record: Int?
  }

  /// Writes the catalog and gives the number of its object.
  func write(_ parts: Parts) throws(ExportError) -> Int {
    let number = writer.reserve()
    try writer.write(number) { output in
      output.append("<</Type/Catalog/Pages \(parts.pageTree) 0 R")
      output.append("/StructTreeRoot \(parts.structure) 0 R/MarkInfo<</Marked true>>")
      output.append("/ViewerPreferences<</DisplayDocTitle true>>/Metadata \(parts.metadata) 0 R/Lang")
      output.appendTextString(document.information.language)
      if let outline = parts.outline { output.append("/Outlines \(outline) 0 R") }
      if let names = parts.names { output.append("/Names<</Dests \(names) 0 R>>") }
      if let layout = pageLayout { output.append("/PageLayout/\(layout)") }
      if !parts.intents.isEmpty {
        output.append("/OutputIntents[\(parts.intents.map { "\($0) 0 R" }.joined(separator: " "))]")
      }
      if let record = parts.record {
        RecordWriter.appendEntry(to: record, date: document.information.date, to: &output)
      }
      let labels = document.pages.map(\.label)
      if !labels.allSatisfy(\.isEmpty) {
        output.append("/PageLabels")
        PageLabels.write(labels, to: &output)
      }
      output.append(">>")
    }
    return number
  }

  /// How viewers show pages that face each other: an excerpt may begin with a verso.
  private var pageLayout: String? {
    guard document.information.hasFacingPages, let first = document.pages.first else { return nil }
    return Int(first.label)?.isMultiple(of: 2) == true ? "TwoPageLeft" : "TwoPageRight"
  }
}
