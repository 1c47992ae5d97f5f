import Diagnostics
import Files

// The types of other modules that the façade takes and returns, so that `import Vademecum` is all that its users need: what is found, and where.

/// A value, if there is one, and what was found on the way to it.
public typealias Reported = Diagnostics.Reported
/// Everything that was found, each thing once.
public typealias DiagnosticList = Diagnostics.DiagnosticList
/// One thing that is wrong or doubtful in a user's file, and where.
public typealias Diagnostic = Diagnostics.Diagnostic
/// A place in a file.
public typealias Place = Diagnostics.Place
/// A finding in the words of one language.
public typealias Message = Diagnostics.Message
/// A language that messages can be had in.
public typealias MessageLanguage = Diagnostics.MessageLanguage
/// A text of the program's in all languages of messages.
public typealias Statement = Diagnostics.Statement
/// A kind of finding and its arguments, without words.
public typealias Finding = Diagnostics.Finding
/// What is found while files are read and their fields are taken out.
public typealias ReadingFinding = Diagnostics.ReadingFinding
/// What is found in a spreadsheet, a table of text or a database.
public typealias TableFinding = Diagnostics.TableFinding
/// Why a table's file cannot be read.
public typealias TableFault = Diagnostics.TableFault
/// What a table can have too many of.
public typealias TablePart = Diagnostics.TablePart
/// How a text in columns was read.
public typealias TextTableForm = Diagnostics.TextTableForm
/// Found in a folder of Markdown files.
public typealias FolderFinding = Diagnostics.FolderFinding
/// The notations of front matter that are not read.
public typealias FrontMatterNotation = Diagnostics.FrontMatterNotation
/// Found in a bibliography.
public typealias BibliographyFinding = Diagnostics.BibliographyFinding
/// What is wrong where an entry of BibTeX is read.
public typealias BibliographyFault = Diagnostics.BibliographyFault
/// What is found in a catalogue or an edition.
public typealias CatalogueFinding = Diagnostics.CatalogueFinding
/// A kind of file that somebody may name where another is wanted.
public typealias ForeignFormat = Diagnostics.ForeignFormat
/// HTML in a text of the data.
public typealias HTMLPart = Diagnostics.HTMLPart
/// What a tag of HTML does in a text.
public typealias HTMLReading = Diagnostics.HTMLReading
/// What stands on typewriters for a mark that they lack.
public typealias TypewriterMark = Diagnostics.TypewriterMark
/// What is found when an edition is asked for parts, compared, or printed with files from outside its layout.
public typealias EditionFinding = Diagnostics.EditionFinding
/// What is found when addresses are asked whether they lead somewhere.
public typealias LinkFinding = Diagnostics.LinkFinding
/// What is found about how a document is printed.
public typealias PrintFinding = Diagnostics.PrintFinding
/// An edge of a page.
public typealias PrintEdge = Diagnostics.PrintEdge
/// A place on a page.
public typealias PrintSpot = Diagnostics.PrintSpot
/// Why an address leads nowhere, or may do so.
public typealias LinkFault = Diagnostics.LinkFault
/// What is found on the pages.
public typealias PageFinding = Diagnostics.PageFinding
/// What is found in the files of a layout, beside its boxes, measures, styles and words.
public typealias LayoutFinding = Diagnostics.LayoutFinding
/// What is found in the boxes of a layout.
public typealias BoxFinding = Diagnostics.BoxFinding
/// What is found in the lengths and numbers of a layout.
public typealias MeasureFinding = Diagnostics.MeasureFinding
/// What is found in the colours, styles and shapes of a layout.
public typealias StyleFinding = Diagnostics.StyleFinding
/// What is found in the words of a layout and in the texts that name them.
public typealias WordFinding = Diagnostics.WordFinding
/// What can be wrong with an address.
public typealias AddressFault = Diagnostics.AddressFault
/// Why a picture cannot be printed.
public typealias ImageFault = Diagnostics.ImageFault
/// What of an SVG picture is not drawn as it says.
public typealias DrawingLoss = Diagnostics.DrawingLoss
/// What is not drawn of an SVG picture, and where that stands in its file.
public typealias LocatedDrawingLoss = Diagnostics.LocatedDrawingLoss
/// What reads pictures of some formats, and is looked for when there is such a picture.
public typealias PictureReader = Diagnostics.PictureReader
/// What a file holds of which only the first picture is printed.
public typealias PictureSeries = Diagnostics.PictureSeries
/// What can be wrong with the notation of a YAML file.
public typealias YAMLFault = Diagnostics.YAMLFault
/// What can be wrong with the notation of a JSON file.
public typealias JSONFault = Diagnostics.JSONFault
/// The file system's failure to give or to take a file.
public typealias FileError = Files.FileError
/// What a field holds.
public typealias ActualType = Diagnostics.ActualType
/// The type of value that a field takes.
public typealias ExpectedType = Diagnostics.ExpectedType
/// Markup that texts of the data do not have.
public typealias Markup = Diagnostics.Markup
/// How many days a month has.
public typealias MonthLength = Diagnostics.MonthLength
/// A length as reports give it, in tenths of a millimetre.
public typealias ReportedLength = Diagnostics.ReportedLength
/// What has an id of its own in a catalogue.
public typealias RecordKind = Diagnostics.RecordKind
/// A kind of files that come with the program.
public typealias ProgramPart = Diagnostics.ProgramPart
/// A thing in the data or a layout that a finding speaks of.
public typealias Subject = Diagnostics.Subject
/// A value that a finding speaks of.
public typealias Operand = Diagnostics.Operand
