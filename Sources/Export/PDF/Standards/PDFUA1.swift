extension PDFStandard {
  /// PDF/UA-1 (ISO 14289-1): the file is accessible.
  package static let ua1 = PDFStandard(
    name: "ua1", demands: [.title, .language, .alternatives],
    identification: XMPSchema(
      title: "PDF/UA Universal Accessibility Schema", namespace: "http://www.aiim.org/pdfua/ns/id/", prefix: "pdfuaid",
      properties: [
        .init(
          name: "part", value: "1", type: "Integer", description: "The part of ISO 14289 that the document follows")
      ]))
}
