/// A noun of French with its gender, which articles and prepositions need.
struct FrenchNoun {
  private let word: String
  private let isFeminine: Bool

  private init(_ word: String, feminine: Bool = false) { (self.word, isFeminine) = (word, feminine) }

  /// "la ressource", "le catalogue", "l’édition".
  var the: String { startsWithVowel ? "l’\(word)" : isFeminine ? "la \(word)" : "le \(word)" }

  /// "de la ressource", "du catalogue", "de l’édition".
  var ofThe: String { startsWithVowel || isFeminine ? "de \(the)" : "du \(word)" }

  private var startsWithVowel: Bool { word.first.map("aeiouyéèêîôh".contains) ?? false }

  /// The noun for what the texts of this module call so in English; nil for the name of a field, which stays.
  init?(_ english: String) {
    switch english {
    case "accent": self.init("accent")
    case "author": self.init("auteur")
    case "bibliography", "the bibliography": self.init("bibliographie", feminine: true)
    case "box": self.init("boîte", feminine: true)
    case "card": self.init("fiche", feminine: true)
    case "catalogue": self.init("catalogue")
    case "colour": self.init("couleur", feminine: true)
    case "column": self.init("colonne", feminine: true)
    case "cover": self.init("couverture", feminine: true)
    case "edition": self.init("édition", feminine: true)
    case "field": self.init("champ")
    case "file": self.init("fichier")
    case "folder": self.init("dossier")
    case "font": self.init("police", feminine: true)
    case "front matter": self.init("en-tête YAML")
    case "furniture": self.init("élément courant")
    case "icon": self.init("icône", feminine: true)
    case "image": self.init("image", feminine: true)
    case "introduction": self.init("introduction", feminine: true)
    case "item of the bibliography": self.init("notice de la bibliographie", feminine: true)
    default: self.init(further: english)
    }
  }

  private init?(further english: String) {
    switch english {
    case "layout": self.init("maquette", feminine: true)
    case "link": self.init("lien")
    case "page": self.init("page", feminine: true)
    case "palette": self.init("palette", feminine: true)
    case "partner": self.init("partenaire")
    case "partner-page": self.init("page des partenaires", feminine: true)
    case "phase": self.init("phase", feminine: true)
    case "programme": self.init("programme")
    case "record": self.init("relevé")
    case "report": self.init("rapport")
    case "resource": self.init("ressource", feminine: true)
    case "row of columns": self.init("rangée de colonnes", feminine: true)
    case "section": self.init("rubrique", feminine: true)
    case "select": self.init("sélection", feminine: true)
    case "session": self.init("séance", feminine: true)
    case "shape": self.init("forme", feminine: true)
    case "sheet": self.init("feuille", feminine: true)
    case "size": self.init("taille", feminine: true)
    case "style": self.init("style")
    case "subsection": self.init("sous-rubrique", feminine: true)
    case "table": self.init("tableau")
    case "thumbnail": self.init("vignette", feminine: true)
    case "type": self.init("type")
    case "word": self.init("mot")
    default:
      // "words of 'fr'".
      guard english.hasPrefix("words of '") else { return nil }
      self.init("liste des mots de « \(english.dropFirst("words of '".count).dropLast()) »", feminine: true)
    }
  }
}

extension Subject {
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
    case .each(let operand): "chaque élément \(operand.ofFrench)"
    }
  }

  /// The same behind "de".
  var ofFrench: String {
    switch self {
    case .field, .each: "de \(french)"
    case .noun(let noun): FrenchNoun(noun)?.ofThe ?? "de « \(noun) »"
    case .named(let noun, let name): "\(FrenchNoun(noun)?.ofThe ?? "de « \(noun) »") « \(name) »"
    case .part(let noun, of: let name): "\(FrenchNoun(noun)?.ofThe ?? "de « \(noun) »") de « \(name) »"
    }
  }
}
