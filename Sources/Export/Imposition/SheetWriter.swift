import Diagnostics
import Frames

/// Puts the pages of a PDF file on sheets.
package struct SheetWriter {
  private let imposition: Imposition
  private let file: Qpdf
  private let pages: [SourcePage]
  private let plan: SheetPlan
  /// The indices of pages that were turned a quarter.
  private let turned: [Int]
  private let damage: ImposedSheets.Damage?

  /// No printer asks for more bleed, in points.
  private static let mostBleed = 72.0
  /// Pages with a shorter side are hardly meant, in points.
  private static let shortestSide = 25 / 25.4 * 72

  /// The sheets with the pages of the file at `path`, as a file.
  ///
  /// - Returns: the bytes, and what came of the imposition.
  /// - Throws: `ExportError`, when the file is none that can be taken apart, or its pages do not fit.
  package static func write(_ path: String, _ imposition: Imposition) throws(ExportError) -> (
    bytes: [UInt8], sheets: ImposedSheets
  ) {
    let file = try Qpdf(path)
    return try SheetWriter(file, imposition).write()
  }

  private init(_ file: Qpdf, _ imposition: Imposition) throws(ExportError) {
    let statedCount = file.statedPageCount
    var pages: [SourcePage] = []
    for (index, page) in try file.pages().enumerated() {
      pages.append(try SourcePage(page, number: index + 1, of: file))
    }
    damage = SheetWriter.damage(of: pages, isRepaired: file.isRepaired || statedCount != pages.count)
    let known = pages.filter { !$0.faults.contains(.size) }.map(\.size)
    if !known.isEmpty {
      for index in pages.indices where pages[index].faults.contains(.size) { pages[index].resize(to: known.commonest) }
    }
    turned = pages.map(\.size).indicesToTurn
    // Their heads come to the left.
    for index in turned { pages[index].quarters = (pages[index].quarters + 3) % 4 }
    (self.file, self.imposition, self.pages) = (file, imposition, pages)
    plan = try SheetPlan(imposition, sizes: pages.map(\.size), bleed: SheetWriter.bleed(of: pages))
  }

  /// The bleed of most pages that have any: one page with a broad one needs no larger sheets.
  private static func bleed(of pages: [SourcePage]) -> Double {
    let all = pages.map(\.bleed).filter { $0 > 0.01 }.sorted()
    return all.isEmpty ? 0 : min(all[(all.count - 1) / 2], mostBleed)
  }

  private static func damage(of pages: [SourcePage], isRepaired: Bool) -> ImposedSheets.Damage? {
    func numbers(_ fault: SourcePage.Faults) -> [Int] { pages.numbers { $0.faults.contains(fault) } }
    let (resources, sizes) = (numbers(.resources), numbers(.size))
    guard isRepaired || !resources.isEmpty || !sizes.isEmpty else { return nil }
    // Of a sound file, a page without content is meant to be empty.
    return .init(
      pagesWithoutContent: numbers(.content), pagesWithoutResources: resources, pagesWithoutSize: sizes)
  }

  private func write() throws(ExportError) -> (bytes: [UInt8], sheets: ImposedSheets) {
    let sides = imposition.sides(pages: pages.count, isWide: plan.sheet.width > plan.sheet.height)
    let furthest = sides.map(\.shift).max() ?? 0
    guard furthest <= Imposition.longestShift else {
      let millimetres = String(furthest / 72 * 25.4, places: 1)
      throw .sheets(
        Statement(
          "\(file.name): pages of the innermost sheet would move \(millimetres) mm towards the fold, and at most 5 mm are left "
            + "out of a margin; creep is the thickness of one leaf, such as 0.1mm",
          "\(file.name): les pages de la feuille du milieu se déplaceraient de \(millimetres) mm vers le pli, et une marge en "
            + "laisse au plus 5 ; --creep est l’épaisseur d’une feuille, par exemple 0.1mm"))
    }
    try file.replacePages(by: sides.map(page))
    file.keepOnlyPages()
    return (try file.bytes(), report(sides))
  }

  private func report(_ sides: [Imposition.Side]) -> ImposedSheets {
    let common = pages.map(\.size).commonest
    var sheets = ImposedSheets(sides: sides.count, size: plan.sheet, pageSize: common)
    sheets.emptyPages = sides.reduce(0) { $0 + $1.pages.count { $0 == nil } }
    sheets.scale = plan.scale
    sheets.oddPages = pages.numbers { !$0.size.isLike(common) }
    sheets.turnedPages = turned.map { $0 + 1 }
    sheets.tinyPages = pages.numbers { min($0.size.width, $0.size.height) < SheetWriter.shortestSide }
    sheets.pagesLackingNotes = pages.numbers(where: \.lacksNotes)
    sheets.bleed = plan.bleed / plan.scale
    if imposition.hasMarks, plan.bleed > 0, plan.lengthOfMarks == nil { sheets.sheetForMarks = plan.sheetForMarks }
    sheets.damage = damage
    return sheets
  }

  // MARK: Content

  private func page(of side: Imposition.Side) -> Qpdf.NewPage {
    Qpdf.NewPage(
      size: plan.sheet, trim: plan.block, bleed: plan.bleed, content: content(of: side),
      forms: side.pages.flatMap { $0.map { pages[$0].forms } ?? [] })
  }

  private func content(of side: Imposition.Side) -> [UInt8] {
    // Some programs take a page without any operator for a broken one.
    var output = Array("q\n".utf8)
    // Upside down about the middle of the sheet.
    if side.isTurned {
      output.append("-1 0 0 -1 \(String(plan.sheet.width, places: 4)) \(String(plan.sheet.height, places: 4)) cm\n")
    }
    for (place, page) in side.pages.enumerated() {
      if let page { append(pages[page], at: place, shift: side.shift, to: &output) }
    }
    if imposition.hasMarks { output += SheetMarks.operators(on: plan) }
    output.append("Q\n")
    return output
  }

  private func append(_ page: SourcePage, at place: Int, shift: Double, to output: inout [UInt8]) {
    let visible = plan.visibleArea(of: place)
    let clip = [visible.x, visible.y, visible.width, visible.height].map { String($0, places: 3) }
    let towardsFold = place % plan.columns == 0 ? shift : -shift
    let corner = plan.corner(of: page.size, in: place)
    let map = page.upright
      .followed(by: Transform(a: plan.scale, b: 0, c: 0, d: plan.scale, tx: 0, ty: 0))
      .followed(by: .translation(x: corner.x + towardsFold, y: corner.y))
    output.append("q \(clip.joined(separator: " ")) re W n \(page.drawn(by: map)) Q\n")
  }
}

extension [SourcePage] {
  /// The numbers of pages, from 1 on, of which something is true.
  fileprivate func numbers(where isTrue: (SourcePage) -> Bool) -> [Int] {
    enumerated().compactMap { isTrue($0.element) ? $0.offset + 1 : nil }
  }
}
