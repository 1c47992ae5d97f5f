extension Texts {
  // MARK: new and import

  static func nothingIn(_ file: String) -> String {
    say("\(file): there is no resource in it", "\(file): il ne s’y trouve aucune ressource")
  }

  static func columnIsField(_ label: String, _ name: String) -> String {
    say(
      "column '\(label)' is now the field '\(name)', which 'fields:' declares",
      "la colonne « \(label) » est désormais le champ « \(name) », que « fields: » déclare")
  }

  static func isImported(_ path: String) -> String {
    say(
      "\(path): is what is imported; name another file", "\(path): c’est ce qui est importé ; nommer un autre fichier")
  }

  static func isThere(_ path: String) -> String {
    say("\(path): is there already; name a file that is new", "\(path): existe déjà ; nommer un nouveau fichier")
  }

  static func outlyingPicture(_ picture: String, of output: String) -> String {
    say(
      "picture '\(picture)' lies outside of the folder of \(output): copy it there, and name it so",
      "l’image « \(picture) » est hors du dossier de \(output) : l’y copier, et la nommer d’après sa place")
  }

  static var tableAlone: String {
    say(
      "--table writes a spreadsheet alone; start a catalogue around it once it is filled in",
      "--table n’écrit qu’un tableau ; commencer un catalogue autour de lui une fois qu’il est rempli")
  }

  static var theFolder: String { say("the folder", "le dossier") }

  static func emptyName(_ what: String) -> String {
    say("\(what) is named by an empty text", "\(what) est nommé par un texte vide")
  }

  static var longTitle: String { say("--title holds more than one line", "--title tient sur plus d’une ligne") }

  static var nameFolder: String { say("name a folder for the catalogue", "nommer un dossier pour le catalogue") }

  static var nameSpreadsheet: String {
    say("name the spreadsheet with --from FILE", "nommer le tableau avec --from FICHIER")
  }

  static var sheetOrSheets: String {
    say("--sheet names one, and --sheets takes all of them", "--sheet en nomme une, et --sheets les prend toutes")
  }

  static func noHeading(_ choice: String) -> String {
    say(
      "'\(choice)' names no heading; write a field and its heading, such as title=Intitulé",
      "« \(choice) » ne nomme pas d’intitulé ; écrire un champ et son intitulé, par exemple title=Intitulé")
  }

  static func next(after mistakes: Bool, _ command: String) -> String {
    say(
      "\(mistakes ? "Next: mend what is told below, then" : "Next:") \(command)",
      "\(mistakes ? "Ensuite : corriger ce qui est dit plus bas, puis" : "Ensuite :") \(command)")
  }

  static func nextFillIn(_ command: String) -> String {
    say("Next: fill it in, then \(command)", "Ensuite : le remplir, puis \(command)")
  }

  static var filesHeading: String { say("Files", "Fichiers") }

  static var chooseOne: String { say("Choose one:", "En choisir une :") }

  static var orSections: String {
    say("or, where each sheet is a section:", "ou, si chaque feuille est une rubrique :")
  }

  static func headings(_ all: [String]) -> String {
    say(
      "The headings are \(all.map { "'\($0)'" }.joined(separator: ", ")).",
      "Les intitulés sont \(all.map { "« \($0) »" }.joined(separator: ", ")).")
  }

  static var sayTitles: String { say("Say which holds the titles:", "Dire lequel est celui des titres :") }
}
