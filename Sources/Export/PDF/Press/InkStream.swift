import Bytes
import Frames

/// Writes cairo's streams with inks in the place of colours: forms, patterns and pictures.
struct InkStream {
  let palette: InkPalette
  /// The writer's object that holds the profile of pictures that keep their colours; nil where none do.
  private var screenProfile: Int?

  /// Takes a palette.
  init(palette: InkPalette) { self.palette = palette }

  /// Writes the profile of pictures that keep their colours as the object of that number, if it is not written yet.
  mutating func writeScreenProfile(_ number: Int, with writer: ObjectWriter) throws(ExportError) {
    guard palette.press.keepsPictures, screenProfile == nil else { return }
    screenProfile = number
    try writer.write(compressedStream: number, "/N 3", SRGBProfile.make())
  }

  /// The entries and the bytes of a stream as they are printed; nil where it holds no colours.
  func printed(
    _ dictionary: PDFDictionary, _ data: UnsafeRawBufferPointer
  ) throws(ExportError) -> (entries: [UInt8], data: [UInt8])? {
    if dictionary.has("/Subtype", "/Image") { return try picture(dictionary, data) }
    guard dictionary.has("/Subtype", "/Form") || dictionary.has("/Type", "/Pattern") else { return nil }
    // What is only light and dark, for a mask, is no ink.
    if let group = dictionary["/Group"], group.place(of: "/DeviceGray") != nil { return nil }
    let content = try unpacked(dictionary, data)
    let inked = content.withUnsafeBytes { InkFilter.filter($0, palette) }
    return (entries(dictionary, omitting: []), Deflater().pack(inked))
  }

  private func picture(
    _ dictionary: PDFDictionary, _ data: UnsafeRawBufferPointer
  ) throws(ExportError) -> (entries: [UInt8], data: [UInt8])? {
    guard dictionary.has("/ColorSpace", "/DeviceRGB") else {
      // Ours says itself that its inks are not inverted.
      return dictionary.has("/ColorSpace", "/DeviceCMYK")
        ? (entries(dictionary, omitting: ["/Decode"]), Array(data)) : nil
    }
    if let screenProfile {
      var entries = entries(dictionary, omitting: ["/ColorSpace"])
      entries.append("/ColorSpace[/ICCBased ")
      entries.appendReference(screenProfile)
      entries.append("]")
      return (entries, Array(data))
    }
    let colors = try unpacked(dictionary, data)
    let inks = colors.withUnsafeBytes { palette.conversion.inks(ofRGB: $0, limit: palette.press.inkLimit) }
    return (entries(dictionary, omitting: []), Deflater().pack(inks))
  }

  private func unpacked(
    _ dictionary: PDFDictionary, _ data: UnsafeRawBufferPointer
  ) throws(ExportError) -> [UInt8] {
    var content: [UInt8] = []
    guard dictionary.has("/Filter", "/FlateDecode"), Inflater().unpack(data, into: &content) == .whole else {
      throw .unexpected("a stream of colours that is packed in another way")
    }
    return content
  }

  /// The entries without those that the writer adds itself.
  private func entries(_ dictionary: PDFDictionary, omitting more: [StaticString]) -> [UInt8] {
    var plain: [UInt8] = []
    dictionary.write(to: &plain, omitting: ["/Length", "/Interpolate"] + more)
    var entries: [UInt8] = []
    plain.withUnsafeBytes { InkDictionary(palette: palette).write($0, to: &entries) }
    return entries
  }
}
