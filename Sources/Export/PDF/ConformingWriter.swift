import Cairo
import Files
import Frames

/// A PDF file in the making that meets standards: cairo draws the pages, everything else is written here.
final class ConformingPen {
  private let document: Document
  private let conformance: Conformance
  private let plan: StructurePlan
  private let drawn: DrawnFile
  private let finisher: Finisher
  private let surface: PDFSurface
  private let context: Context
  private let painter: Painter
  private let sentry: Sentry
  private var annotations: [LinkAnnotation] = []

  /// Starts a file.
  ///
  /// - Throws: `ExportError.inaccessible` before anything is written, when the document lacks what the standards ask of it.
  init(
    _ document: Document, _ conformance: Conformance, threads: Int, to sink: any ByteSink
  ) throws(ExportError) {
    plan = try StructurePlan(document, for: conformance)
    let sheet = document.pages[0].sheet
    let drawn = DrawnFile()
    let (surface, context) = try ExportError.drawing { () throws(CairoError) in
      let surface = try PDFSurface(width: sheet.width, height: sheet.height) { bytes in
        drawn.take(bytes)
        return true
      }
      return (surface, try Context(surface))
    }
    surface.keepObjectsApart()
    finisher = try Finisher(drawn, pageCount: document.pages.count, threads: threads, to: sink)
    sentry = Sentry(document.structure, on: context)
    painter = Painter(
      on: context, fonts: TypeCase(document.fonts),
      pictures: Pictures(document, pages: document.pages.indices, for: .pdf), sentry: sentry,
      softHyphenFonts: plan.softHyphenFonts)
    (self.document, self.conformance, self.drawn, self.surface, self.context) =
      (document, conformance, drawn, surface, context)
  }

  /// Draws all pages, and tells `progress` after each how many are drawn.
  func drawPages(_ progress: (Int) -> Void) throws(ExportError) {
    for (index, page) in document.pages.enumerated() {
      surface.setSize(width: page.sheet.width, height: page.sheet.height)
      try painter.draw(page) { link, tag, transform in add(link, tag, transform, to: index) }
      context.showPage()
      try ExportError.drawing(context.check)
      try finisher.add(sentry.log, SentinelGrid(page.sheet))
      progress(index + 1)
    }
  }

  private func add(_ link: FrameItem.Link, _ tag: Tag, _ transform: Transform, to index: Int) {
    let bleed = document.pages[index].bleed
    if case .page(let page, _) = link.target {
      precondition(document.pages.indices.contains(page), "a link leads to page \(page) of \(document.pages.count)")
    }
    let area = link.area.mapped(by: transform.followed(by: .translation(x: bleed, y: bleed)))
    sentry.note(link: annotations.count, of: tag)
    annotations.append(
      LinkAnnotation(page: index, area: area, target: link.target, description: link.description))
  }

  /// Writes all that is not on the pages.
  func finish() throws(ExportError) {
    try ExportError.drawing(surface.finish)
    let (root, information) = try finisher.drawingEnds()
    let (writer, pages) = (finisher.writer, finisher.pages)
    let pageTree = try writeKeptObjects(without: [root, information])
    let firstAnnotation = writer.reserve(annotations.count)
    try writePages(firstAnnotation: firstAnnotation)
    var structure = StructureWriter(
      document, plan, pages: pages, annotations: annotations, firstAnnotation: firstAnnotation)
    let structureRoot = try structure.write(with: writer)
    for (index, annotation) in annotations.enumerated() {
      try writer.write(firstAnnotation + index) { output in
        annotation.write(parent: pages.count + index, on: document.pages, pages, to: &output)
      }
    }
    let outline = try OutlineWriter(sheets: document.pages, pages: pages, writer: writer).write(document.outline)
    let metadata = Metadata(information: document.information, conformance: conformance)
    let packet = writer.reserve()
    try writer.write(stream: packet, "/Type/Metadata/Subtype/XML", metadata.packet)
    let intent = try writeIntent()
    let record = try writeRecord()
    let catalog = writer.reserve()
    try writer.write(catalog) { output in
      output.append(
        "<</Type/Catalog/Pages \(pageTree) 0 R/StructTreeRoot \(structureRoot) 0 R/MarkInfo<</Marked true>>")
      output.append("/ViewerPreferences<</DisplayDocTitle true>>/Metadata \(packet) 0 R/Lang")
      output.appendTextString(document.information.language)
      if let outline { output.append("/Outlines \(outline) 0 R") }
      if let intent { output.append("/OutputIntents[\(intent) 0 R]") }
      if let record { metadata.writePieceInfo(record: record, to: &output) }
      output.append("/PageLabels")
      PageLabels.write(document.pages.map(\.label), to: &output)
      output.append(">>")
    }
    let dictionary = writer.reserve()
    try writer.write(dictionary) { metadata.writeDictionary(to: &$0) }
    try writer.finish(root: catalog, information: dictionary)
  }

