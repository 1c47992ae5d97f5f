import Diagnostics
import Reading

extension RichText: ExpressibleByStringLiteral {
  /// Reads a text in CommonMark, as the files of a catalogue hold it. What is wrong or doubtful in it is reported where the
  /// edition that has it is checked.
  public init(markdown text: String) {
    var found = DiagnosticList()
    let place = Place(file: "")
    let read = CommonMark.read(Node(.scalar(Scalar(text)), at: place), as: "text", &found)
    self = found.all.isEmpty ? read : RichText(read.blocks, from: text)
  }

  /// Reads a text in CommonMark.
  public init(stringLiteral text: String) { self.init(markdown: text) }
}
