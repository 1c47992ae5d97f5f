import Vademecum

extension Texts {
  // MARK: check, verify and links

  static func nothingWrong(resources: Int, pages: Int) -> String {
    say(
      "nothing wrong in \(Texts.resources(resources)) on \(Texts.pages(pages))",
      "aucune faute dans \(Texts.resources(resources)) sur \(Texts.pages(pages))")
  }

  static func verdict(_ isSame: Bool, _ file: String, _ edition: String) -> String {
    say(
      "\(file) \(isSame ? "is" : "is not") what \(edition) gives",
      "\(file) \(isSame ? "est bien" : "n’est pas") ce que donne \(edition)")
  }

  static var offlineNeedsReport: String {
    say(
      "'--offline' needs '--report FILE', which an earlier run wrote",
      "« --offline » demande « --report FICHIER », écrit une fois d’avant")
  }

  static func links(_ count: Int, of total: Int) -> String {
    say("link \(count) of \(total)", "lien \(count) sur \(total)")
  }

  static func links(_ count: Int, alive: Int, moved: Int, dead: Int, unsure: Int) -> String {
    let links = count.of("link", "lien", "liens")
    return say(
      "\(links): \(alive) answer, \(moved) have moved, \(dead) are dead, \(unsure) are not sure",
      "\(links) : \(alive.of("", "répond", "répondent")), "
        + "\(moved.of("", "a changé", "ont changé")), \(dead.of("", "est mort", "sont morts")), "
        + "\(unsure.of("", "est douteux", "sont douteux"))")
  }

  // MARK: guide and schema

  static var readChapter: String {
    say("Read a chapter: vademecum guide TOPIC", "Lire un chapitre : vademecum guide SUJET")
  }

  static func noChapter(_ topic: String, near: String?) -> String {
    say(
      "there is no chapter '\(topic)'\(near.map { "; did you mean '\($0)'?" } ?? "; see 'vademecum guide --list'")",
      "il n’y a pas de chapitre « \(topic) »"
        + (near.map { " ; vouliez-vous écrire « \($0) » ?" } ?? " ; voir « vademecum guide --list »"))
  }

  static var schemaWithoutFile: String {
    say(
      "only the schemas of catalogues and editions depend on a file",
      "seuls les schémas des catalogues et des éditions dépendent d’un fichier")
  }

  static var nameSchema: String {
    say(
      "name a kind of file: catalogue, edition, layout, page or card; or --install",
      "nommer une sorte de fichier : catalogue, edition, layout, page ou card ; ou --install")
  }

  static func noSchema(_ word: String, near: String?) -> String {
    say(
      "there is no schema '\(word)'"
        + (near.map { "; did you mean '\($0)'?" } ?? "; one of catalogue, edition, layout, page, card"),
      "il n’y a pas de schéma « \(word) »"
        + (near.map { " ; vouliez-vous écrire « \($0) » ?" } ?? " ; au choix : catalogue, edition, layout, page, card"))
  }

  static var installAlone: String {
    say("--install takes a folder alone", "--install ne prend qu’un dossier")
  }

  static var forceWithoutInstall: String {
    say("--force is for --install alone", "--force n’est que pour --install")
  }

  static func noFolder(_ path: String) -> String {
    say("\(path): is no folder", "\(path): n’est pas un dossier")
  }

  static func nothingToName(in folder: String) -> String {
    say(
      "\(folder): there is no catalogue and no edition in it; 'vademecum new FOLDER' starts a catalogue",
      "\(folder): il ne s’y trouve ni catalogue ni édition ; « vademecum new DOSSIER » commence un catalogue")
  }

  static func outcome(_ outcome: SchemaInstaller.Outcome) -> String {
    switch outcome {
    case .written: say("written", "écrit")
    case .same: say("there already", "déjà là")
    case .kept:
      say("another is there, and stays; --force renews it", "il y en a un autre, qui reste ; --force le renouvelle")
    case .named: say("names its schema now", "nomme désormais son schéma")
    case .namedBefore: say("names a schema already", "nomme déjà un schéma")
    case .withoutRemarks:
      say("JSON has no remarks that could name a schema", "JSON n’a pas de remarques qui puissent nommer un schéma")
    case .noText:
      say(
        "is no text in UTF-8, and stays; save it as UTF-8",
        "n’est pas un texte en UTF-8, et reste ; l’enregistrer en UTF-8")
    }
  }
}
