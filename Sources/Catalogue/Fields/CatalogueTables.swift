extension FieldTable {
  /// What a catalogue says of itself, besides its lists.
  package static let catalogue = FieldTable(
    "catalogue", "All resources of a programme, every phase. Editions beside it decide what is printed.",
    [
      Field(
        "language", .language, "The language of the texts: it decides on spaces, hyphenation and dates", example: "fr",
        printed: "decides how texts are set"),
      Field(
        "programme", .group(.programme), "What the resources come from", example: "{ name: TRESSONS }",
        printed: "on the programme page"),
      Field(
        "fields", .declarations(.declaration), "What the resources have besides the fields that all can have",
        example: "{ duration: { label: Durée } }", printed: "on cards, in the order given", isRecorded: false),
      Field("phases", .records(.phase), "The phases of the programme, in order", example: "[…]", isRecorded: false),
      Field(
        "sections", .records(.section), isRequired: true,
        "The sections, in the order of print; a table can give them where there are none", example: "[…]",
        isRecorded: false),
      Field(
        "resources", .records(.resource), isRequired: true,
        "The resources, in the order of print; a path, or paths among them, of files that hold more, of tables, folders of "
          + "Markdown files or bibliographies: `{ table: … }`, `{ folder: … }`, `{ bibliography: … }`",
        example: "[…]",
        isRecorded: false),
      Field(
        "partners", .records(.partner), "Whom covers and partner pages can name", example: "[…]", isRecorded: false),
    ])

  /// What a catalogue says of a field of its own.
  package static let declaration = FieldTable(
    "field", "A field that the catalogue gives its resources.",
    [
      Field(
        "label", .line, isRequired: true, "What is printed before the value", example: "Durée",
        printed: "before the value"),
      Field(
        "type", .choice(FieldType.DeclaredType.allCases.map(\.rawValue)), "What it holds; text by default",
        example: "number"),
      Field("unit", .line, "What follows a number", example: "€", printed: "behind the number"),
      Field("values", .list, "The texts that a choice can be", example: "[CC BY, CC BY-SA]"),
    ])

  /// The programme that made the resources.
  package static let programme = FieldTable(
    "programme", "What the resources come from.",
    [
      Field("name", .line, "The name of the programme", example: "TRESSONS", printed: "as a kicker"),
      Field(
        "about", .group(.about), "The page about the programme",
        example: "{ title: Le programme, body: Depuis 2018 … }", printed: "on the programme page"),
    ])

  /// A page's worth of text about the programme.
  package static let about = FieldTable(
    "about", "The page about the programme.",
    [
      Field("title", .line, "The title of the page", example: "Le programme", printed: "on the programme page"),
      Field("body", .richText, "Its text, in CommonMark", example: "Depuis 2018 …", printed: "on the programme page"),
    ])

  /// A stretch of years in the life of a programme.
  package static let phase = FieldTable(
    "phase", "A phase of the programme.",
    [
      Field("id", .id(.phase), isRequired: true, "What resources and editions call it", example: "phase-1"),
      Field("title", .line, "Its title", example: "Première phase"),
      Field("period", .line, "When it was, as printed", example: "2018–2021"),
    ])

  /// A part of a catalogue that gathers resources under one heading.
  package static let section = FieldTable(
    "section", "A section of the catalogue.",
    [
      Field("id", .id(.section), isRequired: true, "What resources and editions call it", example: "comprendre"),
      Field(
        "title", .line, isRequired: true, "The title, as printed", example: "Comprendre la place de l'ESS",
        printed: "on the section's opening, in the sommaire and in running headers"),
      Field(
        "intro", .richText, "What introduces it, in CommonMark", example: "Ces ressources s'adressent …",
        printed: "on the section's opening"),
      Field(
        "image", .picture(words: "alt"), "A picture for it", example: "images/comprendre.jpg",
        printed: "on the section's opening"),
      Field("language", .language, "The language of its texts, where it is not the catalogue's", example: "en"),
      Field(
        "subsections", .groups(.subsection),
        "What parts it once more, in the order of print: a heading each, above the resources that name it",
        example: "[{ id: guides, title: Guides et outils }]", isRecorded: false),
      Field(
        "accent", .color,
        "Its colour in every edition; in quotes, since # begins a remark. By default the layout gives one",
        example: "\"#0E6B66\"", printed: "as the colour of the section's pages"),
    ])

  /// A part of a section.
  package static let subsection = FieldTable(
    "subsection", "A part of a section, with a heading of its own. One that no resource names is not printed.",
    [
      Field(
        "id", .id(.subsection), isRequired: true, "What resources call it, unique in the catalogue", example: "guides"),
      Field(
        "title", .line, isRequired: true, "The heading", example: "Guides et outils",
        printed: "above its cards, in the sommaire and in bookmarks"),
      Field(
        "intro", .richText, "What introduces it, in CommonMark", example: "Pour passer à l'action …",
        printed: "below the heading"),
    ])

  /// An organisation that a programme works with.
  package static let partner = FieldTable(
    "partner", "An organisation that stands behind the programme.",
    [
      Field("id", .id(.partner), isRequired: true, "What editions call it", example: "rtes"),
      Field(
        "name", .line, isRequired: true, "The name, as printed where there is no logo", example: "RTES",
        printed: "on the cover and the partner page"),
      Field(
        "long-name", .line, "The name in full", example: "Réseau des collectivités territoriales",
        printed: "on the partner page"),
      Field(
        "logo", .picture(words: "alt"), "Its logo: a path, or an image and its alt", example: "images/rtes.svg",
        printed: "on the cover and the partner page"),
      Field("url", .link, "Its address", example: "https://www.rtes.fr", printed: "as the logo's link"),
      Field("language", .language, "The language of its names, where it is not the catalogue's", example: "en"),
    ])
}
