/// The texts that commands print of themselves, in both languages: one below the other, so that none lacks one.
///
/// Texts of help stand beside what they are of, in the same form. Those of the library, such as findings, are made there.
enum Texts {
  // MARK: Arguments

  static func noCommand(_ word: String, near: String) -> String {
    say(
      "there is no command '\(word)'; did you mean '\(near)'?",
      "il n’y a pas de commande « \(word) » ; vouliez-vous écrire « \(near) » ?")
  }

  static var length: String {
    say(
      "write a number with mm, cm, in or pt, such as 3mm", "écrire un nombre avec mm, cm, in ou pt, par exemple 3mm")
  }

  static var sheetSize: String {
    say(
      "write A0 to A6, B3 to B5, SRA2 to SRA4, letter, legal, tabloid, or width and height such as 320x450mm, each from 25mm to"
        + " 5000mm",
      "écrire A0 à A6, B3 à B5, SRA2 à SRA4, letter, legal, tabloid, ou une largeur et une hauteur comme 320x450mm, chacune de "
        + "25mm à 5000mm")
  }

  // MARK: The system

  static var noArguments: String {
    Messages.ofEnvironment.say(
      "the program cannot read its arguments: /proc is not mounted",
      "le programme ne peut pas lire ses arguments : /proc n’est pas monté")
  }

  static func tooManyOpenFiles(_ needed: Int) -> String {
    Messages.ofEnvironment.say(
      "too many open files: the system lets this program open fewer than \(needed) (see ulimit -n)",
      "trop de fichiers ouverts : le système permet à ce programme d’en ouvrir moins de \(needed) (voir ulimit -n)")
  }

  static func unwritableOutput(_ reason: String) -> String {
    say("standard output: cannot be written: \(reason)", "sortie standard : impossible d’écrire : \(reason)")
  }

  static var noThread: String { say("the system has no thread to give", "le système n’a pas de fil à donner") }

  static func noOpener(_ program: String, lack: String) -> String {
    say("there is no '\(program)' to open \(lack)", "il n’y a pas de « \(program) » pour ouvrir \(lack)")
  }

  static func openYourself(_ path: String) -> String {
    say("'\(path)'; open it yourself", "« \(path) » ; ouvrez-le vous-même")
  }

  static var openAddress: String {
    say("the browser; open the address yourself", "le navigateur ; ouvrez l’adresse vous-même")
  }

  // MARK: Counts

  static func progress(_ noun: String, _ count: Int, of total: Int) -> String {
    say("\(noun) \(count) of \(total)", "\(noun) \(count) sur \(total)")
  }

  static var page: String { "page" }

  static func pages(_ count: Int) -> String { count.of("page", "page", "pages") }

  static func files(_ count: Int) -> String { count.of("file", "fichier", "fichiers") }

  static func resources(_ count: Int) -> String { count.of("resource", "ressource", "ressources") }

  static func errors(_ count: Int) -> String { count.of("error", "erreur", "erreurs") }

  static func warnings(_ count: Int) -> String { count.of("warning", "avertissement", "avertissements") }

  static func notes(_ count: Int) -> String { count.of("note", "remarque", "remarques") }

  static var notShown: String { say(", not shown", " (non affichés)") }
}
