/// Writes cairo's small objects, but for the pages, with fonts put right.
struct KeptObjectWriter {
  let drawn: DrawnPages
  /// How colours become inks; nil where they stay.
  let palette: InkPalette?
  let writer: ObjectWriter

  /// Writes the objects and gives the number of the page tree.
  func write() throws(ExportError) -> Int {
    let repair = try FontRepair(drawn.kept, hyphenFonts: drawn.hyphenFonts)
    try repair.writeCharacterMaps(with: writer)
    var pageTree: Int?
    try drawn.kept.bytes.reading { bytes throws(ExportError) in
      for (number, place) in drawn.kept.values where !drawn.dropped.contains(number) {
        let dictionary = PDFDictionary(bytes, at: place.lowerBound)
        if let dictionary, dictionary.has("/Type", "/Page") { continue }
        if let dictionary, dictionary.has("/Type", "/Pages") { pageTree = number }
        try writer.write(number) { output in
          if let dictionary {
            write(number, dictionary, bytes, repair, to: &output)
          } else {
            output.append(contentsOf: bytes[place])
          }
        }
      }
    }
    guard let pageTree else { throw .unexpected("no tree of pages") }
    return pageTree
  }

  private func write(
    _ number: Int, _ dictionary: PDFDictionary, _ bytes: UnsafeRawBufferPointer, _ repair: FontRepair,
    to output: inout [UInt8]
  ) {
    guard let palette else { return repair.write(number, dictionary, bytes, to: &output) }
    let inked = InkDictionary(palette: palette)
    if drawn.resources.contains(number) { return inked.writeResources(dictionary, bytes, to: &output) }
    if inked.writeFunction(dictionary, to: &output) { return }
    var plain: [UInt8] = []
    repair.write(number, dictionary, bytes, to: &plain)
    plain.withUnsafeBytes { inked.write($0, to: &output) }
  }
}
