/// What people call the fields of resources in the headings of their sheets, by language. A field of a group or of a picture
/// stands behind a point. Cases, accents, signs and the plural do not matter.
enum HeadingWords {
  /// All of them, by fields.
  static let all: [(field: String, words: [String])] = french + english

  private static let french: [(field: String, words: [String])] = [
    (
      "title",
      [
        "Titre", "Intitulé", "Titre de la ressource", "Intitulé de la ressource", "Nom de la ressource",
        "Titre du document", "Intitulé du document", "Titre de la publication", "Libellé", "Nom", "Ressource",
      ]
    ),
    ("id", ["Identifiant", "Référence", "Réf.", "Code", "Numéro", "N°", "Identifiant unique"]),
    ("section", ["Rubrique", "Partie", "Chapitre", "Catégorie", "Thématique", "Thème"]),
    (
      "subsection", ["Sous-rubrique", "Sous-partie", "Sous-section", "Sous-catégorie", "Sous-thème", "Sous-thématique"]
    ),
    ("phase", ["Phase du programme", "Étape"]),
    ("type", ["Type de ressource", "Type de document", "Nature", "Format", "Nature du document"]),
    (
      "year",
      [
        "Année", "Année de publication", "Année de parution", "Date de publication", "Date de parution", "Date",
        "Millésime", "Parution",
      ]
    ),
    (
      "authors",
      [
        "Auteur", "Autrice", "Auteur/autrice", "Auteur·rice·s", "Auteurs et autrices", "Auteur ou autrice",
        "Producteur",
        "Réalisé par", "Rédigé par", "Rédacteur", "Organisme", "Structure", "Structure porteuse", "Par",
      ]
    ),
    (
      "summary",
      ["Résumé", "Descriptif", "Présentation", "Synthèse", "Texte", "Chapeau", "Contenu", "Résumé de la ressource"]
    ),
    (
      "url",
      [
        "Lien", "Lien URL", "Lien web", "Lien internet", "Adresse", "Adresse web", "Adresse internet", "Adresse URL",
        "Site", "Site web", "Site internet", "Hyperlien", "Lien vers la ressource", "Lien de téléchargement",
        "En ligne",
      ]
    ),
    (
      "links",
      [
        "Autre lien", "Lien complémentaire", "Lien supplémentaire", "Lien utile", "Lien associé", "Autre adresse",
        "Autre URL", "Pour aller plus loin", "Ressource complémentaire",
      ]
    ),
    (
      "thumbnail",
      ["Vignette", "Couverture", "Visuel", "Illustration", "Miniature", "Fichier image", "Image de couverture"]
    ),
    (
      "thumbnail.alt",
      ["Texte alternatif", "Alternative textuelle", "Description de l'image", "Texte de remplacement", "Alternative"]
    ),
    ("session.series", ["Série", "Cycle", "Série de webinaires", "Cycle de webinaires"]),
    ("session.title", ["Titre de la session", "Titre de la séance", "Séance", "Titre du webinaire"]),
    ("session.date", ["Date de la session", "Date de la séance", "Date du webinaire", "Date de l'événement"]),
    ("session.start", ["Heure de début", "Début", "Heure", "Horaire de début", "Heure de la séance"]),
    ("session.end", ["Heure de fin", "Fin", "Horaire de fin"]),
    ("session.room", ["Salle", "Lieu", "Lieu de la séance"]),
    ("language", ["Langue"]),
  ]

  private static let english: [(field: String, words: [String])] = [
    ("title", ["Title", "Name", "Heading", "Resource", "Resource title", "Document title"]),
    ("id", ["Id", "Identifier", "Key", "Ref", "Reference", "Number", "No."]),
    ("section", ["Section", "Category", "Chapter", "Part", "Topic", "Theme"]),
    ("subsection", ["Subsection", "Subcategory", "Sub-category", "Subtopic", "Subheading"]),
    ("phase", ["Phase", "Stage"]),
    ("type", ["Type", "Kind", "Document type", "Resource type"]),
    (
      "year",
      ["Year", "Publication year", "Year of publication", "Publication date", "Date of publication", "Published"]
    ),
    ("authors", ["Author", "By", "Creator", "Writer", "Organisation", "Organization"]),
    ("summary", ["Summary", "Abstract", "Description", "Text", "Blurb"]),
    ("url", ["URL", "Link", "Address", "Web address", "Website", "Web site", "Web page", "Hyperlink", "Link URL"]),
    (
      "links",
      [
        "Other link", "More links", "Additional link", "Further link", "Useful link", "Related link", "Other URL",
        "Further reading",
      ]
    ),
    ("thumbnail", ["Thumbnail", "Image", "Picture", "Cover", "Photo", "Cover image", "Image file"]),
    ("thumbnail.alt", ["Alt", "Alt text", "Alternative text", "Image description", "Picture description"]),
    ("session.series", ["Series", "Session series"]),
    ("session.title", ["Session title", "Session"]),
    ("session.date", ["Session date", "Date of the session", "Webinar date", "Event date"]),
    ("session.start", ["Start", "Start time", "Begins", "Time"]),
    ("session.end", ["End", "End time", "Ends"]),
    ("session.room", ["Room", "Venue", "Place"]),
    ("language", ["Language"]),
  ]
}
