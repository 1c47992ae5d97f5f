import ArgumentParser
import Files
import Vademecum

/// Whether pages are for screens or for a press: the options that `build`, `check` and `batch` share.
struct PurposeOptions: ParsableArguments {
  enum Name: String, ExpressibleByArgument, CaseIterable { case screen, print }

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "screen, or print: PDF/X-4 for a press, in inks, with bleed and marks, and without links.",
      "screen (écran), ou print : PDF/X-4 pour une presse, en encres, avec fond perdu et repères, sans liens.",
      value: ("purpose", "but")))
  var name: Name = .screen

  @Option(
    help: ArgumentHelp(
      "With --for print: how far colour runs over the edges, such as 3mm; by default what the layout says, else 3mm.",
      "Avec --for print : de combien la couleur dépasse les bords, par exemple 3mm ; par défaut ce que dit la maquette, sinon 3mm.",
      value: ("length", "longueur")), transform: LengthArgument.init(parsing:))
  var bleed: LengthArgument?

  @Option(
    help: ArgumentHelp(
      "With --for print: the ICC profile of the press; by default the layout's, else coated paper (FOGRA39).",
      "Avec --for print : le profil ICC de la presse ; par défaut celui de la maquette, sinon papier couché (FOGRA39).",
      value: ("file", "fichier")))
  var profile: String?

  func validate() throws {
    guard name == .screen, bleed != nil || profile != nil else { return }
    throw ValidationError(Texts.bleedNeedsPrint)
  }

  /// What the pages are for.
  var purpose: Purpose {
    switch name {
    case .screen: .screen
    case .print: .print(PrintOptions(profile: profile, bleed: bleed?.points))
    }
  }
}
