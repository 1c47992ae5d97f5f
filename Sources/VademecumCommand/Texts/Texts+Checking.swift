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
}
