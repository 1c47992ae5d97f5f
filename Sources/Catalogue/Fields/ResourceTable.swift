extension FieldTable {
  /// What every resource can have.
  package static let resource = FieldTable(
    "resource", "A publication, a webinar, a guide: one card.",
    [
      Field(
        "id", .id(.resource), isRequired: true,
        "Its name for editions, unique in the catalogue: letters without accents, digits, hyphens",
        example: "atouts-des-territoires", isRecorded: false, filter: "resources"),
      Field(
        "section", .reference(to: .section), isRequired: true, "The id of the section it stands in",
        example: "comprendre", printed: "decides where the card stands", isRecorded: false, filter: "sections"),
      Field(
        "sections", .references(to: .section),
        "In place of `section`, the ids of several: in full in the first that the edition has, by reference in the others",
        example: "[comprendre, agir]"),
      Field(
        "subsection", .reference(to: .subsection),
        "The id of the subsection of its section that it stands in; resources without one come first",
        example: "guides", filter: "subsections"),
      Field(
        "phase", .reference(to: .phase), "The id of the phase it belongs to", example: "phase-1", filter: "phases"),
      Field(
        "title", .line, isRequired: true,
        "The title, as printed; in quotes when it holds a colon and a space, or a space and #",
        example: "\"Mobilité : agir en milieu rural\"", printed: "on the card, in lists and bookmarks"),
      Field(
        "language", .language,
        "The language of its texts, where it is not the catalogue's: it decides on spaces, quotation marks and hyphenation, "
          + "and on the voice that reads them out. Types and authors stay in the catalogue's", example: "en"),
      Field(
        "title-language", .language, "The language of its title, where it is another than that of its texts",
        example: "en"),
      Field(
        "type", .line, "What it is, as printed: editions select by it, layouts give it an icon", example: "Guide",
        printed: "on the card, in lists by type", filter: "types"),
      Field(
        "year", .years, "The year of publication, or a range of years", example: "2019–2020",
        printed: "on the card, in lists by type", filter: "years"),
      Field(
        "authors", .authors,
        "The authors: a text as printed, or a list in which each element is one, a text or a name with its `sort` and `kind`",
        example: "[Avise, { name: Victor Hugo, sort: Hugo, kind: person }]", printed: "on the card, in indexes"),
      Field(
        "summary", .richText,
        "What it is about, in CommonMark: paragraphs, lists, *emphasis*, **strong**, [links](https://…), tables, notes",
        example: "Un guide *pratique*.", printed: "on the card"),
      Field(
        "url", .link, "Where it is to be had: http, https or mailto", example: "https://www.avise.org",
        printed: "as the card's link"),
      Field(
        "links", .groups(.link),
        "More addresses, in the order of print; without a `url` the first of them is the card's link",
        example: "[{ label: La vidéo, url: https://example.org/video }]", printed: "on the card"),
      Field(
        "thumbnail", .picture(words: nil), "Its picture: a path, or an image and its alt",
        example: "{ image: images/guide.jpg, alt: Couverture du guide }", printed: "on the card"),
      Field(
        "session", .group(.session), "For a webinar or a meeting: what the card shows in place of a picture",
        example: "{ series: LES WEBINAIRES, title: Agir, date: 2020-07-02 }", printed: "on the card"),
    ])

  /// One of several addresses of a resource.
  package static let link = FieldTable(
    "link", "One of several addresses of a resource; an address alone is a link without a label.",
    [
      Field("label", .line, "What is printed in place of the address", example: "La vidéo", printed: "on the card"),
      Field(
        "url", .link, isRequired: true, "Where it leads: http, https or mailto", example: "https://example.org/video",
        printed: "as the link, and on paper behind its label"),
    ], shorthand: "url")

  /// One event of a series.
  package static let session = FieldTable(
    "session", "One event of a series, such as a webinar.",
    [
      Field("series", .line, "The series it belongs to", example: "LES WEBINAIRES", printed: "in the banner"),
      Field(
        "title", .line, "Its title in the series", example: "Agir pour une mobilité durable", printed: "in the banner"),
      Field("date", .date, "When it was: a year, a month or a day", example: "2020-07-02", printed: "in the banner"),
      Field("start", .time, "When it begins, on that day", example: "14:30", printed: "on the card, in lists by day"),
      Field("end", .time, "When it ends, later on that day", example: "16:00", printed: "on the card, in lists by day"),
      Field("room", .line, "Where it takes place", example: "Salle Condorcet", printed: "on the card, in lists by day"),
    ])
}
