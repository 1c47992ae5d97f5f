extension EditionFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .unknownSection(let id, let near, let all):
      Message("the edition has no section '\(id)'", hint: English.didYouMean(near, among: all))
    case .unknownResource(let id, let near):
      Message("the edition has no resource '\(id)'", hint: near.map(English.didYouMean))
    case .unknownLine(let line, let resource, let count):
      Message(
        "the card of '\(resource)' has no line \(line)",
        hint: count > 0 ? "its lines are 1 to \(count)" : "it has no text")
    case .unreadableRecord(let reason): Message("file cannot be read: \(reason)")
    case .noRecord:
      Message(
        "file carries no record of what it shows",
        hint: "give a PDF that vademecum built as a whole, or the edition's file")
    case .damagedRecord: Message("file carries a record that cannot be read", hint: "build the file anew")
    case .newerRecord(let format, let known):
      Message(
        "file carries a record of form \(format), and this program knows forms up to \(known)",
        hint: "use a newer vademecum")
    case .previousEdition(let name, let finding):
      Message(
        "previous edition '\(name)': \(finding.message(in: .english).summary)",
        hint: finding.message(in: .english).hint)
    case .circularPrevious(let files):
      Message(
        "previous editions run in a circle: \(files.joined(separator: " → "))",
        hint: "take 'previous' out of the oldest")
    case .partialPrevious(let name):
      Message(
        "previous edition '\(name)' shows only some of its sections",
        hint: "name the PDF of the whole edition")
    case .livingPrevious(let name):
      Message(
        "previous edition '\(name)' is read from today's catalogue, so that no change to it shows",
        hint: "keep the PDF of that edition, and write '\(English.pdfName(of: name))'")
    case .noNewsPage(let layout):
      Message(
        "the layout '\(layout)' has no page of what is new",
        hint: "remove 'whats-new', or give the layout a page with 'when: news'")
    case .typewriterMarks(.quotes, let texts, let quotes):
      Message("\(English.texts(texts)) straight quotation marks, which stay so", hint: "write \(quotes)")
    case .typewriterMarks(.dots, let texts, _):
      Message("\(English.texts(texts)) three full stops, which stay so", hint: "write …")
    case .leftOutPictures(let count, let limit):
      Message(
        "\(count == 1 ? "a picture is" : "\(count) pictures are") left out of the page, which holds \(limit) MB of them",
        hint: "build a site, whose pictures are files of their own: --format site")
    case .noProgramFiles(let part, let folders):
      Message(
        "the program's \(part.english) were not found; looked in \(English.list(folders))",
        hint: "reinstall, or set VADEMECUM_SHARE to the folder that has them")
    case .badFont:
      Message(
        "the file is no font that can be used", hint: "take one of TrueType or OpenType, which ends in .ttf or .otf")
    case .systemFont(let path, let folder):
      Message(
        "the edition uses a font of this system, '\(path)'",
        hint: "copy it into the folder '\(folder)', so that the pages come out the same everywhere")
    case .noHyphenation(let language, let package):
      Message(
        "there are no hyphenation patterns for '\(language)', so that none of its words is divided",
        hint: package.map { "install \($0)" })
    case .systemHyphenation(let language, let path):
      Message(
        "words of '\(language)' are divided by a file of this system, '\(path)'",
        hint: "where that is missing or another, lines end elsewhere")
    }
  }
}

extension ProgramPart {
  /// What the files are.
  fileprivate var english: String {
    switch self {
    case .fonts: "fonts"
    case .layouts: "layouts"
    case .profiles: "profiles of presses"
    case .patterns: "hyphenation patterns"
    case .schemas: "JSON Schemas"
    case .starters: "starters"
    case .guide: "chapters of the guide"
    }
  }
}

extension English {
  /// The name of the PDF file that the file of an edition is usually built to.
  fileprivate static func pdfName(of edition: String) -> String {
    let parts = edition.split(separator: "/", omittingEmptySubsequences: false)
    let stem = parts.last.flatMap { $0.lastIndex(of: ".").map { dot in edition[..<dot] } } ?? edition[...]
    return "\(stem).pdf"
  }
}

extension English {
  /// How a message begins that stands at the first of some texts.
  fileprivate static func texts(_ count: Int) -> String {
    switch count {
    case 1: "this text has"
    case 2: "this text and another have"
    default: "this text and \(count - 1) others have"
    }
  }
}
