import Export
import Files
import Foundation
import Frames

/// The PDF file of a document; cairo's own unless it is to meet standards.
func pdf(_ document: Document, _ conformance: Conformance = []) throws -> [UInt8] {
  let sink = MemorySink()
  try PDFExporter(conformance).export(document, to: sink)
  return sink.bytes
}

/// What a program prints about a PDF file, whose path is put between `arguments` and `after`.
func inspect(_ pdf: [UInt8], _ program: String, _ arguments: [String] = [], after: [String] = []) throws -> String {
  let scratch = try Scratch()
  let path = scratch.path("it.pdf")
  try Data(pdf).write(to: URL(filePath: path))
  return try run(program, arguments + [path] + after)
}
