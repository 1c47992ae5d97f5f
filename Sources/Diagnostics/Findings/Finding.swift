/// What is wrong or doubtful: a kind and its arguments, which are values, without words.
///
/// A kind is a case of an enumeration for each part of the program that finds things. Its words are in a folder a language,
/// in one exhaustive `switch` a part, so that a language that lacks a kind does not compile.
public enum Finding: Hashable, Sendable {
  /// Found while files are read into trees and their fields are taken out.
  case reading(ReadingFinding)
  /// Found in a spreadsheet, a table of text or a database.
  case table(TableFinding)
  /// Found in a folder of Markdown files.
  case folder(FolderFinding)
  /// Found in a bibliography.
  case bibliography(BibliographyFinding)
  /// Found in a catalogue or an edition.
  case catalogue(CatalogueFinding)
  /// Found in the files of a layout.
  case layout(LayoutFinding)
  /// Found in the boxes of a layout.
  case box(BoxFinding)
  /// Found in the lengths and numbers of a layout.
  case measure(MeasureFinding)
  /// Found in the colours, styles and shapes of a layout.
  case style(StyleFinding)
  /// Found in the words of a layout.
  case word(WordFinding)
  /// Found on the pages.
  case page(PageFinding)
  /// Found in what an edition is compared with, or asked for.
  case edition(EditionFinding)
  /// Found when links are asked.
  case link(LinkFinding)
  /// Found when a document is to be printed on a press.
  case print(PrintFinding)

  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .reading(let finding): finding.id
    case .table(let finding): finding.id
    case .folder(let finding): finding.id
    case .bibliography(let finding): finding.id
    case .catalogue(let finding): finding.id
    case .layout(let finding): finding.id
    case .box(let finding): finding.id
    case .measure(let finding): finding.id
    case .style(let finding): finding.id
    case .word(let finding): finding.id
    case .page(let finding): finding.id
    case .edition(let finding): finding.id
    case .link(let finding): finding.id
    case .print(let finding): finding.id
    }
  }
}
