extension CatalogueFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .invalidID(let id, let field, let repaired):
      Message(
        "\(field) '\(id)' may hold only letters without accents, digits and hyphens",
        hint: repaired.map { "write it as '\($0)'" })
    case .duplicateID(let kind, let id, let first):
      Message("\(kind.rawValue) '\(id)' stands twice", hint: "the first is at \(first)")
    case .unknownReference(let kind, let name, let near, let all):
      Message(
        "unknown \(kind.rawValue) '\(name)'",
        hint: all.isEmpty ? near.map(English.didYouMean) : English.didYouMean(near, among: all))
    case .titleForID(let kind, let title, let id):
      Message(
        "there is no \(kind.rawValue) of the id '\(title)', which is what pages call it", hint: "write its id, '\(id)'")
    case .foreignSubsection(let id, of: let owner, in: let section, let among):
      Message(
        "subsection '\(id)' is one of section '\(owner)', and the resource stands in '\(section)'",
        hint: among.isEmpty
          ? "put the resource into section '\(owner)', or leave its subsection out"
          : "those of '\(section)' are \(among.joined(separator: ", "))")
    case .repeatedReference(let kind, let name): Message("\(kind.rawValue) '\(name)' is named twice")
    case .unknownValue(let text, of: let field, let near):
      Message(
        field == "type" ? "no resource is of type '\(text)'" : "no resource has '\(text)' as \(field)",
        hint: near.map(English.didYouMean))
    case .unsortable(let name, let near, let among):
      Message(
        "resources cannot be sorted by '\(name)'",
        hint: near.map(English.didYouMean) ?? "one of \(among.joined(separator: ", "))")

    case .reservedField(let name):
      Message("no field of a catalogue's own can be called '\(name)'", hint: "choose another name")
    case .tooManyFields(let limit):
      Message("a catalogue has at most \(limit) fields of its own", hint: "leave out those that nothing prints")
    case .idleDeclaration(let what, of: let field, needs: let type):
      Message("\(what) of field '\(field)' says nothing without 'type: \(type)'")

    case .invalidNumber(let operand, let text, let repaired):
      Message(
        "\(operand.english) cannot be '\(text)': numbers are digits with at most one point",
        hint: repaired.map { "write \($0)" })
    case .invalidAddress(let field, let address, let fault): fault.english(of: "\(field) '\(address)'")
    case .localAddress(let field, let path):
      Message(
        "\(field) '\(path)' is a file here, which readers do not have, so that nothing leads to it",
        hint: "give the address where they find it (https://…); pictures can be made from the file all the same")
    case .invalidDate(let field, let date):
      Message("\(field) '\(date)' is not a date", hint: "write it as 2022, 2022-06 or 2022-06-15")
    case .nonexistentDate(let field, let date, let month):
      Message("\(field) \(date) does not exist", hint: month.map { "\($0.month) has \($0.days) days" })
    case .invalidTime(let field, let time, let near):
      Message("\(field) '\(time)' is not a time", hint: near.map(English.didYouMean) ?? "write it as 14:30 or 14h30")
    case .nonexistentTime(let field, let time):
      Message("\(field) '\(time)' is no time of a day", hint: "hours go from 0 to 23, minutes from 00 to 59")
    case .timeWithoutDay(let time):
      Message(
        "the session begins at \(time), and on no day",
        hint: "give its date with the day, as in 'date: 2026-06-15', or leave 'start' out")
    case .backwardTimes(let start, let end): Message("end \(end) is not after start \(start)")
    case .nonexistentYear(let field, let year):
      Message("\(field) \(year) does not exist", hint: "a year has four digits")
    case .invalidYears("years", let years, let near):
      Message(
        "years '\(years)' are neither a year nor a range",
        hint: near.map(English.didYouMean) ?? "write them as 2022 or 2018-2022")
    case .invalidYears(let field, let years, let near):
      Message(
        "\(field) '\(years)' is neither a year nor a range",
        hint: near.map(English.didYouMean) ?? "write it as 2022 or 2018-2022")
    case .backwardYears("years", let years): Message("years '\(years)' run backwards")
    case .backwardYears(let field, let years): Message("\(field) '\(years)' runs backwards")
    case .invalidLanguage(let language, let near):
      Message(
        "language '\(language)' is no language tag", hint: near.map(English.didYouMean) ?? "such as fr, en or fr-CA")
    case .invalidColor(let field, let color):
      Message("\(field) '\(color)' is no colour", hint: "write it as \"#0E6B66\"")
    case .blankColor(let operand):
      Message("\(operand.english) holds nothing", hint: "put a colour in quotes, since '#' begins a remark")
    case .invalidExcerpt(let text):
      Message("excerpt '\(text)' is no length", hint: "write 60 words (at least 5), first-paragraph or whole")
    case .negativeStability(let stability): Message("stability \(stability) is below 0")

    case .unsupportedMarkup(let operand, let markup):
      Message(
        "\(operand.english) holds \(markup.english), which \(markup.isSeveral ? "are" : "is") set as plain text",
        hint: markup.englishHint)
    case .html(let operand, .comment): Message("\(operand.english) holds a comment of HTML, which is left out")
    case .html(let operand, .tag(let name, let reading)):
      Message("\(operand.english) holds <\(name)>, which is \(reading.english)", hint: reading.hint)
    case .pastedBullets(let operand, let sign):
      Message(
        "\(operand.english) has lines that begin with '\(sign)', which are read as a list", hint: "write '- ' for it")
    case .joinedLines(let operand, let lines):
      Message(
        "lines \(lines.lowerBound) to \(lines.upperBound) of \(operand.english) are set as one paragraph",
        hint: "to keep lines, end them with '\\'")
    case .cellsLeftOut(let operand, let cells, let columns):
      Message(
        "a row of a table in \(operand.english) has \(cells) cells, and the table \(columns) columns; what is too much is left out",
        hint: "give the first row a heading for each column, and write '\\|' for a bar in a cell")
    case .missingNote(let operand, let label):
      Message(
        "\(operand.english) calls the note '\(label)', which it does not have",
        hint: "add a line '[^\(label)]: ' with its text")
    case .uncalledNote(let operand, let label):
      Message(
        "\(operand.english) has the note '\(label)', which nothing calls; it is set as plain text",
        hint: "write '[^\(label)]' where it belongs")
    case .emptyNote(let operand): Message("\(operand.english) has a note without words")
    case .takenID(let id, let first):
      Message(
        "page '\(id)' has the id of something else in the edition", hint: "choose another; the first is at \(first)")
    case .unknownTarget(let operand, let id, let near):
      Message(
        "\(operand.english) has a link to '#\(id)', which is no resource, section or page of the edition; its words stay",
        hint: near.map(English.didYouMean))
    case .strayMarks(let operand, let marks):
      Message(
        "\(operand.english) shows '\(marks)', which is no markup where it stands",
        hint: "leave no space inside of the marks, and one outside; between [words] and (address) there is none")
    case .changedNumber(let operand, let written, let printed):
      Message(
        "\(operand.english) numbers an item \(printed), and \(written) is written",
        hint: "to keep a number that is no item's, write '\(written)\\.'")
    case .deepBlocks(let limit):
      Message("lists and quotes lie more than \(limit) deep", hint: "lay less in one another")
    case .deepInlines(let limit): Message("emphasis lies more than \(limit) deep", hint: "lay less in one another")
    case .tooManyPictures(let operand, let limit):
      Message(
        "\(operand.english) has more than \(limit) pictures (![ … ]), which texts do not show",
        hint: "take them out of the text")
    case .unusableImage(let name, let fault): fault.english(of: "image '\(name)'")
    case .unusableProfile(let name):
      Message(
        "the colour profile of image '\(name)' is damaged or one of other pixels, and its colours may be wrong in print",
        hint: "save the picture anew in sRGB")
    case .invalidFocus(let operand):
      Message(
        "\(operand.english) is not two numbers from 0 to 1",
        hint: "write how far from the left and from the top it lies: focus: [0.5, 0.2]")
    case .noCoverDocument(let paths):
      Message(
        "there is no PDF to make the picture 'auto' from"
          + (paths.isEmpty ? "" : ": neither \(paths.map { "'\($0)'" }.joined(separator: " nor ")) is there"),
        hint: paths.isEmpty ? "give the resource an 'id' or a 'url' that the file is named by" : nil)
    case .otherPictures(let name, .frames):
      Message("image '\(name)' is animated", hint: "its first frame is printed; if another one is meant, save that")
    case .otherPictures(let name, .pages):
      Message("image '\(name)' has several pages", hint: "the first is printed; if another one is meant, save that")
    case .drawingLoss(let name, let loss): loss.english(of: "image '\(name)'")

    case .notAnEdition:
      Message(
        "this is a catalogue, which is not printed itself",
        hint: "name the file of an edition, which has a field 'catalogue'")
    case .noPrevious(let field): Message("'\(field)' does nothing in an edition without 'previous'")
    case .emptySection(let section): Message("section '\(section)' has no resource in this edition, and is left out")
    case .emptyEdition:
      Message(
        "the edition takes no resource from its catalogue", hint: "look at 'select', all of whose filters must hold")
    case .unselectedBreak(let resource):
      Message("resource '\(resource)' is not in this edition, and breaks no page", hint: "take it out of 'breaks'")

    case .noLanguage(let assumed):
      Message("the catalogue names no language", hint: "'\(assumed)' is taken for it")
    case .noDate: Message("the edition has no date")
    case .noURL(let resource): Message("resource '\(resource)' has no url")
    case .noSummary(let resource): Message("resource '\(resource)' has no summary")
    case .shortLinkBase(let text):
      Message("short links cannot begin with '\(text)'", hint: "name a server of your own: https://…")
    case .shortLinkFile(let text):
      Message(
        "'\(text)' cannot be the table of short links",
        hint: "name a file in the edition's folder that ends in .csv, .htaccess or .map")
    case .sameShortLink(let resource, let other):
      Message("resource '\(resource)' has the short address of '\(other)'", hint: "give one of them another id")
    case .sameTitle(let resource, let first):
      Message(
        "resource '\(resource)' has the title of '\(first)'", hint: "if they are two, let their titles tell them apart")
    case .noAlt(let operand):
      Message("\(operand.english) has no alt", hint: "say in a few words what is to be seen")
    }
  }
}

