extension FieldTable {
  /// What an edition of a catalogue without fields of its own says.
  package static let edition = makeEdition(selectingFrom: .resource)

  /// What an edition of a catalogue with that table of resources says.
  package static func edition(selectingFrom resources: FieldTable) -> FieldTable {
    resources === FieldTable.resource ? edition : makeEdition(selectingFrom: resources)
  }

  private static func makeEdition(selectingFrom resources: FieldTable) -> FieldTable {
    FieldTable(
      "edition", "One issue that is printed: which resources, which date, which layout.",
      "Un numéro qui s’imprime : quelles ressources, quelle date, quelle maquette.",
      [
        Field(
          "catalogue", .line, isRequired: true, "The path of the catalogue, from the edition's file",
          "Le chemin du catalogue, à partir du fichier de l’édition",
          example: "../catalogue.yaml", isDigested: false, isRecorded: false),
        Field(
          "title", .line, isRequired: true, "The title, as printed",
          "Le titre, tel qu’il s’imprime", example: "Catalogue des ressources",
          printed: FieldGloss("on the cover", "sur la couverture")),
        Field(
          "kicker", .line, "The word above the title, in place of the layout's own; \"\" for none",
          "Le mot au-dessus du titre, à la place de celui de la maquette ; \"\" pour aucun", example: "PANORAMA",
          printed: FieldGloss("on the cover", "sur la couverture")),
        Field(
          "subtitle", .line, "The line below the title",
          "La ligne sous le titre", example: "Juin 2022", printed: FieldGloss("on the cover", "sur la couverture")),
        Field(
          "date", .date, "The date it bears: a year, a month or a day",
          "La date qu’elle porte : une année, un mois ou un jour", example: "2022-06",
          printed: FieldGloss("on the cover", "sur la couverture")),
        Field(
          "layout", .line, "The layout: a name of the program's, or the path of a folder",
          "La maquette : le nom de l’une de celles du programme, ou le chemin d’un dossier", example: "vademecum-2022",
          printed: FieldGloss("decides how pages look", "décide de l’allure des pages"), isDigested: false),
        Field(
          "accents", .groups(.accent),
          "The colours of the sections in turn, in place of the layout's own: each a colour, or `accent` and `tint`; "
            + "`from \"#0E6B66\"` stands for six that follow from that",
          "Les couleurs des rubriques à tour de rôle, à la place de celles de la maquette : une "
            + "couleur, ou `accent` et `tint` ; `from \"#0E6B66\"` en vaut six, qui en découlent",
          example: "[\"#0E6B66\", \"#A84A18\"]",
          printed: FieldGloss("as the colours of sections", "comme couleurs des rubriques")),
        Field(
          "colours", .palette,
          "Colours in place of those that the layout has under their names; the program's have `brand`, `ink` and `ground`",
          "Des couleurs qui remplacent celles que la maquette a sous ces noms ; celles du "
            + "programme ont `brand`, `ink` et `ground`",
          example: "{ brand: \"#0E6B66\" }", printed: FieldGloss("as the colours of pages", "comme couleurs des pages")),
        Field(
          "print", .group(.print), "How it is printed on a press, in place of what the layout says",
          "Comment elle s’imprime sur une presse, à la place de ce que dit la maquette",
          example: "{ profile: press.icc, ink-limit: 280% }",
          printed: FieldGloss("decides on files for a press", "décide des fichiers pour une presse"),
          isDigested: false,
          isRecorded: false),
        Field(
          "fills", .number(unit: nil),
          "The number that its pages are a multiple of, as folded sheets ask for: 2, 4, 8, 16 or 32. Blank pages stand before "
            + "the back cover, or those with which the layout fills sheets",
          "Le nombre dont celui de ses pages est un multiple, comme le veulent des feuilles pliées : 2, 4, 8, 16 ou 32. Des "
            + "pages blanches se placent avant la quatrième de couverture, ou celles dont la maquette remplit les feuilles",
          example: "4", printed: FieldGloss("decides how many pages there are", "décide du nombre des pages"),
          isRecorded: false),
        Field(
          "select", .group(.select(from: resources)),
          "What the edition takes from its catalogue: all given filters must hold",
          "Ce que l’édition prend de son catalogue : ce qui répond à tous les filtres donnés",
          example: "{ phases: [phase-1] }",
          printed: FieldGloss("decides which cards there are", "décide des fiches qu’il y a"), isDigested: false,
          isRecorded: false),
        Field(
          "sort", .list,
          "What the resources of a section are sorted by, first things first; a hyphen before a name turns "
            + "its order round",
          "Ce d’après quoi les ressources d’une rubrique sont triées, le plus important d’abord "
            + "; un tiret devant un nom inverse l’ordre", example: "[-year, title]",
          printed: FieldGloss("decides the order of cards", "décide de l’ordre des fiches"), isDigested: false,
          isRecorded: false),
        Field(
          "cover", .group(.cover), "What stands on the cover beside the titles",
          "Ce qui se trouve sur la couverture à côté des titres", example: "{ partners: [rtes] }",
          printed: FieldGloss("on the cover", "sur la couverture")),
        Field(
          "publisher", .reference(to: .partner),
          "The id of the partner that publishes it: its logo stands on the cover and on the partner page, and not among "
            + "the partners",
          "L’identifiant du partenaire qui la publie : son logo se place sur la couverture et "
            + "sur la page des partenaires, et non parmi eux",
          example: "rtes",
          printed: FieldGloss(
            "on the cover and on the partner page", "sur la couverture et sur la page des partenaires")),
        Field(
          "breaks", .references(to: .resource), "The resources that begin a new page",
          "Les ressources qui ouvrent une page", example: "[l-avenir]",
          printed: FieldGloss("decides where pages begin", "décide d’où commencent des pages"), isDigested: false,
          isRecorded: false),
        Field(
          "about", .group(.about),
          "The page about the programme, in place of the catalogue's own",
          "La page qui présente le programme, à la place de celle du catalogue",
          example: "{ title: Le programme, body: Depuis 2018 … }",
          printed: FieldGloss("on the programme page", "sur la page du programme"),
          isRecorded: false),
        Field(
          "front", .groups(.page), "Pages of its own before the sections, in order",
          "Les pages qu’elle ajoute avant les rubriques, dans l’ordre",
          example: "[{ page: editorial, title: Éditorial, body: … }]",
          printed: FieldGloss("before the sections", "avant les rubriques")),
        Field(
          "back", .groups(.page), "Pages of its own after the sections, in order",
          "Les pages qu’elle ajoute après les rubriques, dans l’ordre",
          example: "[{ page: text, title: Glossaire, body: … }]",
          printed: FieldGloss("after the sections", "après les rubriques")),
        Field(
          "partner-page", .group(.partnerPage), "The page of the partners",
          "La page des partenaires",
          example: "{ title: Partenaires, partners: [rtes] }",
          printed: FieldGloss("on the partner page", "sur la page des partenaires")),
        Field(
          "previous", .line,
          "The edition before this one, to tell what is new: the PDF that was made of it, which knows what it showed",
          "L’édition d’avant, pour dire ce qui est neuf : le PDF qui en a été fait, et qui sait "
            + "ce qu’elle montrait",
          example: "2025.pdf",
          printed: FieldGloss("decides on badges and news", "décide des marques et de la page des nouveautés"),
          isDigested: false, isRecorded: false),
        Field(
          "stability", .number(unit: nil), "The demerits of an unchanged card that leaves the page it had before",
          "Les démérites d’une fiche inchangée qui quitte la page qu’elle avait",
          example: "500", printed: FieldGloss("decides where cards stand", "décide de la place des fiches"),
          isRecorded: false),
        Field(
          "whats-new", .yesNo, "Whether there is a page of what is new since the previous edition",
          "Si une page dit ce qui est neuf depuis l’édition précédente", example: "true",
          printed: FieldGloss("decides on the page of news", "décide de la page des nouveautés"), isRecorded: false),
        Field(
          "access", .list,
          "What leads from cards to their resources, in place of what the layout has: line (words to click), address "
            + "(short, as printed), qr (a code)",
          "Ce qui mène des fiches à leurs ressources, à la place de ce qu’a la maquette : line "
            + "(des mots à cliquer), address (l’adresse courte, imprimée), qr (un code)",
          example: "[address, qr]",
          printed: FieldGloss("decides on what leads to a resource", "décide de ce qui mène à une ressource"),
          isRecorded: false),
        Field(
          "short-links", .group(.shortLinks),
          "Short addresses of resources, for paper: what they begin with, and the table for the server that leads on from them",
          "Des adresses courtes des ressources, pour le papier : leur début, et la table du "
            + "serveur qui les fait suivre",
          example: "{ base: https://avise.org/r/, file: redirects.csv }",
          printed: FieldGloss("as addresses and codes", "comme adresses et comme codes")),
        Field(
          "excerpt", .line,
          "How much of long summaries cards show of resources that they lead to, in place of what the layout says: so many "
            + "words, first-paragraph, or whole",
          "Ce que les fiches montrent des longs résumés quand elles mènent à la ressource, à la "
            + "place de ce que dit la maquette : tant de mots (words), first-paragraph (le premier "
            + "paragraphe) ou whole (tout)",
          example: "60 words", printed: FieldGloss("decides on summaries", "décide des résumés")),
        Field(
          "access-line", .choice(AccessLine.allCases.map(\.rawValue)),
          "Whether cards of resources without an address have the line that leads to the resource, too",
          "Si les fiches des ressources sans adresse ont, elles aussi, la ligne qui mène à la "
            + "ressource",
          example: "always",
          printed: FieldGloss(
            "decides on the line that leads to a resource", "décide de la ligne qui mène à une ressource"),
          isRecorded: false),
      ])
  }

