/// A kind of finding and its arguments, without words: what is wrong or doubtful, in which the same is equal.
///
/// A kind is a case of the part of the program that finds it. Its words stand in a folder a language, one exhaustive
/// `switch` a part, so that a language that lacks a kind does not compile.
public enum Finding: Hashable, Sendable {
  /// Found while files are read into trees and their fields are taken out.
  case reading(ReadingFinding)
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
  /// Transitional: a kind whose words still stand where it is found.
  case literal(id: String, summary: String, hint: String?)

  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .reading(let finding): finding.id
    case .catalogue(let finding): finding.id
    case .layout(let finding): finding.id
    case .box(let finding): finding.id
    case .measure(let finding): finding.id
    case .style(let finding): finding.id
    case .word(let finding): finding.id
    case .page(let finding): finding.id
    case .edition(let finding): finding.id
    case .literal(let id, _, _): id
    }
  }
}
