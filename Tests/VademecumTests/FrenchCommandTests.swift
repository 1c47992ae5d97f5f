import Foundation
import TestSupport
import Testing
import Vademecum

/// What the command says in French, and what of it is of no language.
@Suite struct FrenchCommandTests {
  private let folder = TemporaryFolder([
    "catalogue.yaml": """
    language: fr
    sections: [{ id: a, title: A }]
    resources:
      - { id: r, section: a, title: R, summary: Un mot., url: "https://a.org" }
    """,
    "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: liste\n",
  ])

  /// Calls the command; spaces that do not break are spaces in what it says.
  private func run(_ arguments: [String], language: String = "fr_FR.UTF-8") throws -> (
    status: Int, output: String, errors: String
  ) {
    let outcome = try TestSupport.run(
      command, arguments, in: folder.path, environment: ["LC_ALL": "", "LC_MESSAGES": "", "LANG": language])
    func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
    return (Int(outcome.status), plain(outcome.output), plain(outcome.errors))
  }

  private func misspell() {
    folder.write(
      "language: fr\nsections: [{ id: a, title: A }]\nresources: [{ id: r, section: b, title: R, titel: S }]\n",
      to: "catalogue.yaml")
  }

  @Test func everyLineOfARunIsFrench() throws {
    let check = try run(["check", "edition.yaml"])
    #expect(check.output.hasPrefix("aucune faute dans 1 ressource sur ") && check.errors == "")
    let build = try run(["build", "edition.yaml", "--verbose"])
    #expect(build.output.hasPrefix("edition.pdf: ") && build.output.hasSuffix(" pages\n"))
    for word in ["lu ", "composé ", "assemblé", "dessiné ", "1 ressource sur"] { #expect(build.errors.contains(word)) }
    let verify = try run(["verify", "edition.pdf", "edition.yaml"])
    #expect(verify.output == "edition.pdf est bien ce que donne edition.yaml\n")
    #expect(try run(["diff", "edition.pdf", "edition.yaml"]).output.hasSuffix("\nRien n’a changé.\n"))
    let explained = try run(["explain", "edition.yaml", "r"]).output
    #expect(explained.hasPrefix("« r » est à la page ") && explained.contains("démérites"))
    #expect(try run(["impose", "edition.pdf"]).output.contains("face"))
    #expect(try run(["batch", "edition.yaml", "-o", "out"]).output == "1 écrit, 0 inchangé\n")
    #expect(try run(["new", "neuf"]).output.contains("\nEnsuite : vademecum build neuf/editions/2026-01.yaml\n"))
  }

  @Test func findingsAreFrenchButForWhatProgramsRead() throws {
    misspell()
    let check = try run(["check", "edition.yaml"])
    #expect(check.status == 1)
    #expect(
      check.errors.hasPrefix(
        "catalogue.yaml:3:31: error: aucune rubrique ne s’appelle « b » ; vouliez-vous écrire « a » ? [unknown-section]\n"
      ))
    #expect(check.errors.hasSuffix("\n1 erreur (unknown-section 1), 1 avertissement (unknown-field 1)\n"))
    let json = try run(["check", "edition.yaml", "--format", "json"]).output
    #expect(json.contains("\"severity\": \"error\"") && json.contains("\"id\": \"unknown-section\""))
    #expect(json.contains("aucune rubrique ne s’appelle"))
    #expect(try run(["check", "edition.yaml", "--format", "sarif"]).output.contains("aucune rubrique ne s’appelle"))
  }

  @Test func theOptionGoesBeforeTheEnvironment() throws {
    misspell()
    for arguments in [["--messages", "en", "check", "edition.yaml"], ["check", "edition.yaml", "--messages=en"]] {
      #expect(try run(arguments).errors.contains("unknown section 'b'"))
    }
    #expect(try run(["check", "edition.yaml", "--messages", "fr"], language: "C").errors.contains("aucune rubrique"))
    #expect(try run(["check", "edition.yaml"], language: "de_DE.UTF-8").errors.contains("unknown section"))
  }

  @Test(arguments: [
    (["build", "--foo"], "option inconnue : « --foo »"), (["diff", "a"], "il manque l’argument « <nouvelle> »"),
    (["impose", "a", "b"], "argument de trop : « b »"), (["build", "-o"], "il manque une valeur à « -o <fichier> »"),
    (
      ["check", "--format", "x"],
      "la valeur « x » ne convient pas à « --format <forme> » ; au choix : text, json, sarif"
    ),
    (["impose", "a", "--creep", "5x"], "écrire un nombre avec mm, cm, in ou pt"),
    (["build", "--quiet", "--verbose"], "--quiet et --verbose demandent le contraire l’un de l’autre"),
    (["build", "--quiet=1"], "ne prend pas de valeur"),
    (["buidl"], "il n’y a pas de commande « buidl » ; vouliez-vous écrire « build » ?"),
  ])
  func mistakesOfArgumentsAreFrench(_ arguments: [String], _ words: String) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 64 && outcome.errors.contains(words), "\(outcome.errors)")
  }

  /// The help of every command: no line of it is in English.
  @Test func helpIsFrench() throws {
    let english: Set = [
      "the", "is", "are", "of", "with", "and", "not", "by", "which", "default", "write", "where", "what", "its",
    ]
    let names = [
      "build", "serve", "watch", "batch", "verify", "diff", "check", "links", "impose", "proof", "explain", "new",
    ]
    for name in [[]] + (names + ["import", "schema", "guide"]).map({ [$0] }) {
      let help = try run(name + ["--help"])
      let other = try run(name + ["--help"], language: "C")
      #expect(
        help.status == 0 && help.output.contains("USAGE : vademecum") && other.output.contains("USAGE: vademecum"))
      #expect(help.output.contains("--messages <langue>"), "\(name)")
      // Options and names in capitals are no words.
      let words = help.output.split { !$0.isLetter && !$0.isNumber && !"-_<>’".contains($0) }.map { $0.lowercased() }
      #expect(english.isDisjoint(with: words), "\(name): \(english.intersection(words))")
      // Values and code are the same in both.
      for line in help.output.split(separator: "\n") where line.count > 24 && !line.contains(/[)#]/) {
        if line.hasPrefix("  vademecum ") { continue }
        #expect(!other.output.contains(line), "\(name): \(line)")
      }
    }
  }

  @Test func failuresAreFrench() throws {
    let missing = try run(["verify", "none.pdf", "edition.yaml"])
    #expect(missing.status == 74 && missing.errors == "error: none.pdf: impossible de lire : ce fichier n’existe pas\n")
    folder.write("x", to: "full/file")
    #expect(try run(["new", "full"]).errors.contains("il y a déjà des fichiers ; nommer un dossier nouveau ou vide"))
    #expect(try run(["impose", "edition.yaml"]).errors.contains("n’est pas un fichier PDF ; le faire d’abord"))
    #expect(try run(["guide", "xyz"]).errors.contains("il n’y a pas de chapitre « xyz »"))
  }
}