  /// Short addresses of resources.
  package static let shortLinks = FieldTable(
    "short-links", "Short addresses of resources, which lead to them by a server of the publisher's own.",
    "Des adresses courtes, qui mènent aux ressources par un serveur de l’éditeur.",
    [
      Field(
        "base", .link, isRequired: true, "What they begin with",
        "Leur début", example: "https://avise.org/r/",
        printed: FieldGloss("in addresses and codes", "dans les adresses et les codes")),
      Field(
        "file", .line, isRequired: true,
        "The table for the server, from the edition's file: `.csv`, `.htaccess`, or `.map` for nginx",
        "La table pour le serveur, à partir du fichier de l’édition : `.csv`, `.htaccess`, ou "
          + "`.map` pour nginx",
        example: "redirects.csv", isDigested: false, isRecorded: false),
    ])

  /// The colour of a section.
  package static let accent = FieldTable(
    "accent", "The colour of a section, and its pale companion.",
    "La couleur d’une rubrique, et celle, pâle, qui l’accompagne.",
    [
      Field(
        "accent", .color, isRequired: true,
        "The colour of titles, rules and grounds; in quotes, since # begins a remark",
        "La couleur des titres, des filets et des fonds ; entre guillemets, car # ouvre une "
          + "remarque",
        example: "\"#0E6B66\"", printed: FieldGloss("as the colour of a section", "comme couleur d’une rubrique")),
      Field(
        "tint", .color, "The colour of pale grounds; a tenth of the other where it is not given",
        "La couleur des fonds pâles ; par défaut un dixième de l’autre",
        example: "\"#E6F1EF\"", printed: FieldGloss("as a ground", "comme fond")),
      Field(
        "family", .yesNo,
        "`true` where five more colours follow from it, and all can be read on white, as `from` before the colour says",
        "`true` si cinq autres couleurs en découlent, toutes lisibles sur du blanc, comme le "
          + "dit `from` devant la couleur",
        example: "true", printed: FieldGloss("as the colours of sections", "comme couleurs des rubriques")),
    ], shorthand: "accent")

