/// A noun of French with its gender, which articles and prepositions need.
struct FrenchNoun {
  private let word: String
  private let isFeminine: Bool

  /// "la ressource", "le catalogue", "l’édition".
  var the: String { startsWithVowel ? "l’\(word)" : isFeminine ? "la \(word)" : "le \(word)" }

  /// "une ressource", "un catalogue".
  var one: String { isFeminine ? "une \(word)" : "un \(word)" }

  /// "de la ressource", "du catalogue", "de l’édition".
  var ofThe: String { startsWithVowel || isFeminine ? "de \(the)" : "du \(word)" }

  private var startsWithVowel: Bool { word.first.map("aeiouyéèêîôh".contains) ?? false }

  /// The noun for what the texts of this module call so in English; nil for the name of a field, which stays.
  init?(_ english: String) {
    guard
      let known = FrenchNoun.feminine(english).map({ ($0, true) }) ?? FrenchNoun.masculine(english).map({ ($0, false) })
    else { return nil }
    (word, isFeminine) = known
  }

  /// Those of feminine gender.
  private static func feminine(_ english: String) -> String? {
    switch english {
    case "bibliography", "the bibliography": "bibliographie"
    case "box": "boîte"
    case "card": "fiche"
    case "colour": "couleur"
    case "column": "colonne"
    case "cover": "couverture"
    case "edition": "édition"
    case "font": "police"
    case "icon": "icône"
    case "image": "image"
    case "introduction": "introduction"
    case "item of the bibliography": "notice de la bibliographie"
    case "layout": "maquette"
    case "page": "page"
    case "palette": "palette"
    case "partner-page": "page des partenaires"
    case "phase": "phase"
    case "resource": "ressource"
    case "row of columns": "rangée de colonnes"
    case "section": "rubrique"
    case "select": "sélection"
    case "session": "séance"
    case "shape": "forme"
    case "sheet": "feuille"
    case "size": "taille"
    case "subsection": "sous-rubrique"
    case "thumbnail": "vignette"
    default:
      // "words of 'fr'".
      english.hasPrefix("words of '")
        ? "liste des mots de « \(english.dropFirst("words of '".count).dropLast()) »" : nil
    }
  }

  /// Those of masculine gender.
  private static func masculine(_ english: String) -> String? {
    switch english {
    case "accent": "accent"
    case "author": "auteur"
    case "catalogue": "catalogue"
    case "field": "champ"
    case "file": "fichier"
    case "folder": "dossier"
    case "front matter": "en-tête YAML"
    case "furniture": "élément courant"
    case "link": "lien"
    case "partner": "partenaire"
    case "programme": "programme"
    case "record": "relevé"
    case "report": "rapport"
    case "style": "style"
    case "table": "tableau"
    case "type": "type"
    case "word": "mot"
    default: nil
    }
  }
}

extension Subject {
  /// Any thing of the kind, with its article: "a resource", "une ressource".
  package func one(in language: MessageLanguage) -> String {
    switch language {
    case .english: "\(kind.first.map("aeiou".contains) ?? false ? "an" : "a") \(kind)"
    case .french: FrenchNoun(kind)?.one ?? "« \(kind) »"
    }
  }

  /// The subject in French, with its article: "la ressource « atouts »", or "l’édition".
  var french: String { (FrenchNoun(kind)?.the ?? "« \(kind) »") + frenchName }

  /// The same behind "de": "du catalogue".
  var ofFrench: String { (FrenchNoun(kind)?.ofThe ?? "de « \(kind) »") + frenchName }

  /// The same behind "à": "au catalogue".
  var toFrench: String { french.hasPrefix("le ") ? "au \(french.dropFirst(3))" : "à \(french)" }

  private var frenchName: String { name.map { " « \($0) »" } ?? "" }
}

extension Operand {
  /// The operand in French, which is singular: "« year » de la ressource « atouts »".
  var french: String {
    switch self {
    case .field(let field, of: let subject): "« \(field) » \(subject.ofFrench)"
    case .noun(let noun): FrenchNoun(noun)?.the ?? "« \(noun) »"
    case .named(let noun, let name): "\(FrenchNoun(noun)?.the ?? "« \(noun) »") « \(name) »"
    case .part(let noun, of: let name): "\(FrenchNoun(noun)?.the ?? "« \(noun) »") de « \(name) »"
    case .each(let operand): "un élément \(operand.ofFrench)"
    }
  }

  /// The same behind "de".
  var ofFrench: String {
    switch self {
    case .field: "de \(french)"
    case .each: "d’\(french)"
    case .noun(let noun): FrenchNoun(noun)?.ofThe ?? "de « \(noun) »"
    case .named(let noun, let name): "\(FrenchNoun(noun)?.ofThe ?? "de « \(noun) »") « \(name) »"
    case .part(let noun, of: let name): "\(FrenchNoun(noun)?.ofThe ?? "de « \(noun) »") de « \(name) »"
    }
  }
}
