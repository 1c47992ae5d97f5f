import Export
import Foundation
import Frames

/// The PDF file of a document.
func pdf(_ document: Document) throws -> [UInt8] {
  let sink = MemorySink()
  try PDFExporter().export(document, to: sink)
  return sink.bytes
}

/// What a program prints about a PDF file, whose path is put between `arguments` and `after`.
func inspect(_ pdf: [UInt8], _ program: String, _ arguments: [String] = [], after: [String] = []) throws -> String {
  let scratch = try Scratch()
  let path = scratch.path("it.pdf")
  try Data(pdf).write(to: URL(filePath: path))
  return try run(program, arguments + [path] + after)
}
