/// What is found in a catalogue or an edition.
public enum CatalogueFinding: Hashable, Sendable {
  // Ids and references

  /// An id has characters other than letters, digits and hyphens; `repaired` is the nearest id that has not. `field` says
  /// what it is the id of, where that is no record.
  case invalidID(String, field: String = "id", repaired: String?)
  /// Two things of a kind have the same id.
  case duplicateID(RecordKind, String, first: Place)
  /// A reference names nothing of its kind; `near` is an id much like it.
  case unknownReference(RecordKind, String, near: String?, among: [String])
  /// A reference has the title or the name of a record in place of its id.
  case titleForID(RecordKind, String, id: String)
  /// A resource names a subsection of another section than its own, which has those in `among`.
  case foreignSubsection(String, of: String, in: String, among: [String])
  /// A list names the same thing twice.
  case repeatedReference(RecordKind, String)
  /// A filter asks for a value of a field that no resource has; `near` is a value much like it.
  case unknownValue(String, of: String, near: String?)
  /// Resources cannot be sorted by a field; `near` is the name of one much like it.
  case unsortable(String, near: String?, among: [String])

  // Fields of the catalogue's own

  /// A field has a name that means something else.
  case reservedField(String)
  /// A catalogue declares more than `limit` fields.
  case tooManyFields(limit: Int)
  /// A field is declared with something that only fields of another type need.
  case idleDeclaration(String, of: String, needs: String)

  // Values

  /// A number is not written in digits alone; `repaired` is how it would be, where that is clear.
  case invalidNumber(Operand, String, repaired: String?)
  /// An address is not one of http, https or mailto.
  case invalidAddress(field: String, String, AddressFault)
  /// An address is the path of a file that is there, where no reader gets.
  case localAddress(field: String, String)
  /// A text is not of the form of a date.
  case invalidDate(field: String, String)
  /// A date is not in the calendar; where its month is, `month` says how many days that has.
  case nonexistentDate(field: String, String, month: MonthLength?)
  /// A text is not of the form of a time; `near` is the time that it seems to mean.
  case invalidTime(field: String, String, near: String?)
  /// No day has a time.
  case nonexistentTime(field: String, String)
  /// A session does not end after it starts.
  case backwardTimes(start: String, end: String)
  /// A time is given without the day.
  case timeWithoutDay(String)
  /// A year does not have four digits.
  case nonexistentYear(field: String, Int)
  /// A text is neither a year nor a range of years.
  case invalidYears(field: String, String, near: String?)
  /// A range of years ends before it begins.
  case backwardYears(field: String, String)
  /// A text is not of the form of a language tag; `near` is the tag that it nearly is.
  case invalidLanguage(String, near: String?)
  /// A text is not of the form of a colour.
  case invalidColor(field: String, String)
  /// A field for a colour holds nothing, since YAML takes `#` for the beginning of a comment.
  case blankColor(Operand)
  /// A text does not say how much of summaries is shown.
  case invalidExcerpt(String)
  /// The stability of an edition is negative.
  case negativeStability(Double)

  // Texts and pictures

  /// A text has markup that is not shown as such.
  case unsupportedMarkup(Operand, Markup)
  /// A text has HTML.
  case html(Operand, HTMLPart)
  /// A text shows marks of CommonMark that mark nothing.
  case strayMarks(Operand, String)
  /// An item of a numbered list is printed with another number than its author wrote.
  case changedNumber(Operand, written: Int, printed: Int)
  /// A text has lines that begin with a bullet, and are read as a list.
  case pastedBullets(Operand, Character)
  /// A text has lines, by their numbers in it, that seem to be meant as such and are joined to a paragraph.
  case joinedLines(Operand, ClosedRange<Int>)
  /// A row of a table in a text has more cells than there are columns; those behind are left out.
  case cellsLeftOut(Operand, cells: Int, columns: Int)
  /// A text calls a note that it does not have.
  case missingNote(Operand, String)
  /// A text has a note that nothing in it calls.
  case uncalledNote(Operand, String)
  /// A note of a text has no words.
  case emptyNote(Operand)
  /// A page of the edition's own has the id of something else in it.
  case takenID(String, first: Place)
  /// A text has a link to a resource, a section or a page that the edition does not have.
  case unknownTarget(Operand, String, near: String?)
  /// Lists and quotes in a text are nested more than `limit` deep.
  case deepBlocks(limit: Int)
  /// Emphasis and links in a text are nested more than `limit` deep.
  case deepInlines(limit: Int)
  /// A text has more than `limit` pictures, which no text shows.
  case tooManyPictures(Operand, limit: Int)
  /// A picture cannot be printed.
  case unusableImage(String, ImageFault)
  /// The colour profile of a picture cannot be used.
  case unusableProfile(String)
  /// An SVG picture is not drawn as it says.
  case drawingLoss(String, LocatedDrawingLoss)
  /// A focus is not two numbers from 0 to 1.
  case invalidFocus(Operand)
  /// A picture is to be made from a PDF, and there is none at these paths.
  case noCoverDocument(tried: [String])
  /// The file of a picture holds others, which are not printed.
  case otherPictures(String, PictureSeries)

