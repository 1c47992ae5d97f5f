import ArgumentParser
import Files
import Vademecum

/// `vademecum proof`: an edition's pages with a layer that shows how they were laid out.
struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof", abstract: "Draws an edition's pages with frames, baselines, sizes, costs and overflows.",
    discussion: """
      For whoever makes a layout, or asks why a card stands where it does. Blue is the text block, with what the page costs; \
      purple the cards, with the size that was chosen; bars mark lines that are loose, tight or divided; red is what stands \
      out of its frame. Without --output the file is EDITION-proof.pdf. 'vademecum explain' gives the reasons in words.
      """)

  @Argument(help: EditionFile.help)
  var edition = EditionFile.here

  @OptionGroup
  var options: OutputOptions

  @OptionGroup
  var messages: MessageOptions

  func run() throws {
    let workspace = Workspace.ofCommand()
    let edition = try EditionFile.path(edition)
    let report = workspace.edition(at: edition)
      .flatMap { workspace.document(of: $0, sections: options.sections, isProof: true) }
    try options.write(report, from: workspace, as: try options.output(.both), stem: "\(fileStem(of: edition))-proof")
  }
}
