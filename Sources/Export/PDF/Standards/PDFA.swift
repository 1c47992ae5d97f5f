extension PDFStandard {
  /// PDF/A-2a (ISO 19005-2): the file can be kept for ever, with its structure.
  package static let a2a = archival(name: "a2a", part: 2)

  /// PDF/A-3a (ISO 19005-3): the same, for archives that ask for a part that lets files carry others.
  package static let a3a = archival(name: "a3a", part: 3)

  /// A part of PDF/A at its highest level of conformance, A.
  private static func archival(name: String, part: Int) -> PDFStandard {
    PDFStandard(
      name: name, demands: [.language],
      identification: XMPSchema(
        title: "PDF/A Identification Schema", namespace: "http://www.aiim.org/pdfa/ns/id/", prefix: "pdfaid",
        properties: [
          .init(
            name: "part", value: String(part), type: "Integer",
            description: "The part of ISO 19005 that the document follows"),
          .init(
            name: "conformance", value: "A", type: "Text", description: "The level of conformance to that part"),
        ]),
      // ISO 19005-2, 6.6.2.3.
      describesSchemas: true,
      // ISO 19005-2, 6.2.3.
      outputIntent: "GTS_PDFA1")
  }
}
