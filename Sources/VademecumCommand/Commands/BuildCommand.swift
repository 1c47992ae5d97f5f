import ArgumentParser
import Files
import Vademecum

/// `vademecum build`: one edition to one file.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: say(
      "Builds one edition.",
      "Fait une édition."),
    discussion: say(
      """
      Mistakes in the data are printed as FILE:LINE:COLUMN and leave an older output as it was. With --format png or svg \
      every page becomes a file of its own, named after the output: out-01.png, out-02.png. '-o -' writes to standard output, a \
      picture of one page with --pages.

      Several outputs are written in one run: -o 2022-06.pdf -o 2022-06.epub -o site/. A page and a site then lead to the PDF file and \
      the book, and say how large they are.

      html is one page for browsers with all of the edition, its pictures and a search in it, which needs no server and no network; \
      epub a book for readers of books; site a folder with a page for each section and each resource, and data for other programs. A folder \
      that --output names with a slash at its end gets a site, unless --format says otherwise.
      """,
      """
      Les fautes des données s’affichent sous la forme FICHIER:LIGNE:COLONNE et laissent un résultat plus ancien comme il était. Avec \
      --format png ou svg, chaque page devient un fichier, nommé d’après le résultat : out-01.png, out-02.png. « -o - » écrit sur la \
      sortie standard, et l’image d’une page avec --pages.

      Plusieurs résultats se font d’un coup : -o 2022-06.pdf -o 2022-06.epub -o site/. Une page et un site mènent alors au PDF et au \
      livre, et disent leur taille.

      html est une page pour navigateurs avec toute l’édition, ses images et une recherche, sans serveur ni réseau ; epub, un livre \
      pour liseuses ; site, un dossier avec une page par rubrique et par ressource, et des données pour d’autres programmes. Un \
      dossier que --output nomme avec une barre à la fin reçoit un site, à moins que --format ne dise autre chose.
      """))

  @Argument(help: EditionFile.help)
  var edition = EditionFile.here

  @OptionGroup
  var options: OutputOptions

  @OptionGroup
  var purpose: PurposeOptions

  @OptionGroup
  var telling: TellingOptions

  @Option(
    help: ArgumentHelp(
      "What a PDF file is to meet: PDF/UA-1 and PDF/A-2a, one of them, PDF/A-3a, or none.",
      "Les normes d’un fichier PDF : PDF/UA-1 et PDF/A-2a, l’une d’elles, PDF/A-3a, ou aucune.",
      value: ("standard", "norme")))
  var conformance: Standard = .both

  @Option(
    help: ArgumentHelp(
      "Where a site will be published, such as https://example.org/catalogue/: for its feeds and for search engines.",
      "Où un site sera publié, par exemple https://example.org/catalogue/ : pour ses flux et pour les moteurs de recherche.",
      value: ("address", "adresse")))
  var address: String?

  @Flag(
    help: ArgumentHelp(
      "Take warnings for errors, pictures without alt among them.",
      "Prendre les avertissements pour des erreurs, images sans « alt » comprises."))
  var strict = false

  @Flag(
    help: ArgumentHelp(
      "Let a site take the place of files in its folder that others wrote, or changed since.",
      "Laisser un site prendre la place de fichiers de son dossier écrits par d’autres, ou modifiés depuis."))
  var force = false

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    let web = try options.parts.compactMap { try $0.webOutput() }
    if !web.isEmpty, options.pages != nil {
      throw ValidationError(Texts.noPagesForTheWeb)
    }
    if let address {
      guard web.contains(.site()) else { throw ValidationError(Texts.addressNeedsSite) }
      let isWeb = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
      guard isWeb, !address.contains(where: { $0.isWhitespace || "?#\"<>".contains($0) }) else {
        throw ValidationError(Texts.malformedAddress)
      }
    }
    guard purpose.name == .print else { return }
    if !web.isEmpty {
      throw ValidationError(Texts.printMakesPDF)
    }
    if try options.parts.contains(where: { try $0.output(conformance).format != .pdf }) {
      throw ValidationError(Texts.pressTakesPDF)
    }
  }

  func run() throws {
    let manners = telling.manners
    let workspace = Workspace.ofCommand()
    let edition = try EditionFile.path(edition)
    let run = try BuildRun(self, workspace, stem: fileStem(of: edition), manners)
    let read = workspace.edition(at: edition, isStrict: strict)
    let files = [edition] + workspace.filesRead.filter { isRegularFile($0) && $0 != edition }
    manners.steps.finish(Texts.read, Texts.files(files.count), files)
    try run.make(read)
  }
}

extension Standard: ExpressibleByArgument {}
