import ArgumentParser
import Files
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

  @Argument(help: ArgumentHelp("The PDF file; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("booklet, 2up or 4up.", valueName: "fold"))
  var fold: Imposition.Fold = .booklet

  @Option(
    help: ArgumentHelp(
      "The sheets: A0 to A6, B3 to B5, SRA2 to SRA4, letter, legal, tabloid, or a size like 320x450mm; by default what the pages need.",
      valueName: "size"), transform: SheetSize.init(parsing:))
  var sheet: SheetSize?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "For a booklet: the thickness of a leaf, such as 0.1mm: pages of inner sheets, which stand out, move so far towards the fold.",
      valueName: "length"), transform: LengthArgument.init(parsing:))
  var creep: LengthArgument?

  @Option(
    help: ArgumentHelp(
      "The edge about which the printer turns the sheets: short, the default for booklets and 2up, or long, for 4up.",
      valueName: "edge"))
  var duplex: Imposition.Duplex?

  @Flag(help: "The last page of a booklet is its back cover: empty pages stand before it, not after it.")
  var backCover = false

  @Flag(help: "Draw no lines that say where to cut and to fold.")
  var noMarks = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write, - being standard output; by default a file here, named after the pages' file and the fold.",
      valueName: "file"))
  var output: String?

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    guard fold == .booklet || (creep == nil && !backCover) else {
      throw ValidationError("--creep and --back-cover are for booklets.")
    }
    if let creep, creep.points > Imposition.thickestLeaf {
      throw ValidationError("--creep is the thickness of one leaf of paper, such as 0.1mm, and at most 1mm.")
    }
  }

  func run() throws {
    let imposition = Imposition(
      fold, sheet: sheet?.size, creep: creep?.points ?? 0, duplex: duplex ?? (fold == .fourUp ? .long : .short),
      hasMarks: !noMarks, hasBackCover: backCover)
    let input = file == "-" ? "/dev/stdin" : file
    let stem = isHandedFile(input) ? "" : "\(fileStem(of: input))-"
    let path = output == "-" ? "/dev/stdout" : output ?? "\(stem)\(fold.rawValue).pdf"
    let sheets: ImposedSheets
    do throws(Workspace.Failure) { sheets = try Workspace.ofCommand().impose(input, imposition, to: path) } catch {
      Terminal().printError(error.description)
      throw ExitCode.failed
    }
    for warning in ImposeWarnings(file: file, fold: fold, sheets: sheets).all { Terminal().printWarning(warning) }
    let outcome = "\(path): \(summary(of: sheets))"
    if isStandardOutput(path) { Terminal().printLine(outcome) } else { try StandardStreams.give("\(outcome)\n") }
  }

  private func summary(of sheets: ImposedSheets) -> String {
    var text = "\(sheets.sides.of("side")) of \(sheets.size.inMillimetres)"
    if sheets.emptyPages > 0 { text += ", \(sheets.emptyPages.of("page")) empty" }
    if sheets.scale < 0.9995 { text += ", pages at \(Int((sheets.scale * 100).rounded())) % of their size" }
    return text
  }
}

extension Imposition.Fold: ExpressibleByArgument {}
extension Imposition.Duplex: ExpressibleByArgument {}
