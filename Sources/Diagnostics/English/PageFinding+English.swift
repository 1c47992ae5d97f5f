extension PageFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .flowingCard(let resource, let pages):
      Message(
        "resource '\(resource)' fits no page in any size and runs over \(pages) pages",
        hint: "shorten it, or take a layout with more room")
    case .leftOver(let resources, let more, let layout):
      Message(
        "not all resources fit on the one page of layout '\(layout)': \(resources.joined(separator: ", "))"
          + "\(more == 0 ? "" : " and \(more) more") are left over",
        hint: "select fewer, shorten them, or take a layout of several pages")
    case .overflow(let text, let length):
      Message(
        "\(text.map { "'\($0)'" } ?? "a box") stands \(length.english) out of its frame",
        hint: "shorten it, or give the frame more room in the layout")
    case .overflowingPage(let kind, let length):
      Message("a box of the page '\(kind)' stands \(length.english) out of the text block")
    case .outsideSheet(let text, let kind, let length):
      Message(
        "\(text.map { "'\($0)'" } ?? "a picture") stands \(length.english) out of the sheet on page '\(kind)'",
        hint: "shorten it, or give it more room in the layout")
    case .meeting(let first, let second, let kind):
      Message(
        "\(first.map { "'\($0)'" } ?? "a picture") and \(second.map { "'\($0)'" } ?? "a picture") are printed one upon the "
          + "other on page '\(kind)'",
        hint: "shorten one, or give them more room in the layout")
    case .unfilledSheets(let kind, let pages, let multiple):
      Message(
        "the catalogue has \(pages) pages, and no number of \(kind.map { "pages '\($0)'" } ?? "blank pages") makes them a "
          + "multiple of \(multiple)",
        hint: kind.map { "in the layout, let no page after '\($0)' begin on a certain side" }
          ?? "they stand before the last page: let that be one without cards, such as a back cover, that begins on no certain "
          + "side")
    case .missingGlyph(let character, let folder, let package):
      Message(
        "no font has the character \(character.codePointNames) '\(character)', and a sign stands in for it",
        hint: "put a font that has it into the folder '\(folder)'" + (package.map { ", or install \($0)" } ?? ""))
    case .missingGlyphs(let characters, let folder, let package):
      Message(
        "no font has \(characters.count) characters, \(English.list(characters.prefix(6).map { "'\($0)'" }))"
          + (characters.count > 6 ? " among them" : "") + ", and signs stand in for them",
        hint: "put a font that has them into the folder '\(folder)'" + (package.map { ", or install \($0)" } ?? ""))
    case .unsettledNumbers:
      Message(
        "pages end elsewhere with each number that is printed on them, so that a number may be that of the page before or behind",
        hint:
          "leave out a link to a resource, write 'link-pages: false' where the layout has 'prose', or give texts with page numbers one style"
      )
    case .emptyPage(let kind):
      Message(
        "a page of kind '\(kind)' has nothing to show in this layout, and is left out",
        hint: "give it a title, a body or an image")
    case .smallCode(let text, let module, let side):
      Message(
        "the QR code of '\(PageFinding.beginning(of: text))' has modules of \(module.english), which telephones hardly read",
        hint: "give it a size of at least \(side.english), or a shorter address")
    case .unusableCode(let text):
      Message("'\(PageFinding.beginning(of: text))' is too long for a QR code", hint: "give it a shorter address")
    case .wideTable(let length):
      Message(
        "a table is \(length.english) wider than its text, in its smallest letters",
        hint: "give it fewer columns or shorter words")
    case .shortenedText(let subject, let words, let total, let hasLink):
      Message(
        "'\(subject)' is shortened to \(words) of its \(total) words",
        hint: hasLink ? nil : "no url leads to the rest")
    case .lowContrast(let text, let page, let color, let ground, let contrast):
      Message(
        "'\(text)' on page \(page) has a contrast of \(contrast.inTenths) with its ground (\(color) on \(ground)), "
          + "under 4.5", hint: "make one darker, or the other lighter")
    case .lowResolution(let image, let print):
      Message(
        "image '\(image)' is printed \(print.width) × \(print.height) mm large at \(print.dpi) dpi, under \(print.least)",
        hint: "take one of at least \(print.neededWidth) × \(print.neededHeight) pixels")
    case .heavyPicture(let image, let content, let bytes):
      // The bytes of a photograph go into the file as they are, and others are packed anew.
      Message(
        "image '\(image)' makes the file \(content == .photograph ? "about" : "up to") "
          + "\((Double(bytes) / 1e6).inTenths) MB heavier",
        hint: content.advice)
    }
  }
}

extension ReportedLength {
  fileprivate var english: String { "\(tenthsOfMillimetres / 10).\(tenthsOfMillimetres % 10) mm" }
}

extension PageFinding.HeavyContent {
  fileprivate var advice: String {
    switch self {
    case .photograph: "save it with less quality"
    case .pixels: "save it as JPEG if it is a photograph, else with fewer colours"
    case .drawing: "make it simpler, or save it as PNG"
    }
  }
}
