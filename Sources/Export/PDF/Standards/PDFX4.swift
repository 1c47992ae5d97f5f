extension PDFStandard {
  /// PDF/X-4 (ISO 15930-7): the file can be printed blind.
  package static let x4 = PDFStandard(
    name: "x4", demands: [.title, .date],
    identification: XMPSchema(
      title: "PDF/X ID Schema", namespace: "http://www.npes.org/pdfx/ns/id/", prefix: "pdfxid",
      properties: [
        .init(
          name: "GTS_PDFXVersion", value: "PDF/X-4", type: "Text",
          description: "The part of ISO 15930 that the document follows")
      ]),
    isForPress: true,
    outputIntent: "GTS_PDFX")
}
