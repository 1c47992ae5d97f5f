import ArgumentParser
import Files
import Vademecum

/// `vademecum proof`: an edition's pages with a layer that shows how they were laid out.
struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: say(
      "Draws an edition's pages with frames, baselines, sizes, costs and overflows.",
      "Dessine les pages d’une édition avec cadres, lignes de base, tailles, coûts et débordements."),
    discussion: say(
      """
      For whoever makes a layout, or asks why a card stands where it does. Blue is the text block, with what the page costs; \
      purple the cards, with the size that was chosen; bars mark lines that are loose, tight or divided; red is what stands \
      out of its frame. Without --output the file is EDITION-proof.pdf. 'vademecum explain' gives the reasons in words.
      """,
      """
      Pour qui fait une maquette, ou demande pourquoi une fiche se trouve là où elle est. En bleu, le bloc de texte, avec ce que coûte \
      la page ; en pourpre, les fiches, avec la taille choisie ; des barres marquent les lignes lâches, serrées ou coupées ; en \
      rouge, ce qui dépasse de son cadre. Sans --output, le fichier est EDITION-proof.pdf. « vademecum explain » donne les raisons en mots.
      """))

  @Argument(help: EditionFile.help)
  var edition = EditionFile.here

  @OptionGroup
  var options: OutputOptions

  @OptionGroup
  var messages: MessageOptions

  func validate() throws { try options.checkIsOne() }

  func run() throws {
    let workspace = Workspace.ofCommand()
    let edition = try EditionFile.path(edition)
    let report = workspace.edition(at: edition)
      .flatMap { workspace.document(of: $0, sections: options.sections, isProof: true) }
    try options.write(report, from: workspace, as: try options.output(.both), stem: "\(fileStem(of: edition))-proof")
  }
}
