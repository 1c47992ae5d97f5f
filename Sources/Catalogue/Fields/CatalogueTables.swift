extension FieldTable {
  /// What a catalogue says of itself, besides its lists.
  package static let catalogue = FieldTable(
    "catalogue", "All resources of a programme, every phase. Editions beside it decide what is printed.",
    "Toutes les ressources d’un programme, de toutes ses phases. Ce qui s’imprime se décide à côté, dans les éditions.",
    [
      Field(
        "language", .language, "The language of the texts: it decides on spaces, hyphenation and dates",
        "La langue des textes : d’elle dépendent les espaces, les coupures de mots et les dates", example: "fr",
        printed: FieldGloss("decides how texts are set", "décide de la composition des textes")),
      Field(
        "programme", .group(.programme), "What the resources come from",
        "Ce dont viennent les ressources", example: "{ name: TRESSONS }",
        printed: FieldGloss("on the programme page", "sur la page du programme")),
      Field(
        "fields", .declarations(.declaration), "What the resources have besides the fields that all can have",
        "Ce que les ressources ont en plus des champs que toutes peuvent avoir",
        example: "{ duration: { label: Durée } }",
        printed: FieldGloss("on cards, in the order given", "sur les fiches, dans l’ordre donné"), isRecorded: false),
      Field(
        "phases", .records(.phase), "The phases of the programme, in order",
        "Les phases du programme, dans l’ordre", example: "[…]", isRecorded: false),
      Field(
        "sections", .records(.section), isRequired: true,
        "The sections, in the order of print; a table can give them where there are none",
        "Les rubriques, dans l’ordre d’impression ; s’il n’y en a pas, un tableau peut les donner", example: "[…]",
        isRecorded: false),
      Field(
        "resources", .records(.resource), isRequired: true,
        "The resources, in the order of print; a path, or paths among them, of files that hold more, of tables, folders of "
          + "Markdown files or bibliographies: `{ table: … }`, `{ folder: … }`, `{ bibliography: … }`",
        "Les ressources, dans l’ordre d’impression ; ou, seuls ou parmi elles, les chemins de "
          + "fichiers qui en contiennent d’autres, de tableaux, de dossiers de fichiers Markdown "
          + "ou de bibliographies : `{ table: … }`, `{ folder: … }`, `{ bibliography: … }`",
        example: "[…]",
        isRecorded: false),
      Field(
        "partners", .records(.partner), "Whom covers and partner pages can name",
        "Ceux que les couvertures et les pages des partenaires peuvent nommer", example: "[…]", isRecorded: false),
    ])

  /// What a catalogue says of a field of its own.
  package static let declaration = FieldTable(
    "field", "A field that the catalogue gives its resources.",
    "Un champ que le catalogue donne à ses ressources.",
    [
      Field(
        "label", .line, isRequired: true, "What is printed before the value",
        "Ce qui s’imprime devant la valeur", example: "Durée",
        printed: FieldGloss("before the value", "devant la valeur")),
      Field(
        "type", .choice(FieldType.DeclaredType.allCases.map(\.rawValue)), "What it holds; text by default",
        "Ce qu’il contient ; par défaut un texte (`text`)",
        example: "number"),
      Field(
        "unit", .line, "What follows a number",
        "Ce qui suit un nombre", example: "€", printed: FieldGloss("behind the number", "derrière le nombre")),
      Field(
        "values", .list, "The texts that a choice can be",
        "Les textes entre lesquels un choix se fait", example: "[CC BY, CC BY-SA]"),
    ])

  /// The programme that made the resources.
  package static let programme = FieldTable(
    "programme", "What the resources come from.",
    "Ce dont viennent les ressources.",
    [
      Field(
        "name", .line, "The name of the programme",
        "Le nom du programme", example: "TRESSONS", printed: FieldGloss("as a kicker", "au-dessus du titre")),
      Field(
        "about", .group(.about), "The page about the programme",
        "La page qui présente le programme",
        example: "{ title: Le programme, body: Depuis 2018 … }",
        printed: FieldGloss("on the programme page", "sur la page du programme")),
    ])

  /// A page's worth of text about the programme.
  package static let about = FieldTable(
    "about", "The page about the programme.",
    "La page qui présente le programme.",
    [
      Field(
        "title", .line, "The title of the page",
        "Le titre de la page", example: "Le programme",
        printed: FieldGloss("on the programme page", "sur la page du programme")),
      Field(
        "body", .richText, "Its text, in CommonMark",
        "Son texte, en CommonMark", example: "Depuis 2018 …",
        printed: FieldGloss("on the programme page", "sur la page du programme")),
    ])

  /// A stretch of years in the life of a programme.
  package static let phase = FieldTable(
    "phase", "A phase of the programme.",
    "Une phase du programme.",
    [
      Field(
        "id", .id(.phase), isRequired: true, "What resources and editions call it",
        "Le nom que lui donnent les ressources et les éditions", example: "phase-1"),
      Field(
        "title", .line, "Its title",
        "Son titre", example: "Première phase"),
      Field(
        "period", .line, "When it was, as printed",
        "Ses dates, telles qu’elles s’impriment", example: "2018–2021"),
    ])

  /// A part of a catalogue that gathers resources under one heading.
  package static let section = FieldTable(
    "section", "A section of the catalogue.",
    "Une rubrique du catalogue.",
    [
      Field(
        "id", .id(.section), isRequired: true, "What resources and editions call it",
        "Le nom que lui donnent les ressources et les éditions", example: "comprendre"),
      Field(
        "title", .line, isRequired: true, "The title, as printed",
        "Le titre, tel qu’il s’imprime", example: "Comprendre la place de l'ESS",
        printed: FieldGloss(
          "on the section's opening, in the sommaire and in running headers",
          "à l’ouverture de la rubrique, au sommaire et dans les titres courants")),
      Field(
        "intro", .richText, "What introduces it, in CommonMark",
        "Ce qui l’introduit, en CommonMark", example: "Ces ressources s'adressent …",
        printed: FieldGloss("on the section's opening", "à l’ouverture de la rubrique")),
      Field(
        "image", .picture(words: "alt"), "A picture for it",
        "Une image pour elle", example: "images/comprendre.jpg",
        printed: FieldGloss("on the section's opening", "à l’ouverture de la rubrique")),
      Field(
        "language", .language, "The language of its texts, where it is not the catalogue's",
        "La langue de ses textes, si ce n’est pas celle du catalogue", example: "en"),
      Field(
        "subsections", .groups(.subsection),
        "What parts it once more, in the order of print: a heading each, above the resources that name it",
        "Ce qui la divise encore, dans l’ordre d’impression : un titre pour chaque partie, "
          + "au-dessus des ressources qui la nomment",
        example: "[{ id: guides, title: Guides et outils }]", isRecorded: false),
      Field(
        "accent", .color,
        "Its colour in every edition; in quotes, since # begins a remark. By default the layout gives one",
        "Sa couleur dans toutes les éditions, entre guillemets, car # ouvre une remarque ; "
          + "par défaut, la maquette en donne une",
        example: "\"#0E6B66\"",
        printed: FieldGloss("as the colour of the section's pages", "comme couleur des pages de la rubrique")),
    ])

  /// A part of a section.
  package static let subsection = FieldTable(
    "subsection", "A part of a section, with a heading of its own. One that no resource names is not printed.",
    "Une partie d’une rubrique, qui a son propre titre. Celle qu’aucune ressource ne nomme ne s’imprime pas.",
    [
      Field(
        "id", .id(.subsection), isRequired: true, "What resources call it, unique in the catalogue",
        "Le nom que lui donnent les ressources, unique dans le catalogue", example: "guides"),
      Field(
        "title", .line, isRequired: true, "The heading",
        "Le titre", example: "Guides et outils",
        printed: FieldGloss(
          "above its cards, in the sommaire and in bookmarks",
          "au-dessus de ses fiches, au sommaire et dans les signets")),
      Field(
        "intro", .richText, "What introduces it, in CommonMark",
        "Ce qui l’introduit, en CommonMark", example: "Pour passer à l'action …",
        printed: FieldGloss("below the heading", "sous le titre")),
    ])

  /// An organisation that a programme works with.
  package static let partner = FieldTable(
    "partner", "An organisation that stands behind the programme.",
    "Un organisme qui porte ou soutient le programme.",
    [
      Field(
        "id", .id(.partner), isRequired: true, "What editions call it",
        "Le nom que lui donnent les éditions", example: "rtes"),
      Field(
        "name", .line, isRequired: true, "The name, as printed where there is no logo",
        "Le nom, tel qu’il s’imprime s’il n’y a pas de logo", example: "RTES",
        printed: FieldGloss("on the cover and the partner page", "sur la couverture et la page des partenaires")),
      Field(
        "long-name", .line, "The name in full",
        "Le nom complet", example: "Réseau des collectivités territoriales",
        printed: FieldGloss("on the partner page", "sur la page des partenaires")),
      Field(
        "logo", .picture(words: "alt"), "Its logo: a path, or an image and its alt",
        "Son logo : un chemin, ou une image et son `alt`", example: "images/rtes.svg",
        printed: FieldGloss("on the cover and the partner page", "sur la couverture et la page des partenaires")),
      Field(
        "url", .link, "Its address",
        "Son adresse", example: "https://www.rtes.fr", printed: FieldGloss("as the logo's link", "comme lien du logo")),
      Field(
        "language", .language, "The language of its names, where it is not the catalogue's",
        "La langue de ses noms, si ce n’est pas celle du catalogue", example: "en"),
    ])
}
