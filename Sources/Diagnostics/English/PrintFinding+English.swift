extension PrintFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .unusableProfile(let path, let reason):
      Message("profile '\(path)' cannot be used: \(reason)", hint: "ask your printer for the ICC profile of the press")
    case .malformedInks(let color):
      Message("colour '\(color)' needs four shares of ink from 0 to 100", hint: "write 'print: [0, 0, 0, 95]'")
    case .reservedInk(let name):
      Message("'\(name)' is no ink of its own", hint: "write its name as the printer has it, such as PANTONE 328 C")
    case .malformedInkLimit(let text):
      Message("ink-limit '\(text)' is no number of per cent", hint: "write one like 300%")
    case .conflictingInks(let color, let other):
      Message(
        "colours '\(color)' and '\(other)' are one on screens or as an ink of their own, and differ in 'print'",
        hint: "give both the same 'print', or change one of them")
    case .inksOfPaperOrBlack(let name):
      Message(
        "colour '\(name)' is white, or black in several inks, and all that is so on the pages would take its inks",
        hint:
          "leave out 'print' for white; write 'print: [0, 0, 0, 100]' for black, or take a colour that is nearly black")
    case .namelessInk:
      Message(
        "an ink of its own has no name", hint: "write the printer's, such as 'spot: PANTONE 328 C', or leave it out")
    case .longInkName(let bytes, let most):
      Message("the name of an ink has \(bytes) bytes; files take \(most)", hint: "write the printer's name for it")
    case .narrowSlug(let least):
      Message(
        "marks have no room, and are left out", hint: "write a 'slug' of at least \(least.plain)pt, or 'marks: none'")
    case .vanishing(let spot):
      Message("letters with no ink \(spot.english)", hint: "give their colour a 'print' that is seen")
    case .marksBesideNone:
      Message("marks are named beside 'none'", hint: "write 'none' alone, or leave it out")
    case .unknownLeaf:
      Message(
        "a glued spine is as wide as its leaves are thick, which is not said",
        hint: "ask the printer for the thickness of the paper, and write 'leaf: 0.1mm'")
    case .unusableBleed(let width, let most):
      Message(
        "colour cannot run \(width.plain) mm over the edges",
        hint: "write from 0 to \(most.plain) mm; printers ask for 3")
    case .undatedPrint: Message("a file for a press must have a date", hint: "write one, such as 'date: 2026-03'")
    case .coarsePicture(let path, let dpi, let least, let page):
      Message(
        "'\(path)' has \(dpi) pixels an inch on page \(page); presses want \(least)",
        hint: "use a larger file, or show it smaller")
    case .noBleed(let edge, let page, let more):
      Message(
        "what reaches the \(edge.rawValue) edge of page \(page)\(more == 0 ? "" : " and of \(more) more") ends there, and a cut "
          + "may leave a white line",
        hint: "put it into the 'background' of the kind of page, whose boxes run over the edge")
    case .heavyInk(let percent, let limit, let spot):
      Message(
        "\(percent) % of ink \(spot.english); the paper takes \(limit) %", hint: "use a lighter colour there")
    case .hairline(let width, let least, let spot):
      Message(
        "a line of \(width.plain)pt \(spot.english); presses hold \(least.plain)pt",
        hint: "make it wider")
    case .smallType(let size, let least, let spot):
      Message(
        "letters of \(size.plain)pt \(spot.english); presses hold \(least.plain)pt",
        hint: "set them larger")
    case .reversedType(let size, let least, let spot):
      Message(
        "white letters of \(size.plain)pt on ink \(spot.english); ink fills them below \(least.plain)pt",
        hint: "set them larger or bolder")
    case .manyInks(let inks, let size, let most, let spot):
      Message(
        "letters of \(size.plain)pt in \(inks) inks \(spot.english); more than \(most) blur them",
        hint: "give the colour 'print' with one or two inks")
    case .nearEdge(let least, let spot):
      Message(
        "letters less than \(least.plain) mm from an edge \(spot.english); an inexact cut takes them",
        hint: "move them into the page")
    case .mixedSizes(let page, let size, let usual, let more):
      Message(
        "\(more == 0 ? "page \(page) is" : "page \(page) and \(more) more are not like the others:") \(size), others are \(usual)",
        hint: "printers bind pages of one size: turn the page, or send it as a file of its own")
    case .screenColors(let path, let page):
      Message(
        "'\(path)' on page \(page) keeps the colours of screens",
        hint: "leave out 'pictures: keep', unless the printer asked for it")
    case .unfilledSheet(let pages, let wanted):
      Message(
        "a booklet of \(pages) pages does not fill its sheets, which take \(wanted)",
        hint:
          "write 'fills: 4' in the edition for blank pages before the back cover, or add pages of its own under 'front' "
          + "or 'back'")
    case .thickBooklet(let pages, let most):
      Message(
        "\(pages) pages are many for staples, which hold about \(most)",
        hint: "write 'binding: glued' and 'leaf' under 'print', or make several booklets")
    case .spine(let leaves, let width):
      Message(
        "the spine of \(leaves) leaves is \(width.plain) mm wide",
        hint: "tell the printer, whose cover has that between its sides")
    case .narrowSpine(let width, let least):
      Message(
        "a spine of \(width.plain) mm is narrow for glue, which wants \(least.plain) mm", hint: "let it be stapled")
    }
  }
}

extension PrintSpot {
  /// Where it is, in words.
  fileprivate var english: String {
    let place = "on page \(page), \(x) mm from the left and \(y) mm from the top"
    let words = text.isEmpty ? "" : " (“\(text)”)"
    return place + words + (more == 0 ? "" : ", and at \(more) more \(more == 1 ? "place" : "places")")
  }
}