  /// Colours by the names of a layout, which are those of its fields.
  package static func palette(_ names: [String]) -> FieldTable {
    FieldTable(
      "palette", "Colours in place of those of a layout.",
      "Des couleurs qui remplacent celles d’une maquette.",
      names.map {
        Field(
          $0, .color, "A colour of the layout",
          "Une couleur de la maquette", example: "\"#0E6B66\"", printed: FieldGloss("as a colour", "comme couleur"))
      })
  }

  /// How an edition is printed on a press.
  package static let print = FieldTable(
    "print", "How an edition is printed on a press.",
    "Comment une édition s’imprime sur une presse.",
    [
      Field(
        "bleed", .line, "How far colour runs over the edges",
        "De combien la couleur dépasse les bords", example: "3mm", isRecorded: false),
      Field(
        "profile", .line,
        "The ICC profile of the press, from the edition's file; iso-coated-v2-300 is the program's own",
        "Le profil ICC de la presse, à partir du fichier de l’édition ; iso-coated-v2-300 est "
          + "celui du programme",
        example: "press.icc", isRecorded: false),
      Field(
        "marks", .list, "What stands around the pages: crop, registration, colour-bar, slug, or none",
        "Ce qui entoure les pages : crop (traits de coupe), registration (croix de repérage), "
          + "colour-bar (barre des encres), slug (ligne de texte), ou none (rien)",
        example: "[crop, slug]", isRecorded: false),
      Field(
        "slug", .line, "How far the sheet goes on beyond the bleed, for the marks",
        "De combien la feuille dépasse le fond perdu, pour les repères", example: "10mm", isRecorded: false),
      Field(
        "ink-limit", .line, "The most of all inks together",
        "Le plus d’encres superposées", example: "280%", isRecorded: false),
      Field(
        "pictures", .line, "Whether pictures become inks (convert) or keep their colours (keep)",
        "Si les images passent en encres (convert) ou gardent leurs couleurs (keep)", example: "convert",
        isRecorded: false),
      Field(
        "binding", .line, "How the leaves are held together: stapled or glued",
        "Ce qui tient les feuilles ensemble : stapled (des agrafes) ou glued (de la colle)", example: "glued",
        isRecorded: false),
      Field(
        "leaf", .line, "The thickness of a leaf, for a glued spine",
        "L’épaisseur d’une feuille, pour un dos collé", example: "0.1mm", isRecorded: false),
    ])

