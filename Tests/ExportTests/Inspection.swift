import Export
import Files
import Frames
import TestSupport

/// The PDF file of a document; cairo's own unless it is to meet standards.
func pdf(_ document: Document, _ conformance: Conformance = []) throws -> [UInt8] {
  let sink = MemorySink()
  try PDFExporter(conformance).export(document, to: sink)
  return sink.bytes
}

/// What a program prints about a PDF file, whose path is put between `arguments` and `after`.
func inspect(_ pdf: [UInt8], _ program: String, _ arguments: [String] = [], after: [String] = []) throws -> String {
  let scratch = TemporaryFolder()
  scratch.write(pdf, to: "it.pdf")
  return try run(program, arguments + [scratch.path("it.pdf")] + after).printed
}
