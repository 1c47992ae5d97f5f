extension LayoutFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .unknownLayout(let name, let near, let all):
      Message("there is no layout '\(name)'", hint: English.didYouMean(near, among: all))
    case .unknownPageKind(let kind, let layout, let near, let all):
      Message(
        "layout '\(layout)' has no kind of page '\(kind)'",
        hint: all.isEmpty
          ? "name it under 'page-kinds' in 'layout.yaml', and write 'pages/\(kind).yaml'"
          : English.didYouMean(near, among: all))
    case .noLayoutAtPath(let path, let near):
      Message("there is no layout '\(path)'", hint: near.map { English.didYouMean("\($0)/") })
    case .noLayoutFile(let name): Message("layout '\(name)' has no file 'layout.yaml'")
    case .circularLayout(let names):
      Message(
        "layout '\(names.first ?? "")' extends itself: \(names.joined(separator: " → "))",
        hint: "take 'extends' out of one of them")
    case .longLineage(let most):
      Message("more than \(most) layouts extend one another", hint: "put what they say into fewer")
    case .missingFile(let path, let near):
      Message("there is no file '\(path)' in the layout", hint: near.map(English.didYouMean))
    case .missingFont(let file):
      Message("there is no font file '\(file)'", hint: "put it into the layout's folder or the program's Fonts")
    case .badFont(let file):
      Message(
        "file '\(file)' is no font that can be used",
        hint: "take one of TrueType or OpenType, which ends in .ttf or .otf")
    case .excludedField(let field, let others):
      Message("field '\(field)' cannot stand beside \(English.quoted(others, joinedBy: "and"))")
    case .fieldOfOtherCard(let field, let card, let other):
      Message(
        "card '\(card)' is for a type, and has no '\(field)' of its own",
        hint: "card '\(other)' says that for all types")
    case .noChosenSize(let card):
      Message("card '\(card)' has no size for pages to choose", hint: "leave 'for' out of one of its sizes")
    case .partedSizes:
      Message(
        "'parted-card' is for cards of one size",
        hint: "lines of other sizes end elsewhere: leave it out, or keep one of the 'sizes'")
    case .partedCells(let page):
      Message(
        "'parted-card' does nothing on pages of kind '\(page)', where cards stand in a grid",
        hint: "cells stay whole: leave it out, or let cards stand one below the other")
    case .idleSizes(let page):
      Message(
        "sizes of cards with 'for' do nothing on pages of kind '\(page)', whose cells do not grow",
        hint: "write 'grow: true' in its 'grid'")
    case .idleGivesWay(let page):
      Message(
        "page '\(page)' gives way to introductions above cards, and there are none",
        hint: "write 'section-intro' beside 'cards', or leave 'gives-way' out")
    case .unmovedBox(let page):
      Message(
        "page '\(page)' shares the pages of others, where only its headers move with it, and this box is read",
        hint: "put it into 'furniture' with 'as: header', or take its 'role' away")
    case .dependentField(let field, let others):
      Message("field '\(field)' needs \(English.quoted(others, joinedBy: "or")) beside it")
    case .smallSheet: Message("a sheet is at least 1in wide and high")
    case .largeSheet: Message("a sheet with its bleed is at most 200in wide and high")
    case .wideMargins(let page): Message("margins of page '\(page)' leave less than 1in between them")
    case .narrowColumns(let page, let count): Message("\(count) columns of page '\(page)' are less than 0.5in wide")
    case .unknownTurn(let name): Message("pages come once for each of sections, not of '\(name)'")
    case .noSectionPage:
      Message(
        "pages of the layout show no resources", hint: "one of them must have 'each: sections' and 'cards'")
    case .secondSectionPage(let page, let first):
      Message("page '\(page)' has cards, as '\(first)' has; only one may")
    case .partedSectionPages(let page, let earlier):
      Message("page '\(page)' comes once for each section, as '\(earlier)' does; others stand between them")
    case .secondFillingPage(let page, let first):
      Message("page '\(page)' fills sheets, as '\(first)' does; only one may")
    case .undeclaredField(let field, let near):
      Message(
        "the catalogue declares no field '\(field)', so nothing is printed",
        hint: near.map(English.didYouMean) ?? "a catalogue declares it under 'fields'")
    case .unfitField(let field, let use):
      Message(
        "the catalogue declares field '\(field)' as \(use.englishLack), so nothing is printed",
        hint: "declare another field for that, or take this one out of the layout")
    case .unprintedField(let field, let layout):
      Message("layout '\(layout)' does not print '\(field)'", hint: "a layout that extends this one can print it")
    }
  }
}

extension LayoutFinding.FieldUse {
  /// What a field is not that cannot be used so.
  fileprivate var englishLack: String {
    switch self {
    case .text: "a picture, which is no text"
    case .condition: "something that cannot be asked for"
    case .picture: "something other than a picture"
    case .link: "something other than a link"
    case .index: "something that no index can list"
    }
  }
}

extension English {
  /// Names in quotes: "'inner' and 'outer'".
  fileprivate static func quoted(_ names: [String], joinedBy word: String) -> String {
    names.map { "'\($0)'" }.joined(separator: " \(word) ")
  }
}