extension AddressFault {
  /// The fault of `address`, in English.
  fileprivate func english(of address: String) -> Message {
    switch self {
    case .noScheme(let repaired):
      Message("\(address) does not begin with http:, https: or mailto:", hint: repaired.map(English.didYouMean))
    case .otherScheme: Message("\(address) must be an address of http, https or mailto")
    case .incomplete: Message("\(address) is not a whole address")
    case .several:
      Message("\(address) holds several addresses", hint: "keep one here, and list the others under 'links'")
    case .spaced(let repaired): Message("\(address) holds a space", hint: English.didYouMean(repaired))
    }
  }
}

extension HTMLReading {
  fileprivate var english: String {
    switch self {
    case .lineBreak: "read as the end of a line"
    case .paragraph: "read as the end of a paragraph"
    case .heading: "read as a heading"
    case .list: "read as a list"
    case .strong: "read as strong emphasis"
    case .emphasis: "read as emphasis"
    case .code: "read as code"
    case .link: "read as a link"
    case .picture: "set as its description"
    case .cell: "read as a space"
    case .hidden: "left out with what it holds"
    case .leftOut: "left out, and its words stay"
    }
  }

  /// What to write in CommonMark.
  fileprivate var hint: String? {
    switch self {
    case .lineBreak: "end the line with '\\'"
    case .paragraph: "leave a line empty"
    case .heading: "begin the line with '## '"
    case .list: "begin each item with '- '"
    case .strong: "write **words**"
    case .emphasis: "write *words*"
    case .code: "write `code`"
    case .link: "write [words](https://example.org)"
    case .picture, .cell, .hidden, .leftOut: nil
    }
  }
}

extension Markup {
  fileprivate var englishHint: String? {
    switch self {
    case .indentedLines: "where they are code, write a line of ``` above and below them"
    case .backticks: "write ' for an apostrophe, and a space before code"
    case .quote, .html, .rule, .picture: nil
    }
  }

  fileprivate var english: String {
    switch self {
    case .quote: "a quote"
    case .indentedLines: "lines that are indented"
    case .backticks: "backticks"
    case .html: "HTML"
    case .rule: "a rule"
    case .picture: "a picture"
    }
  }
}
