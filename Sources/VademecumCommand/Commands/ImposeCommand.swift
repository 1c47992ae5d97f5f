import ArgumentParser
import Files
import Vademecum

/// `vademecum impose`: pages on sheets to fold.
struct ImposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impose",
    abstract: say(
      "Puts the pages of a PDF file on sheets, to print, fold and staple.",
      "Place les pages d’un PDF sur des feuilles, à imprimer, plier et agrafer."),
    discussion: say(
      """
      The file may be of any program; files made with --for print bring their bleed. A booklet has two pages on each side of its \
      sheets, in the order in which they lie when it is folded: 8 and 1, 2 and 7, and so on. Pages are empty where they do not \
      fill the last sheet. Where the sheets are smaller than the pages need, the pages are made smaller.
      """,
      """
      Le fichier peut être de n’importe quel programme ; ceux qui sont faits avec --for print apportent leur fond perdu. Une brochure a \
      deux pages sur chaque face de ses feuilles, dans l’ordre où elles se trouvent une fois pliées : 8 et 1, 2 et 7, et ainsi de \
      suite. Des pages restent vides quand elles ne remplissent pas la dernière feuille. Là où les feuilles sont plus petites qu’il \
      ne faut aux pages, les pages sont réduites.
      """))

  @Argument(
    help: ArgumentHelp(
      "The PDF file; - is standard input.",
      "Le fichier PDF ; - est l’entrée standard.", value: ("file", "fichier")))
  var file: String

  @Option(
    help: ArgumentHelp(
      "booklet, 2up or 4up.",
      "booklet (brochure), 2up ou 4up.", value: ("fold", "pliage")))
  var fold: Imposition.Fold = .booklet

  @Option(
    help: ArgumentHelp(
      "The sheets: A0 to A6, B3 to B5, SRA2 to SRA4, letter, legal, tabloid, or a size like 320x450mm; by default what the pages need.",
      "Les feuilles : A0 à A6, B3 à B5, SRA2 à SRA4, letter, legal, tabloid, ou une taille comme 320x450mm ; par défaut ce qu’il faut aux pages.",
      value: ("size", "taille")), transform: SheetSize.init(parsing:))
  var sheet: SheetSize?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "For a booklet: the thickness of a leaf, such as 0.1mm: pages of inner sheets, which stand out, move so far towards the fold.",
      "Pour une brochure : l’épaisseur d’une feuille, par exemple 0.1mm : les pages des feuilles intérieures, qui dépassent, se rapprochent d’autant du pli.",
      value: ("length", "longueur")), transform: LengthArgument.init(parsing:))
  var creep: LengthArgument?

  @Option(
    help: ArgumentHelp(
      "The edge about which the printer turns the sheets: short, the default for booklets and 2up, or long, for 4up.",
      "Le bord autour duquel l’imprimante retourne les feuilles : short (petit), par défaut pour les brochures et 2up, ou long (grand), pour 4up.",
      value: ("edge", "bord")))
  var duplex: Imposition.Duplex?

  @Flag(
    help: ArgumentHelp(
      "The last page of a booklet is its back cover: empty pages stand before it, not after it.",
      "La dernière page d’une brochure est sa quatrième de couverture : les pages vides se placent devant elle, et non après."
    ))
  var backCover = false

  @Flag(
    help: ArgumentHelp(
      "Draw no lines that say where to cut and to fold.",
      "Ne pas dessiner les traits qui disent où couper et plier."))
  var noMarks = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write, - being standard output; by default a file here, named after the pages' file and the fold.",
      "Où écrire, - étant la sortie standard ; par défaut un fichier ici, nommé d’après celui des pages et le pliage.",
      value: ("file", "fichier")))
  var output: String?

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    guard fold == .booklet || (creep == nil && !backCover) else {
      throw ValidationError(Texts.forBooklets)
    }
    if let creep, creep.points > Imposition.thickestLeaf {
      throw ValidationError(Texts.creep)
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
      Terminal().printError(error.text(in: Messages.language))
      throw ExitCode.failed
    }
    for warning in ImposeWarnings(file: file, fold: fold, sheets: sheets).all { Terminal().printWarning(warning) }
    let outcome = "\(path): \(summary(of: sheets))"
    if isStandardOutput(path) { Terminal().printLine(outcome) } else { try StandardStreams.give("\(outcome)\n") }
  }

  private func summary(of sheets: ImposedSheets) -> String {
    var text = Texts.sides(sheets.sides, size: sheets.size.inMillimetres)
    if sheets.emptyPages > 0 { text += ", \(Texts.emptyPages(sheets.emptyPages))" }
    if sheets.scale < 0.9995 { text += ", \(Texts.scale(Int((sheets.scale * 100).rounded())))" }
    return text
  }
}

extension Imposition.Fold: ExpressibleByArgument {}
extension Imposition.Duplex: ExpressibleByArgument {}
