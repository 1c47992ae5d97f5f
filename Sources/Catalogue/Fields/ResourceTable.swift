extension FieldTable {
  /// What every resource can have.
  package static let resource = FieldTable(
    "resource", "A publication, a webinar, a guide: one card.",
    "Une publication, un webinaire, un guide : une fiche.",
    [
      Field(
        "id", .id(.resource), isRequired: true,
        "Its name for editions, unique in the catalogue: letters without accents, digits, hyphens",
        "Son nom pour les éditions, unique dans le catalogue : lettres sans accents, "
          + "chiffres, traits d’union",
        example: "atouts-des-territoires", isRecorded: false, filter: "resources"),
      Field(
        "section", .reference(to: .section), isRequired: true, "The id of the section it stands in",
        "L’identifiant de la rubrique où elle se trouve",
        example: "comprendre", printed: FieldGloss("decides where the card stands", "décide de la place de la fiche"),
        isRecorded: false, filter: "sections"),
      Field(
        "sections", .references(to: .section),
        "In place of `section`, the ids of several: in full in the first that the edition has, by reference in the others",
        "À la place de `section`, les identifiants de plusieurs : en entier dans la première "
          + "que l’édition a, par un renvoi dans les autres",
        example: "[comprendre, agir]"),
      Field(
        "subsection", .reference(to: .subsection),
        "The id of the subsection of its section that it stands in; resources without one come first",
        "L’identifiant de la sous-rubrique où elle se trouve dans sa rubrique ; les "
          + "ressources qui n’en ont pas viennent d’abord",
        example: "guides", filter: "subsections"),
      Field(
        "phase", .reference(to: .phase), "The id of the phase it belongs to",
        "L’identifiant de la phase dont elle relève", example: "phase-1", filter: "phases"),
      Field(
        "title", .line, isRequired: true,
        "The title, as printed; in quotes when it holds a colon and a space, or a space and #",
        "Le titre, tel qu’il s’imprime ; entre guillemets s’il contient un deux-points suivi "
          + "d’une espace, ou une espace suivie de #",
        example: "\"Mobilité : agir en milieu rural\"",
        printed: FieldGloss("on the card, in lists and bookmarks", "sur la fiche, dans les listes et les signets")),
      Field(
        "language", .language,
        "The language of its texts, where it is not the catalogue's: it decides on spaces, quotation marks and hyphenation, "
          + "and on the voice that reads them out. Types and authors stay in the catalogue's",
        "La langue de ses textes, si ce n’est pas celle du catalogue : d’elle dépendent les "
          + "espaces, les guillemets, les coupures de mots et la voix qui les lit. Types et "
          + "auteurs restent dans celle du catalogue", example: "en"),
      Field(
        "title-language", .language, "The language of its title, where it is another than that of its texts",
        "La langue de son titre, si c’en est une autre que celle de ses textes",
        example: "en"),
      Field(
        "type", .line, "What it is, as printed: editions select by it, layouts give it an icon",
        "Ce qu’elle est, tel que cela s’imprime : les éditions choisissent d’après lui, les "
          + "maquettes lui donnent une icône", example: "Guide",
        printed: FieldGloss("on the card, in lists by type", "sur la fiche, dans les listes par type"), filter: "types"),
      Field(
        "year", .years, "The year of publication, or a range of years",
        "L’année de publication, ou un intervalle d’années", example: "2019–2020",
        printed: FieldGloss("on the card, in lists by type", "sur la fiche, dans les listes par type"), filter: "years"),
      Field(
        "authors", .authors,
        "The authors: a text as printed, or a list in which each element is one, a text or a name with its `sort` and `kind`",
        "Les auteurs : un texte tel qu’il s’imprime, ou une liste dont chaque élément en est "
          + "un, un texte ou un nom avec son `sort` et son `kind`",
        example: "[Avise, { name: Victor Hugo, sort: Hugo, kind: person }]",
        printed: FieldGloss("on the card, in indexes", "sur la fiche, dans les index")),
      Field(
        "summary", .richText,
        "What it is about, in CommonMark: paragraphs, lists, *emphasis*, **strong**, [links](https://…), tables, notes, code",
        "De quoi il s’agit, en CommonMark : paragraphes, listes, *italique*, **gras**, "
          + "[liens](https://…), tableaux, notes, code",
        example: "Un guide *pratique*.", printed: FieldGloss("on the card", "sur la fiche")),
      Field(
        "url", .link, "Where it is to be had: http, https or mailto",
        "Où la trouver : http, https ou mailto", example: "https://www.avise.org",
        printed: FieldGloss("as the card's link", "comme lien de la fiche")),
      Field(
        "links", .groups(.link),
        "More addresses, in the order of print; without a `url` the first of them is the card's link",
        "D’autres adresses, dans l’ordre d’impression ; sans `url`, la première est le lien "
          + "de la fiche",
        example: "[{ label: La vidéo, url: https://example.org/video }]",
        printed: FieldGloss("on the card", "sur la fiche")),
      Field(
        "thumbnail", .picture(words: nil), "Its picture: a path, or an image and its alt",
        "Son image : un chemin, ou une image et son `alt`",
        example: "{ image: images/guide.jpg, alt: Couverture du guide }",
        printed: FieldGloss("on the card", "sur la fiche")),
      Field(
        "session", .group(.session), "For a webinar or a meeting: what the card shows in place of a picture",
        "Pour un webinaire ou une rencontre : ce que la fiche montre à la place d’une image",
        example: "{ series: LES WEBINAIRES, title: Agir, date: 2020-07-02 }",
        printed: FieldGloss("on the card", "sur la fiche")),
    ])

  /// One of several addresses of a resource.
  package static let link = FieldTable(
    "link", "One of several addresses of a resource; an address alone is a link without a label.",
    "L’une des adresses d’une ressource ; une adresse seule est un lien sans intitulé.",
    [
      Field(
        "label", .line, "What is printed in place of the address",
        "Ce qui s’imprime à la place de l’adresse", example: "La vidéo",
        printed: FieldGloss("on the card", "sur la fiche")),
      Field(
        "url", .link, isRequired: true, "Where it leads: http, https or mailto",
        "Où il mène : http, https ou mailto", example: "https://example.org/video",
        printed: FieldGloss(
          "as the link, and on paper behind its label", "comme lien et, sur le papier, derrière son intitulé")),
    ], shorthand: "url")

  /// One event of a series.
  package static let session = FieldTable(
    "session", "One event of a series, such as a webinar.",
    "Une séance d’un cycle, un webinaire par exemple.",
    [
      Field(
        "series", .line, "The series it belongs to",
        "Le cycle dont elle fait partie", example: "LES WEBINAIRES",
        printed: FieldGloss("in the banner", "dans le bandeau")),
      Field(
        "title", .line, "Its title in the series",
        "Son titre dans le cycle", example: "Agir pour une mobilité durable",
        printed: FieldGloss("in the banner", "dans le bandeau")),
      Field(
        "date", .date, "When it was: a year, a month or a day",
        "Sa date : une année, un mois ou un jour", example: "2020-07-02",
        printed: FieldGloss("in the banner", "dans le bandeau")),
      Field(
        "start", .time, "When it begins, on that day",
        "L’heure où elle commence, ce jour-là", example: "14:30",
        printed: FieldGloss("on the card, in lists by day", "sur la fiche, dans les listes par jour")),
      Field(
        "end", .time, "When it ends, later on that day",
        "L’heure où elle finit, plus tard ce jour-là", example: "16:00",
        printed: FieldGloss("on the card, in lists by day", "sur la fiche, dans les listes par jour")),
      Field(
        "room", .line, "Where it takes place",
        "Le lieu où elle se tient", example: "Salle Condorcet",
        printed: FieldGloss("on the card, in lists by day", "sur la fiche, dans les listes par jour")),
    ])
}
