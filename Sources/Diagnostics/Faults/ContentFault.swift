/// What has an id of its own in a catalogue.
public enum RecordKind: String, Hashable, Sendable, CaseIterable {
  /// A stretch of years in the life of the programme.
  case phase
  /// A part of the catalogue.
  case section
  /// A part of a section.
  case subsection
  /// What a card is about.
  case resource
  /// An organisation.
  case partner
}

/// What can be wrong with an address.
public enum AddressFault: Hashable, Sendable {
  /// It has no scheme; `repaired` is the same with one, where that is likely to be meant.
  case noScheme(repaired: String?)
  /// It has a scheme other than http, https and mailto.
  case otherScheme
  /// It ends before it leads anywhere.
  case incomplete
  /// It is several addresses.
  case several
  /// It holds space; `repaired` is the same as addresses write it.
  case spaced(repaired: String)

  var id: String {
    switch self {
    case .noScheme, .incomplete, .several, .spaced: "invalid-url"
    case .otherScheme: "url-scheme"
    }
  }
}

/// How many days a month has.
public struct MonthLength: Hashable, Sendable {
  /// The month, as in ISO 8601: `2021-02`.
  public var month: String
  /// The number of its days.
  public var days: Int

  /// Makes the length of a month.
  public init(month: String, days: Int) {
    self.month = month
    self.days = days
  }
}

/// Markup that texts of the data do not have.
public enum Markup: Hashable, Sendable {
  /// A quote.
  case quote
  /// Lines that are indented as code is.
  case indentedLines
  /// Backticks that were typed for other signs.
  case backticks
  /// What looks like a tag of HTML, and is none that is known.
  case html
  /// A horizontal rule.
  case rule
  /// A picture.
  case picture

  /// Whether messages speak of several things.
  var isSeveral: Bool { self == .indentedLines || self == .backticks }
}

/// HTML in a text of the data.
public enum HTMLPart: Hashable, Sendable {
  /// A comment.
  case comment
  /// A tag of the element of that name, and how it is read.
  case tag(String, HTMLReading)
}

/// What a tag of HTML does in a text.
public enum HTMLReading: Hashable, Sendable {
  /// It ends the line.
  case lineBreak
  /// It ends the paragraph.
  case paragraph
  /// It makes a heading.
  case heading
  /// It belongs to a list.
  case list
  /// It emphasises strongly.
  case strong
  /// It emphasises.
  case emphasis
  /// It is code.
  case code
  /// It makes a link.
  case link
  /// It parts cells, which stand in a line.
  case cell
  /// Its description is set.
  case picture
  /// What it holds is left out.
  case hidden
  /// Nothing: its words stay.
  case leftOut
}

/// What stands on typewriters for a mark that they lack.
public enum TypewriterMark: Hashable, Sendable, CaseIterable {
  /// `"` for quotation marks.
  case quotes
  /// `...` for an ellipsis.
  case dots
}

/// A kind of file that somebody may name where another is wanted, as its first bytes show it.
public enum ForeignFormat: Hashable, Sendable, CaseIterable {
  /// PDF.
  case pdf
  /// PostScript, encapsulated or not.
  case postScript
  /// PNG.
  case png
  /// JPEG.
  case jpeg
  /// WebP.
  case webP
  /// GIF.
  case gif
  /// TIFF.
  case tiff
  /// Windows' bitmap.
  case bmp
  /// HEIC, as telephones save photographs.
  case heic
  /// AVIF.
  case avif
  /// Photoshop.
  case photoshop
  /// A page of the web, or what a server sent in place of a file.
  case html
  /// XML other than SVG and HTML.
  case xml
  /// A spreadsheet of Excel or OpenDocument.
  case spreadsheet
  /// A file of an office program older than 2007.
  case oldOffice
  /// A spreadsheet of Apple's Numbers.
  case numbers
  /// Another ZIP archive, such as a text of Word.
  case zip
  /// A file packed with gzip.
  case gzip
  /// A database of SQLite.
  case sqlite
  /// A rich text, as TextEdit and WordPad save it.
  case richText
}
