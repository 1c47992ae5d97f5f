import Frames

/// Writes a document as text: what stands where, one line an item, to be compared and reviewed line by line.
///
/// Lengths are in points with two decimals and count from the top left corner of the trim. A run of glyphs gives one line for
/// each line that is set, with the origins of its first and last glyph:
///
///     page 3 "3" 595.28 × 841.89
///       P 12
///         text 56.69…248.13 120.40 Lato-Regular 9.60 #1F2A2E fit−0.31 space−8% width+10‰ "Cette monographie du Pays "
///         path 56.69 130.00 182.38 × 0.50 fill #0E6B66
///
/// "fit" is the adjustment ratio of a justified line, 1 for its full stretch and −1 for its full shrink. After it stand the
/// changes of its spaces, glyphs and letter-spacing, and what meets the eye: loose, tight, hyphen, ladder.
package struct DumpExporter {
  /// Makes an exporter.
  package init() {}

  /// The document as text, with a line feed at the end of each line.
  package func text(_ document: Document) -> String {
    var writer = DumpWriter(document)
    writer.addDocument()
    for index in document.pages.indices { writer.add(page: index) }
    return writer.text
  }
}