  /// Writes cairo's own small objects, the pages' aside, and gives the number of the page tree.
  private func writeKeptObjects(without dropped: [Int?]) throws(ExportError) -> Int {
    let kept = finisher.kept
    let repair = try FontRepair(kept, hyphenFonts: finisher.hyphenFonts)
    try repair.writeTables(with: finisher.writer)
    var pageTree: Int?
    try kept.bytes.reading { bytes throws(ExportError) in
      for (number, place) in kept.values where !dropped.contains(number) {
        let dictionary = PDFDictionary(bytes, at: place.lowerBound)
        if let dictionary, dictionary.has("/Type", "/Page") { continue }
        if let dictionary, dictionary.has("/Type", "/Pages") { pageTree = number }
        try finisher.writer.write(number) { output in
          if let dictionary {
            repair.write(number, dictionary, bytes, to: &output)
          } else {
            output.append(contentsOf: bytes[place])
          }
        }
      }
    }
    guard let pageTree else { throw .unexpected("no tree of pages") }
    return pageTree
  }

  private func writePages(firstAnnotation: Int) throws(ExportError) {
    let (kept, pages) = (finisher.kept, finisher.pages)
    let indices = Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1.number, $0) })
    try kept.bytes.reading { bytes throws(ExportError) in
      var annotation = 0
      for (number, place) in kept.values {
        guard let index = indices[number], let dictionary = PDFDictionary(bytes, at: place.lowerBound) else { continue }
        try finisher.writer.write(number) { output in
          output.append("<<")
          dictionary.write(to: &output, omitting: ["/StructParents", "/Annots", "/Tabs"])
          output.append("/StructParents \(index)/Tabs/S")
          appendBoxes(of: document.pages[index], to: &output)
          let start = annotation
          while annotation < annotations.count, annotations[annotation].page == index { annotation += 1 }
          if annotation > start {
            output.append("/Annots[")
            for annotation in start..<annotation {
              output.appendReference(firstAnnotation + annotation)
              output.append(" ")
            }
            output.append("]")
          }
          output.append(">>")
        }
      }
      precondition(annotation == annotations.count, "pages are written in their order")
    }
  }

  /// Appends where the sheet is to be cut (ISO 32000-1, 14.11.2).
  private func appendBoxes(of page: Page, to output: inout [UInt8]) {
    guard page.bleed > 0 else { return }
    output.append("/BleedBox")
    output.appendNumbers([0, 0, page.sheet.width, page.sheet.height])
    output.append("/TrimBox")
    output.appendNumbers([
      page.bleed, page.bleed, page.bleed + page.size.width, page.bleed + page.size.height,
    ])
  }

  /// Writes what the file's colours mean, where it is to be kept, and gives the number of the object.
  private func writeIntent() throws(ExportError) -> Int? {
    guard conformance.archivalPart != nil else { return nil }
    let profile = finisher.writer.reserve()
    try finisher.writer.packStream(profile, "/N 3", ColorProfile.sRGB())
    let intent = finisher.writer.reserve()
    try finisher.writer.write(intent) { output in
      output.append("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)")
      output.append("/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile \(profile) 0 R>>")
    }
    return intent
  }
  /// Writes what the document was made from, and gives the number of the object.
  private func writeRecord() throws(ExportError) -> Int? {
    guard let record = document.record else { return nil }
    let number = finisher.writer.reserve()
    try finisher.writer.packStream(number, "/Type/VademecumRecord", record)
    return number
  }
}