  /// What stands on the cover beside the titles.
  package static let cover = FieldTable(
    "cover", "What stands on the cover beside the titles.",
    "Ce qui se trouve sur la couverture à côté des titres.",
    [
      Field(
        "partners-label", .line, "What introduces the partners",
        "Ce qui introduit les partenaires", example: "en partenariat avec le",
        printed: FieldGloss("on the cover", "sur la couverture")),
      Field(
        "partners", .references(to: .partner), "The ids of the partners, in order",
        "Les identifiants des partenaires, dans l’ordre", example: "[rtes]",
        printed: FieldGloss("on the cover", "sur la couverture")),
      Field(
        "image", .picture(words: "alt"), "A picture in place of the layout's own",
        "Une image à la place de celle de la maquette", example: "images/cover.jpg",
        printed: FieldGloss("on the cover", "sur la couverture")),
    ])

  /// A page, or several, of an edition's own.
  package static let page = FieldTable(
    "page", "A page of the edition's own; a long text goes on over several.",
    "Une page que l’édition ajoute ; un long texte en occupe plusieurs.",
    [
      Field(
        "page", .line, isRequired: true,
        "Its kind, one of those of the layout; those of the program have editorial, text, picture, colophon and back-cover",
        "Sa sorte, l’une de celles de la maquette ; celles du programme ont editorial "
          + "(éditorial), text (texte), picture (image), colophon (achevé d’imprimer) et "
          + "back-cover (quatrième de couverture)",
        example: "editorial", printed: FieldGloss("decides how it looks", "décide de son allure"), isRecorded: false),
      Field(
        "id", .line,
        "A name of its own, to which links of texts lead as `#glossary`; no resource and no section has it",
        "Un nom à elle, où mènent des liens de textes comme `#glossaire` ; aucune ressource ni rubrique ne l’a",
        example: "glossaire", printed: FieldGloss("decides where links lead", "décide où mènent des liens"),
        isRecorded: false),
      Field(
        "title", .line, "The title",
        "Le titre", example: "Éditorial",
        printed: FieldGloss("at its head and in the sommaire", "en tête et au sommaire")),
      Field(
        "subtitle", .line, "The line below the title",
        "La ligne sous le titre", example: "Cinq ans déjà", printed: FieldGloss("below the title", "sous le titre")),
      Field(
        "body", .richText, "The text, in CommonMark with headings, tables and notes",
        "Le texte, en CommonMark, avec titres, tableaux et notes", example: "Chers lecteurs …",
        printed: FieldGloss("on the page", "sur la page")),
      Field(
        "image", .picture(words: "alt"), "A picture: a portrait, an advert, a map",
        "Une image : un portrait, une annonce, une carte", example: "images/presidente.jpg",
        printed: FieldGloss("on the page", "sur la page")),
      Field(
        "caption", .line, "What stands below the picture",
        "La légende de l’image", example: "Photo : M. Dupont", printed: FieldGloss("below the picture", "sous l’image")),
      Field(
        "signature", .line, "Who signs the text",
        "Qui signe le texte", example: "Marie Dupont, présidente",
        printed: FieldGloss("below the text", "sous le texte")),
      Field(
        "language", .language, "The language of its texts, where it is not the catalogue's",
        "La langue de ses textes, si ce n’est pas celle du catalogue", example: "en"),
      Field(
        "contents", .yesNo,
        "Whether it is listed in the sommaire, where it has a title; it is by default, but for a back cover",
        "Si elle figure au sommaire, quand elle a un titre ; oui par défaut, sauf une "
          + "quatrième de couverture",
        example: "false", printed: FieldGloss("decides on its line in the sommaire", "décide de sa ligne au sommaire"),
        isRecorded: false),
      Field(
        "new-page", .yesNo,
        "Whether it begins a page where it would have room below the one before it",
        "Si elle ouvre une page là où elle tiendrait sous la précédente", example: "true",
        printed: FieldGloss("decides where it stands", "décide de sa place"), isRecorded: false),
    ])

  /// The page of the partners.
  package static let partnerPage = FieldTable(
    "partner-page", "The page that presents the partners.",
    "La page qui présente les partenaires.",
    [
      Field(
        "title", .line, "The heading",
        "Le titre", example: "Programme TRESSONS",
        printed: FieldGloss("on the partner page", "sur la page des partenaires")),
      Field(
        "subtitle", .line, "The line below it",
        "La ligne sous le titre", example: "Membres du comité",
        printed: FieldGloss("on the partner page", "sur la page des partenaires")),
      Field(
        "partners", .references(to: .partner), "The ids of the partners, in order",
        "Les identifiants des partenaires, dans l’ordre", example: "[avise, rtes]",
        printed: FieldGloss("on the partner page", "sur la page des partenaires")),
      Field(
        "body", .richText, "The closing text, in CommonMark",
        "Le texte de fin, en CommonMark", example: "Initié en 2018 …",
        printed: FieldGloss("on the partner page", "sur la page des partenaires")),
    ])
}
