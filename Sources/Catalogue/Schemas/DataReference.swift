import Diagnostics

/// The reference of the data, as an article: every field of every kind of thing, from the tables that also read it.
package struct DataReference {
  private let language: MessageLanguage

  /// The reference in a language.
  package init(in language: MessageLanguage) { self.language = language }

  /// The article, in Markdown.
  package var article: String {
    var tables = Tables(language: language)
    tables.add(
      .catalogue, titled: language.say("The catalogue", "Le catalogue"),
      of: language.say("of the catalogue", "du catalogue"))
    tables.add(
      .edition, titled: language.say("The edition", "L’édition"), of: language.say("of the edition", "de l’édition"))
    return language.say(DataReference.english, DataReference.french) + tables.all.map(section).joined()
  }

  /// The tables that lead to one another, each once, with the titles of their sections.
  private struct Tables {
    let language: MessageLanguage
    var all: [(title: String, table: FieldTable)] = []

    /// Adds a table, and those of its fields; `owner` says behind their names whose they are.
    mutating func add(_ table: FieldTable, titled title: String, of owner: String) {
      guard !all.contains(where: { $0.table == table }) else { return }
      all.append((title, table))
      for field in table.fields {
        switch field.type {
        case .group(let inner):
          add(
            inner, titled: "`\(field.name)` \(owner)",
            of: language.say("of `\(field.name)`", "de `\(field.name)`"))
        case .groups(let inner), .records(let inner), .declarations(let inner):
          let one = Subject(inner.kind).one(in: language)
          add(
            inner, titled: language.say("Each of `\(field.name)`", "Un élément de `\(field.name)`"),
            of: language.say("of \(one)", "d’\(one)"))
        default: break
        }
      }
    }
  }

  private func section(_ title: String, _ table: FieldTable) -> String {
    let rows = table.fields.map { field in
      "| `\(field.name)`\(field.isRequired ? " *" : "") | \(field.type.words(in: language)) "
        + "| \(field.summary.text(in: language)). | `\(field.example)` "
        + "| \(field.printed?.text(in: language) ?? language.say("not printed", "ne s’imprime pas")) |\n"
    }
    return """

      ## \(title)

      \(table.summary.text(in: language))

      | \(headings.joined(separator: " | ")) |
      |---|---|---|---|---|
      \(rows.joined())
      """
  }

  private var headings: [String] {
    switch language {
    case .english: ["Field", "Holds", "What it is", "For example", "Printed"]
    case .french: ["Champ", "Contient", "Ce que c’est", "Par exemple", "S’imprime"]
    }
  }

  // MARK: What stands above the tables

  private static let english = """
    # Reference of the data

    Every field that catalogues and editions can have: what it is, what an author may write, where it is printed.

    ## Overview

    (*En français :* <doc:ReferenceDesDonnees>.)

    Fields marked * must be there. This page is made from the program's own table of fields; `vademecum schema` gives the
    same to editors.

    A picture is a file in the catalogue's folder: PNG, JPEG, WebP, AVIF, HEIC (as phones write it), GIF, TIFF, SVG or SVGZ, told
    by its bytes, whatever its name. It is turned as its camera says, and its colours are those of its profile. Of an animation the
    first frame is printed, of a TIFF the first page. `alt` is what somebody hears who does not see it, and `fit` says how it
    meets its frame, whatever the layout says: `whole`, or `crop` to fill it. Where it is cropped, `focus: [0.5, 0.2]` stays in
    view: how far from the left and from the top it lies, from 0 to 1.

    A picture may also be a page of a PDF: `rapport.pdf`, or `{ image: rapport.pdf, page: 3 }`. Such a page is shown whole, unless
    its own `fit` is `crop`.

    `thumbnail: auto` is the first page of the resource's own document (`{ image: auto, page: 3 }` the third), a PDF that is
    looked for, in the folder of the file that describes the resource, as:

    1. `url`, where that is a path, such as `rapports/2024.pdf`;
    2. the name in which `url` ends, where that is one of a PDF, and `images/` with that name: `2024.pdf` for
       `https://example.org/rapports/2024.pdf`;
    3. the resource's `id` with `.pdf`, and `images/` with that.

    The first that is there is taken. Where none is, a warning (`no-cover-document`) names all that were tried, and the card
    has no picture.

    """

  private static let french = """
    # Référence des données

    Chaque champ que peuvent avoir les catalogues et les éditions : ce qu’il est, ce qu’on peut y écrire, où il s’imprime.

    ## Overview

    (*In English:* <doc:DataReference>.)

    Les champs marqués d’un * sont obligatoires. Cette page est faite de la table des champs du programme lui-même ; `vademecum schema` en
    donne autant à un éditeur de texte. Les noms des champs sont anglais, et les mêmes dans toutes les langues.

    Une image est un fichier du dossier du catalogue : PNG, JPEG, WebP, AVIF, HEIC (celui des téléphones), GIF, TIFF, SVG ou SVGZ, reconnu à
    ses octets quel que soit son nom. Elle est tournée comme le dit l’appareil qui l’a prise, et ses couleurs sont celles de son profil. D’une animation s’imprime
    la première image, d’un TIFF la première page. `alt` est ce qu’entend qui ne la voit pas, et `fit` dit comment elle remplit son
    cadre, quoi que dise la maquette : `whole`, entière, ou `crop`, rognée. Si elle est rognée, `focus: [0.5, 0.2]` reste en
    vue : sa distance de la gauche et du haut, de 0 à 1.

    Une image peut aussi être une page d’un PDF : `rapport.pdf`, ou `{ image: rapport.pdf, page: 3 }`. Une telle page se montre entière, à moins
    que son propre `fit` ne soit `crop`.

    `thumbnail: auto` est la première page du document de la ressource (`{ image: auto, page: 3 }` la troisième), un PDF qui est
    cherché, dans le dossier du fichier qui décrit la ressource, sous ces noms :

    1. `url`, si c’est un chemin, comme `rapports/2024.pdf` ;
    2. le nom qui termine `url`, si c’est celui d’un PDF, et ce nom dans `images/` : `2024.pdf` pour
       `https://example.org/rapports/2024.pdf` ;
    3. l’`id` de la ressource suivi de `.pdf`, et ce nom dans `images/`.

    Le premier qui existe est pris. S’il n’y en a aucun, un avertissement (`no-cover-document`) nomme tous ceux qui ont été essayés, et la
    fiche n’a pas d’image.

    """
}

