import Catalogue
import Diagnostics
import Frames
import Reading
import Typesetting

/// Reads the files of one layout, collecting what is wrong with them.
///
/// What stands in `layout.yaml` by name is read first, into `definitions`; pages, cards and boxes then name it.
struct DesignReader {
  /// The path of the layout's own file; values of the layouts that it extends stand in others.
  let file: String
  /// The folders of the layout and of those that it extends, its own first.
  let folders: [String]
  /// The folder of the program's layouts, with the drawings that all of them have.
  let layouts: String
  /// The folders that font files are looked for in after those of the layout.
  let fontFolders: [String]
  /// What stands in the place of what the layout says.
  let style: HouseStyle
  /// The fonts of its styles.
  let fonts = FontLibrary()
  /// What the layout defines by name.
  var definitions = Definitions()
  /// The sizes of card for which boxes and styles are being read; nil outside of cards.
  var sizes: CardSizes?
  /// The subjects whose fields have values where boxes are being read.
  var subjects: Set<FieldSubject> = []
  /// The styles that have been read for texts; those with a mistake have no values.
  var textStyles: [StyleUse: BySize<BoxTextStyle>] = [:]
  /// The cards that have been read, by their sizes.
  var cardSizes: [CardSizes] = []
  /// Whether a kind of page names a card, even one that cannot be read.
  var namesCards = false
  /// The lists of titles, authors or types that have been read so far.
  var lists: Set<ClosingList> = []
  /// Where the layout names fields that only a catalogue can declare.
  var freeFieldUses: [FreeFieldUse] = []
  /// The fields of the data by which its pages list the resources.
  var indexedFields: [DataField] = []
  /// Whether the layout shows the details of resources.
  var showsDetails = false
  /// The fields of the data that the card which is being read names.
  var fieldsNamedOnCard: Set<DataField> = []
  /// The language of the words that are being read; nil outside of words.
  var language: String?
  /// Whether a box around that which is being read leads somewhere.
  var isInLink = false
  /// The pictures of the layout's own that its boxes show, each once.
  var pictures: [ImageReference] = []
  /// What colours are printed with whose layout says it.
  var inks: [Color: NamedInk] = [:]
  /// Warnings for who makes layouts.
  var warnings = DiagnosticList()

  init(_ lineage: Lineage, layouts: String, fontFolders: [String], style: HouseStyle) {
    file = lineage.file
    self.layouts = layouts
    folders = lineage.folders
    self.fontFolders = fontFolders
    self.style = style
  }
}

/// What a layout defines by name.
struct Definitions {
  var families: [String: FontFamily] = [:]
  var colors: [String: ColorSource] = ["accent": .accent, "tint": .tint, "white": .fixed(.white)]
  var styles: [String: StyleDefinition] = [:]
  /// The drawings that all layouts have, then the layout's own, in their order.
  var drawings: [Drawing] = []
  /// For each name of a drawing, its place among `drawings`.
  var drawingIndices: [String: Int] = [:]
  /// The words of every language.
  var words: [Words] = []
  /// The names of the words of every language.
  var wordNames: Set<String> = []
}
