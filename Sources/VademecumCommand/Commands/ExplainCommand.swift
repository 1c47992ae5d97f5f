import ArgumentParser
import Vademecum

/// `vademecum explain`: why a resource stands where it does, or why a line of it ends where it does.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say(
      "Says why a resource stands where it does, or a line ends where it does, and what else would have cost.",
      "Dit pourquoi une ressource se trouve là où elle est, ou une ligne s’arrête là où elle le fait, et ce qu’autre chose aurait coûté."
    ),
    discussion: say(
      """
      Pages are chosen so that a section's demerits are least: for pages that are not well filled, for small cards, and for \
      changes of size. Every other choice for the resource is tried, and what it adds is said.

      With --line, a line of the resource's card is explained in the terms of total fit: its adjustment ratio, its badness, \
      the penalty of its break, their demerits, and what each other break would add to those of the paragraph.
      """,
      """
      Les pages sont choisies pour que les démérites d’une rubrique soient les moindres : pour les pages mal remplies, les petites \
      fiches et les changements de taille. Tout autre choix pour la ressource est essayé, et ce qu’il ajoute est dit.

      Avec --line, une ligne de la fiche est expliquée dans les termes de la composition par paragraphes : son rapport d’ajustement, \
      sa médiocrité, la pénalité de sa coupure, leurs démérites, et ce que toute autre coupure ajouterait à ceux du paragraphe.
      """))

  @Argument(
    help: ArgumentHelp(
      "The edition's file.",
      "Le fichier de l’édition.", value: ("edition", "édition")))
  var edition: String

  @Argument(
    help: ArgumentHelp(
      "The resource's id.",
      "L’identifiant de la ressource.", value: ("resource", "ressource")))
  var resource: String

  @Option(
    help: ArgumentHelp(
      "The line to explain, counted from 1 in the order of reading.",
      "La ligne à expliquer, comptée à partir de 1 dans l’ordre de lecture.", value: ("number", "numéro")))
  var line: Int?

  @OptionGroup
  var messages: MessageOptions

  func run() throws {
    let workspace = Workspace.ofCommand()
    let report = workspace.edition(at: edition).flatMap { edition in
      line.map { workspace.explanation(ofLine: $0, of: resource, in: edition, Messages.language) }
        ?? workspace.explanation(of: resource, in: edition, Messages.language)
    }
    Terminal().report(report.diagnostics)
    guard let text = report.value else { throw ExitCode.mistakes }
    try StandardStreams.give(text)
  }
}
