import Languages

/// What types of entries are called, in French and English.
enum EntryTypeWords {
  /// What is known of a type.
  enum Meaning: Equatable {
    /// It has a word.
    case word(String)
    /// It says nothing that a reader wants to know.
    case nothing
  }

  /// The meaning of a type in a language; nil for one that is not known.
  static func meaning(of type: String, in language: String) -> Meaning? {
    if silent.contains(type) { return .nothing }
    guard let words = all[type] else { return nil }
    return .word(Language.isTag(language, within: "fr") ? words.french : words.english)
  }

  /// Types that can be anything.
  private static let silent: Set = ["misc", "document", "entry", "other", "unpublishedmisc", "custom"]

  private static let all: [String: (french: String, english: String)] = {
    var all: [String: (french: String, english: String)] = [:]
    for (types, french, english) in rows { for type in types { all[type] = (french, english) } }
    return all
  }()

  private static let rows: [(types: [String], french: String, english: String)] = [
    (["book", "mvbook", "classic"], "Livre", "Book"),
    (["collection", "mvcollection"], "Ouvrage collectif", "Collected volume"),
    (["booklet", "pamphlet"], "Brochure", "Booklet"),
    (["inbook", "bookinbook", "incollection", "suppbook", "suppcollection", "chapter"], "Chapitre", "Chapter"),
    (["article", "article-journal", "article-magazine", "suppperiodical"], "Article", "Article"),
    (["article-newspaper"], "Article de presse", "Newspaper article"),
    (["periodical"], "Revue", "Periodical"), (["proceedings", "mvproceedings"], "Actes", "Proceedings"),
    (["inproceedings", "conference", "paper-conference"], "Communication", "Conference paper"),
    (["report", "techreport", "resreport"], "Rapport", "Report"),
    (["thesis", "phdthesis"], "Thèse", "Thesis"),
    (["mastersthesis", "mathesis", "bathesis", "candthesis"], "Mémoire", "Master's thesis"),
    (["manual"], "Manuel", "Manual"), (["patent"], "Brevet", "Patent"),
    (["online", "electronic", "www", "webpage"], "Page web", "Web page"), (["post"], "Message", "Post"),
    (["post-weblog"], "Billet de blog", "Blog post"), (["video", "movie", "motion_picture"], "Vidéo", "Video"),
    (["audio", "music", "song"], "Enregistrement", "Recording"), (["musical_score"], "Partition", "Score"),
    (["speech"], "Présentation", "Talk"), (["dataset"], "Jeu de données", "Data set"),
    (["software"], "Logiciel", "Software"), (["legislation", "bill", "regulation"], "Texte de loi", "Legislation"),
    (["treaty"], "Traité", "Treaty"), (["hearing"], "Audition", "Hearing"),
    (["legal_case", "jurisdiction"], "Décision de justice", "Court decision"),
    (["legal"], "Texte juridique", "Legal text"),
    (["map"], "Carte", "Map"), (["graphic", "image", "artwork", "figure"], "Image", "Image"),
    (["interview"], "Entretien", "Interview"), (["broadcast"], "Émission", "Broadcast"),
    (["performance"], "Spectacle", "Performance"), (["event"], "Événement", "Event"),
    (["unpublished", "manuscript"], "Document non publié", "Unpublished work"), (["standard"], "Norme", "Standard"),
    (
      ["entry-encyclopedia", "entry-dictionary", "inreference"], "Notice", "Entry"
    ),
    (["reference", "mvreference"], "Ouvrage de référence", "Reference work"),
    (["review", "review-book"], "Compte rendu", "Review"),
    (["letter", "personal_communication"], "Correspondance", "Correspondence"),
  ]
}
