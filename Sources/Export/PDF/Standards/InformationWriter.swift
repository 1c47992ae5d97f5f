import Frames

/// Writes the information dictionary (ISO 32000-1, 14.3.3), which says the same as the XMP metadata to older readers.
struct InformationWriter {
  let writer: ObjectWriter
  /// Whether the file is for a press, which must know that nothing in it is trapped (ISO 15930-7, 6.12).
  var isPrinted = false

  /// The name of this program in files.
  static let program = "Vademecum"

  /// Writes the dictionary and gives the number of its object.
  func write(_ information: Document.Information) throws(ExportError) -> Int {
    let number = writer.reserve()
    try writer.write(number) { output in
      output.append("<</Title")
      output.appendTextString(information.title)
      if !information.author.isEmpty {
        output.append("/Author")
        output.appendTextString(information.author)
      }
      if !information.subject.isEmpty {
        output.append("/Subject")
        output.appendTextString(information.subject)
      }
      if !information.keywords.isEmpty {
        output.append("/Keywords")
        output.appendTextString(information.keywords.joined(separator: ", "))
      }
      output.append("/Creator(\(InformationWriter.program))/Producer(\(InformationWriter.program))")
      if isPrinted { output.append("/Trapped/False") }
      if let date = information.date?.pdfDate { output.append("/CreationDate(\(date))/ModDate(\(date))") }
      output.append(">>")
    }
    return number
  }
}