  // Editions

  /// A catalogue was given in place of an edition.
  case notAnEdition
  /// A field of an edition has no effect without `previous`.
  case noPrevious(field: String)
  /// A section has no resource in the edition.
  case emptySection(String)
  /// The edition has no resource.
  case emptyEdition
  /// A page break is asked for before a resource that the edition does not have.
  case unselectedBreak(String)

  // What may be intended

  /// The catalogue names no language.
  case noLanguage(assumed: String)
  /// The edition has no date.
  case noDate
  /// A resource has no address.
  case noURL(resource: String)
  /// A resource has no summary.
  case noSummary(resource: String)
  /// Two resources of an edition have the same title.
  case sameTitle(resource: String, first: String)
  /// What short addresses are to begin with is no address of a server.
  case shortLinkBase(String)
  /// The table of short addresses cannot be a file of that name.
  case shortLinkFile(String)
  /// Two resources have ids from which the same short address follows.
  case sameShortLink(String, String)
  /// A picture has no text for those who do not see it.
  case noAlt(Operand)
}

extension CatalogueFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .invalidID: "invalid-id"
    case .duplicateID: "duplicate-id"
    case .unknownReference(let kind, _, _, _), .titleForID(let kind, _, _): "unknown-\(kind.rawValue)"
    case .foreignSubsection: "foreign-subsection"
    case .repeatedReference: "repeated-reference"
    case .unknownValue(_, of: let field, _): field == "type" ? "unknown-type" : "unknown-value"
    case .unsortable: "unknown-sort-field"
    case .reservedField: "reserved-field"
    case .tooManyFields: "too-many-fields"
    case .idleDeclaration: "idle-declaration"
    case .invalidNumber: "invalid-number"
    case .invalidAddress(_, _, let fault): fault.id
    case .localAddress: "local-url"
    case .invalidDate, .nonexistentDate: "invalid-date"
    case .timeWithoutDay: "no-day"
    case .invalidTime, .nonexistentTime, .backwardTimes: "invalid-time"
    case .nonexistentYear, .invalidYears, .backwardYears: "invalid-year"
    case .invalidLanguage: "invalid-language"
    case .invalidColor: "invalid-color"
    case .blankColor: "blank-color"
    case .invalidExcerpt: "invalid-excerpt"
    case .negativeStability: "invalid-stability"
    case .unsupportedMarkup: "unsupported-markup"
    case .html: "html-in-text"
    case .strayMarks: "stray-marks"
    case .changedNumber: "changed-number"
    case .pastedBullets: "pasted-bullets"
    case .joinedLines: "joined-lines"
    case .cellsLeftOut: "cells-left-out"
    case .missingNote: "missing-note"
    case .uncalledNote: "uncalled-note"
    case .emptyNote: "empty-note"
    case .takenID: "taken-id"
    case .unknownTarget: "unknown-target"
    case .deepBlocks, .deepInlines: "too-deep"
    case .tooManyPictures: "too-many-pictures"
    case .unusableImage(_, let fault): fault.id
    case .unusableProfile: "unusable-profile"
    case .drawingLoss(_, let located): located.loss.id
    case .invalidFocus: "invalid-focus"
    case .noCoverDocument: "no-cover-document"
    case .otherPictures: "first-picture-only"
    case .notAnEdition: "not-an-edition"
    case .noPrevious: "no-previous"
    case .emptySection: "empty-section"
    case .emptyEdition: "empty-edition"
    case .unselectedBreak: "unselected-break"
    case .noLanguage: "no-language"
    case .noDate: "no-date"
    case .noURL: "no-url"
    case .noSummary: "no-summary"
    case .sameTitle: "same-title"
    case .shortLinkBase, .shortLinkFile: "invalid-short-links"
    case .sameShortLink: "same-short-link"
    case .noAlt: "no-alt"
    }
  }
}
