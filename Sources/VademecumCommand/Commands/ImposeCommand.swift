import ArgumentParser
import Files
import Frames
import Vademecum

/// `vademecum impose`: pages on sheets to fold.
struct ImposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impose", abstract: "Puts the pages of a PDF file on sheets, to print, fold and staple.",
    discussion: """
      The file may be of any program; files made with --for print bring their bleed. A booklet has two pages on each side of its \
      sheets, in the order in which they lie when it is folded: 8 and 1, 2 and 7, and so on. Pages are empty where they do not \
      fill the last sheet. Where the sheets are smaller than the pages need, the pages are made smaller.
      """)

  @Argument(help: ArgumentHelp("The PDF file.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("booklet, 2up or 4up.", valueName: "fold"))
  var fold: Imposition.Fold = .booklet

  @Option(
    help: ArgumentHelp(
      "The sheets: A2, A3, A4, A5, SRA3, SRA4, letter, tabloid, or a size like 320x450mm; by default what the pages need.",
      valueName: "size"))
  var sheet: SheetSize?

  @Option(
    help: ArgumentHelp(
      "The thickness of a leaf, such as 0.1mm: pages of inner sheets, which stand out, move so far towards the fold.",
      valueName: "length"))
  var creep: LengthArgument?

  @Option(help: ArgumentHelp("The edge about which the printer turns the sheets: long or short.", valueName: "edge"))
  var duplex: Imposition.Duplex?

  @Flag(help: "The last page of a booklet is its back cover: empty pages stand before it, not after it.")
  var backCover = false

  @Flag(help: "Draw no lines that say where to cut and to fold.")
  var noMarks = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write; by default a file here, named after the pages' file and the fold.", valueName: "file"))
  var output: String?

  func run() throws {
    let imposition = Imposition(
      fold, sheet: sheet?.size, creep: creep?.points ?? 0, duplex: duplex ?? (fold == .fourUp ? .long : .short),
      hasMarks: !noMarks, hasBackCover: backCover)
    let path = output ?? "\(fileStem(of: file))-\(fold.rawValue).pdf"
    let sheets: ImposedSheets
    do throws(Workspace.Failure) { sheets = try Workspace.ofCommand().impose(file, imposition, to: path) } catch {
      Terminal().printError(error.description)
      throw ExitCode.failed
    }
    if sheets.hasPagesOfSeveralSizes {
      Terminal().printWarning("pages are not of one size; smaller ones stand in the middle of places of the largest")
    }
    if sheets.lacksRoomForMarks {
      Terminal().printWarning("the sheets have no room for marks; name larger ones with --sheet, or write --no-marks")
    }
    var outcome = "\(path): \(sheets.sides.of("side"))"
    if sheets.emptyPages > 0 { outcome += ", \(sheets.emptyPages.of("page")) empty" }
    if sheets.scale < 0.9995 { outcome += ", pages at \(Int((sheets.scale * 100).rounded())) % of their size" }
    if isStandardOutput(path) { Terminal().printLine(outcome) } else { try StandardStreams.give("\(outcome)\n") }
  }
}

/// The size of a sheet: `A3`, `SRA3`, or `320x450mm`.
struct SheetSize: ExpressibleByArgument {
  /// The size in points.
  var size: Size

  /// The names of sizes (ISO 216, ISO 217; ANSI), in millimetres.
  private static let names = [
    "a2": (420.0, 594.0), "a3": (297, 420), "a4": (210, 297), "a5": (148, 210), "sra3": (320, 450), "sra4": (225, 320),
    "letter": (215.9, 279.4), "tabloid": (279.4, 431.8),
  ]

  init?(argument: String) {
    func size(_ width: Double, _ height: Double) -> Size {
      Size(width: width / 25.4 * 72, height: height / 25.4 * 72)
    }
    if let named = SheetSize.names[argument.lowercased()] {
      self.size = size(named.0, named.1)
      return
    }
    let parts = argument.lowercased().split(separator: "x")
    guard parts.count == 2, parts[1].hasSuffix("mm"),
      let width = Double(parts[0].hasSuffix("mm") ? parts[0].dropLast(2) : parts[0]),
      let height = Double(parts[1].dropLast(2)), (25...5000).contains(width), (25...5000).contains(height)
    else { return nil }
    self.size = size(width, height)
  }
}

extension Imposition.Fold: ExpressibleByArgument {}
extension Imposition.Duplex: ExpressibleByArgument {}
