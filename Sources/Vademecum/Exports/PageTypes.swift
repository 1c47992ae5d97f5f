import Export
import Frames

// The types of other modules that the façade takes and returns, so that `import Vademecum` is all that its users need: pages and what is on them.

/// Finished pages with their structure and bookmarks: all that an exporter sees.
public typealias Document = Frames.Document
/// One finished page.
public typealias Page = Frames.Page
/// The sheet, the bleed and the trimmed page.
public typealias PageBoxes = Frames.PageBoxes
/// Items with one meaning, in drawing order.
public typealias Frame = Frames.Frame
/// The meaning of a frame: content of the structure, or an artifact.
public typealias Tag = Frames.Tag
/// Something on a page: text, a shape, a picture, a link, or a group of them. An exporter is one `switch` over it.
public typealias FrameItem = Frames.FrameItem
/// Glyphs of one font, size and colour in their places, with the text they stand for.
public typealias GlyphRun = Frames.GlyphRun
/// What the content of a document means: headings, paragraphs, lists, figures and links, in reading order.
public typealias StructureTree = Frames.StructureTree
/// What each element of a structure holds, in the order in which it is read aloud.
public typealias ReadingOrder = Frames.ReadingOrder
/// An opaque sRGB colour.
public typealias Color = Frames.Color
/// An outline of straight lines and curves.
public typealias Path = Frames.Path
/// A place on a page, in points from its top left corner.
public typealias Point = Frames.Point
/// An extent in points.
public typealias Size = Frames.Size
/// An upright rectangle on a page.
public typealias Rect = Frames.Rect
/// An affine map of the page.
public typealias Transform = Frames.Transform
/// How pages are put on sheets that are folded and cut.
public typealias Imposition = Export.Imposition
/// What came of putting pages on sheets.
public typealias ImposedSheets = Export.ImposedSheets