extension FieldType {
  /// What it holds, in a few words.
  fileprivate func words(in language: MessageLanguage) -> String {
    switch self {
    case .id: language.say("an id", "un identifiant")
    case .line: language.say("text on one line", "un texte d’une ligne")
    case .richText: "CommonMark"
    case .list: language.say("a text or a list of texts", "un texte ou une liste de textes")
    case .authors: language.say("a text, or a list of authors", "un texte, ou une liste d’auteurs")
    case .number: language.say("a number, in digits", "un nombre, en chiffres")
    case .date: language.say("a date", "une date")
    case .time: language.say("a time of day", "une heure")
    case .years: language.say("a year or a range", "une année ou un intervalle")
    case .link: language.say("an address", "une adresse")
    case .choice(let values):
      language.say("one of ", "au choix : ") + values.map { "`\($0)`" }.joined(separator: ", ")
    case .yesNo: language.say("`true` or `false`", "`true` ou `false`")
    case .picture(let words): FieldType.picture(beside: words, in: language)
    case .color: language.say("a colour", "une couleur")
    case .language: language.say("a language tag", "un code de langue")
    case .references(let kind):
      language.say(
        "ids of \(kind.rawValue)s",
        "l’identifiant d’\(Subject(kind.rawValue).one(in: language)), ou une liste d’identifiants")
    case .reference(let kind):
      language.say(
        "the id of a \(kind.rawValue)", "l’identifiant d’\(Subject(kind.rawValue).one(in: language))")
    case .several(let type):
      "\(type.words(in: language))\(language.say(", or a list of them", ", ou une liste de tels"))"
    case .group: language.say("fields of its own", "ses propres champs")
    case .groups(let table), .records(let table):
      language.say("a list; each ", "une liste ; chaque élément est ") + Subject(table.kind).one(in: language)
    case .palette: language.say("colours by name", "des couleurs par leur nom")
    case .declarations: language.say("by name, fields of its own", "par nom, ses propres champs")
    }
  }

  private static func picture(beside words: String?, in language: MessageLanguage) -> String {
    let form = language.say("a path, or `image`, `alt` and `fit`", "un chemin, ou `image`, `alt` et `fit`")
    guard let words else { return form }
    return form + language.say("; `\(words)` may stand beside it", " ; `\(words)` peut se trouver à côté")
  }
}
