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
      damage.pagesWithoutContent.named.map { "\($0) has no content" },
      damage.pagesWithoutResources.named.map { "\($0) has lost fonts and pictures" },
      damage.pagesWithoutSize.named.map { "\($0) has no sound size" },
    ].compactMap { $0 }
    return "\(file) is damaged and was put right" + (losses.isEmpty ? "" : ": \(losses.joined(separator: ", "))")
      + "; look at the sheets"
  }

  private var turned: String? {
    sheets.turnedPages.named.map { pages in
      let (own, other) = sheets.pageSize.height >= sheets.pageSize.width ? ("lying", "standing") : ("standing", "lying")
      return "\(pages), \(own) among \(other) ones, was turned a quarter"
    }
  }

  private var odd: String? {
    sheets.oddPages.named.map { pages in
      "pages are not of one size: \(pages) is not of \(sheets.pageSize.inMillimetres) like most; smaller ones stand "
        + (fold == .booklet ? "at the fold" : "in the middle of places of the largest")
    }
  }

  private var tiny: String? {
    sheets.tinyPages.named.map { "\($0) is smaller than 25 mm, which its boxes may say by mistake" }
  }

  private var notes: String? {
    sheets.pagesLackingNotes.named.map { pages in
      "\(pages) has notes or fields for whose look the file has no drawing, so that they are left out; print it to a new PDF first"
    }
  }

  private var marks: String? {
    sheets.sheetForMarks.map { needed in
      let tenths = Int((sheets.bleed / 72 * 254).rounded())
      let bleed = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
      let larger = SheetSize.name(holding: needed) ?? needed.inMillimetres
      return "the sheets have no room for marks and \(bleed) mm of bleed; \(larger) has, or write --no-marks"
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

extension [Int] {
  /// Pages of some numbers: "page 3", or "each of the pages 3, 5 to 8 and 12"; nil for none.
  fileprivate var named: String? {
    guard let first else { return nil }
    if count == 1 { return "page \(first)" }
    var runs: [ClosedRange<Int>] = []
    for number in self {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let words = runs.flatMap { $0.count < 3 ? $0.map(String.init) : ["\($0.lowerBound) to \($0.upperBound)"] }
    return "each of the pages "
      + (words.count == 1 ? words[0] : words.dropLast().joined(separator: ", ") + " and " + words.last!)
  }
}
