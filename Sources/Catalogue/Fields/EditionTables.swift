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
      [
        Field(
          "catalogue", .line, isRequired: true, "The path of the catalogue, from the edition's file",
          example: "../catalogue.yaml", isDigested: false, isRecorded: false),
        Field(
          "title", .line, isRequired: true, "The title, as printed", example: "Catalogue des ressources",
          printed: "on the cover"),
        Field(
          "kicker", .line, "The word above the title, in place of the layout's own; \"\" for none", example: "PANORAMA",
          printed: "on the cover"),
        Field("subtitle", .line, "The line below the title", example: "Juin 2022", printed: "on the cover"),
        Field(
          "date", .date, "The date it bears: a year, a month or a day", example: "2022-06", printed: "on the cover"),
        Field(
          "layout", .line, "The layout: a name of the program's, or the path of a folder", example: "vademecum-2022",
          printed: "decides how pages look", isDigested: false),
        Field(
          "accents", .groups(.accent),
          "The colours of the sections in turn, in place of the layout's own: each a colour, or `accent` and `tint`; "
            + "`from \"#0E6B66\"` stands for six that follow from that",
          example: "[\"#0E6B66\", \"#A84A18\"]", printed: "as the colours of sections"),
        Field(
          "colours", .palette,
          "Colours in place of those that the layout has under their names; the program's have `brand`, `ink` and `ground`",
          example: "{ brand: \"#0E6B66\" }", printed: "as the colours of pages"),
        Field(
          "print", .group(.print), "How it is printed on a press, in place of what the layout says",
          example: "{ profile: press.icc, ink-limit: 280% }", printed: "decides on files for a press",
          isDigested: false,
          isRecorded: false),
        Field(
          "select", .group(.select(from: resources)),
          "What the edition takes from its catalogue: all given filters must hold", example: "{ phases: [phase-1] }",
          printed: "decides which cards there are", isDigested: false, isRecorded: false),
        Field(
          "sort", .list,
          "What the resources of a section are sorted by, first things first; a hyphen before a name turns "
            + "its order round", example: "[-year, title]", printed: "decides the order of cards", isDigested: false,
          isRecorded: false),
        Field(
          "cover", .group(.cover), "What stands on the cover beside the titles", example: "{ partners: [rtes] }",
          printed: "on the cover"),
        Field(
          "publisher", .reference(to: .partner),
          "The id of the partner that publishes it: its logo stands on the cover and on the partner page, and not among "
            + "the partners",
          example: "rtes", printed: "on the cover and on the partner page"),
        Field(
          "breaks", .references(to: .resource), "The resources that begin a new page", example: "[l-avenir]",
          printed: "decides where pages begin", isDigested: false, isRecorded: false),
        Field(
          "about", .group(.about),
          "The page about the programme, in place of the catalogue's own",
          example: "{ title: Le programme, body: Depuis 2018 … }", printed: "on the programme page",
          isRecorded: false),
        Field(
          "front", .groups(.page), "Pages of its own before the sections, in order",
          example: "[{ page: editorial, title: Éditorial, body: … }]", printed: "before the sections"),
        Field(
          "back", .groups(.page), "Pages of its own after the sections, in order",
          example: "[{ page: text, title: Glossaire, body: … }]", printed: "after the sections"),
        Field(
          "partner-page", .group(.partnerPage), "The page of the partners",
          example: "{ title: Partenaires, partners: [rtes] }", printed: "on the partner page"),
        Field(
          "previous", .line,
          "The edition before this one, to tell what is new: the PDF that was made of it, which knows what it showed",
          example: "2025.pdf", printed: "decides on badges and news", isDigested: false, isRecorded: false),
        Field(
          "stability", .number(unit: nil), "The demerits of an unchanged card that leaves the page it had before",
          example: "500", printed: "decides where cards stand", isRecorded: false),
        Field(
          "whats-new", .yesNo, "Whether there is a page of what is new since the previous edition", example: "true",
          printed: "decides on the page of news", isRecorded: false),
        Field(
          "access", .list,
          "What leads from cards to their resources, in place of what the layout has: line (words to click), address "
            + "(short, as printed), qr (a code)",
          example: "[address, qr]", printed: "decides on what leads to a resource", isRecorded: false),
        Field(
          "short-links", .group(.shortLinks),
          "Short addresses of resources, for paper: what they begin with, and the table for the server that leads on from them",
          example: "{ base: https://avise.org/r/, file: redirects.csv }", printed: "as addresses and codes"),
        Field(
          "excerpt", .line,
          "How much of long summaries cards show of resources that they lead to, in place of what the layout says: so many "
            + "words, first-paragraph, or whole",
          example: "60 words", printed: "decides on summaries"),
        Field(
          "access-line", .choice(AccessLine.allCases.map(\.rawValue)),
          "Whether cards of resources without an address have the line that leads to the resource, too",
          example: "always", printed: "decides on the line that leads to a resource", isRecorded: false),
      ])
  }

  /// The filters of an edition, one for each field of the resources that has one.
  package static func select(from resources: FieldTable) -> FieldTable {
    let filters = resources.fields.compactMap { field in
      field.filter.map {
        Field($0, field.type.filter(of: resources), field.filterSummary, example: field.filterExample)
      }
    }
    return FieldTable(
      "select", "What an edition takes from its catalogue: all given filters must hold.",
      filters + [
        Field("exclude", .references(to: .resource), "The ids of resources that it leaves out", example: "[l-avenir]")
      ])
  }

  /// Short addresses of resources.
  package static let shortLinks = FieldTable(
    "short-links", "Short addresses of resources, which lead to them by a server of the publisher's own.",
    [
      Field(
        "base", .link, isRequired: true, "What they begin with", example: "https://avise.org/r/",
        printed: "in addresses and codes"),
      Field(
        "file", .line, isRequired: true,
        "The table for the server, from the edition's file: `.csv`, `.htaccess`, or `.map` for nginx",
        example: "redirects.csv", isDigested: false, isRecorded: false),
    ])

  /// The colour of a section.
  package static let accent = FieldTable(
    "accent", "The colour of a section, and its pale companion.",
    [
      Field(
        "accent", .color, isRequired: true,
        "The colour of titles, rules and grounds; in quotes, since # begins a remark",
        example: "\"#0E6B66\"", printed: "as the colour of a section"),
      Field(
        "tint", .color, "The colour of pale grounds; a tenth of the other where it is not given",
        example: "\"#E6F1EF\"", printed: "as a ground"),
      Field(
        "family", .yesNo,
        "`true` where five more colours follow from it, and all can be read on white, as `from` before the colour says",
        example: "true", printed: "as the colours of sections"),
    ], shorthand: "accent")

  /// Colours by the names of a layout, which are those of its fields.
  package static func palette(_ names: [String]) -> FieldTable {
    FieldTable(
      "palette", "Colours in place of those of a layout.",
      names.map { Field($0, .color, "A colour of the layout", example: "\"#0E6B66\"", printed: "as a colour") })
  }

  /// How an edition is printed on a press.
  package static let print = FieldTable(
    "print", "How an edition is printed on a press.",
    [
      Field("bleed", .line, "How far colour runs over the edges", example: "3mm", isRecorded: false),
      Field(
        "profile", .line,
        "The ICC profile of the press, from the edition's file; iso-coated-v2-300 is the program's own",
        example: "press.icc", isRecorded: false),
      Field(
        "marks", .list, "What stands around the pages: crop, registration, colour-bar, slug, or none",
        example: "[crop, slug]", isRecorded: false),
      Field(
        "slug", .line, "How far the sheet goes on beyond the bleed, for the marks", example: "10mm", isRecorded: false),
      Field("ink-limit", .line, "The most of all inks together", example: "280%", isRecorded: false),
      Field(
        "pictures", .line, "Whether pictures become inks (convert) or keep their colours (keep)", example: "convert",
        isRecorded: false),
      Field(
        "binding", .line, "How the leaves are held together: stapled or glued", example: "glued", isRecorded: false),
      Field("leaf", .line, "The thickness of a leaf, for a glued spine", example: "0.1mm", isRecorded: false),
    ])

  /// What stands on the cover beside the titles.
  package static let cover = FieldTable(
    "cover", "What stands on the cover beside the titles.",
    [
      Field(
        "partners-label", .line, "What introduces the partners", example: "en partenariat avec le",
        printed: "on the cover"),
      Field(
        "partners", .references(to: .partner), "The ids of the partners, in order", example: "[rtes]",
        printed: "on the cover"),
      Field(
        "image", .picture(words: "alt"), "A picture in place of the layout's own", example: "images/cover.jpg",
        printed: "on the cover"),
    ])

  /// A page, or several, of an edition's own.
  package static let page = FieldTable(
    "page", "A page of the edition's own; a long text goes on over several.",
    [
      Field(
        "page", .line, isRequired: true,
        "Its kind, one of those of the layout; those of the program have editorial, text, picture, colophon and back-cover",
        example: "editorial", printed: "decides how it looks", isRecorded: false),
      Field("title", .line, "The title", example: "Éditorial", printed: "at its head and in the sommaire"),
      Field("subtitle", .line, "The line below the title", example: "Cinq ans déjà", printed: "below the title"),
      Field(
        "body", .richText, "The text, in CommonMark with headings, tables and notes", example: "Chers lecteurs …",
        printed: "on the page"),
      Field(
        "image", .picture(words: "alt"), "A picture: a portrait, an advert, a map", example: "images/presidente.jpg",
        printed: "on the page"),
      Field(
        "caption", .line, "What stands below the picture", example: "Photo : M. Dupont", printed: "below the picture"),
      Field("signature", .line, "Who signs the text", example: "Marie Dupont, présidente", printed: "below the text"),
      Field("language", .language, "The language of its texts, where it is not the catalogue's", example: "en"),
      Field(
        "contents", .yesNo,
        "Whether it is listed in the sommaire, where it has a title; it is by default, but for a back cover",
        example: "false", printed: "decides on its line in the sommaire", isRecorded: false),
    ])

  /// The page of the partners.
  package static let partnerPage = FieldTable(
    "partner-page", "The page that presents the partners.",
    [
      Field("title", .line, "The heading", example: "Programme TRESSONS", printed: "on the partner page"),
      Field("subtitle", .line, "The line below it", example: "Membres du comité", printed: "on the partner page"),
      Field(
        "partners", .references(to: .partner), "The ids of the partners, in order", example: "[avise, rtes]",
        printed: "on the partner page"),
      Field(
        "body", .richText, "The closing text, in CommonMark", example: "Initié en 2018 …",
        printed: "on the partner page"),
    ])
}

extension FieldType {
  /// What a filter by a field of this type holds.
  fileprivate func filter(of table: FieldTable) -> FieldType {
    switch self {
    case .id: .references(to: .resource)
    case .reference(let kind), .references(let kind): .references(to: kind)
    case .years, .date, .number: .several(self)
    case .yesNo: .yesNo
    case .several(let type): type.filter(of: table)
    case .line, .richText, .list, .authors, .time, .link, .choice, .picture, .color, .language, .group, .groups,
      .palette,
      .records, .declarations:
      .list
    }
  }
}

extension Field {
  fileprivate var filterSummary: String {
    switch type {
    case .id: "The ids of the only resources that it takes"
    case .reference: "The ids of the \(filter ?? name) that it takes, in their order"
    case .yesNo: "Whether \(label ?? name) is to be true or false"
    default: "The values of \(label ?? name) that it takes; any of them is enough"
    }
  }

  fileprivate var filterExample: String {
    switch type {
    case .yesNo: "true"
    case .years: "2018-2022"
    case .list, .authors: example
    default: "[\(example)]"
    }
  }
}
