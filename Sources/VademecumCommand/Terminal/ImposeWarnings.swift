import Frames
import Vademecum

/// What whoever prints sheets should know of them.
struct ImposeWarnings {
  /// What the user calls the file of the pages.
  let file: String
  let fold: Imposition.Fold
  let sheets: ImposedSheets

  /// The warnings, one a line.
  var all: [String] {
    [damage, turned, odd, tiny, notes, marks].compactMap { $0 }
  }

  private var damage: String? {
    guard let damage = sheets.damage else { return nil }
    let losses = [
      NamedPages(damage.pagesWithoutContent).map(Texts.noContent),
      NamedPages(damage.pagesWithoutResources).map(Texts.noResources),
      NamedPages(damage.pagesWithoutSize).map(Texts.noSize),
    ]
    return Texts.putRight(file, losses.compactMap { $0 })
  }

  private var turned: String? {
    NamedPages(sheets.turnedPages).map {
      Texts.turned($0, areStanding: sheets.pageSize.height < sheets.pageSize.width)
    }
  }

  private var odd: String? {
    NamedPages(sheets.oddPages).map {
      Texts.oddSizes($0, most: sheets.pageSize.inMillimetres, isBooklet: fold == .booklet)
    }
  }

  private var tiny: String? { NamedPages(sheets.tinyPages).map(Texts.tiny) }

  private var notes: String? { NamedPages(sheets.pagesLackingNotes).map(Texts.noNotes) }

  private var marks: String? {
    sheets.sheetForMarks.map { needed in
      let tenths = Int((sheets.bleed / 72 * 254).rounded())
      let bleed = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
      return Texts.noRoomForMarks(bleed: bleed, larger: SheetSize.name(holding: needed) ?? needed.inMillimetres)
    }
  }
}

extension Size {
  /// Width and height in whole millimetres.
  var inMillimetres: String {
    let (width, height) = (Int((width / 72 * 25.4).rounded()), Int((height / 72 * 25.4).rounded()))
    return "\(width) × \(height) mm"
  }
}
