import Bytes
import Frames

/// The XMP metadata of a file (ISO 16684-1), from which readers know the standards that it meets.
struct XMPPacket {
  let information: Document.Information
  let conformance: Conformance

  /// The packet in UTF-8.
  var bytes: [UInt8] {
    let text =
      """
      <?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">

      """ + description + identifications + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
    return Array(text.utf8)
  }

  /// What the document is.
  private var description: String {
    var text = """
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(information.title.xmlEscaped())</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(information.language.xmlEscaped())</rdf:li></rdf:Bag></dc:language>

      """
    if !information.authors.isEmpty {
      let names = information.authors.map { "<rdf:li>\($0.xmlEscaped())</rdf:li>" }.joined()
      text += "<dc:creator><rdf:Seq>\(names)</rdf:Seq></dc:creator>\n"
    }
    if !information.subject.isEmpty {
      text +=
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(information.subject.xmlEscaped())</rdf:li></rdf:Alt>"
        + "</dc:description>\n"
    }
    if !information.keywords.isEmpty {
      text += "<pdf:Keywords>\(information.keywords.joined(separator: ", ").xmlEscaped())</pdf:Keywords>\n"
    }
    text += """
      <pdf:Producer>\(InformationWriter.program)</pdf:Producer>
      <xmp:CreatorTool>\(InformationWriter.program)</xmp:CreatorTool>

      """
    if let date = information.date?.iso8601 {
      text += "<xmp:CreateDate>\(date)</xmp:CreateDate>\n<xmp:ModifyDate>\(date)</xmp:ModifyDate>\n"
    }
    if conformance.standards.contains(.x4) {
      // ISO 15930-7, 6.17: of a document that has one version and one look.
      text += "<xmp:MetadataDate>\(information.date?.iso8601 ?? "")</xmp:MetadataDate>\n"
      text += "<xmpMM:VersionID>1</xmpMM:VersionID>\n<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
    }
    text += "<xmpMM:DocumentID>\(information.identifier)</xmpMM:DocumentID>\n"
    return text + "</rdf:Description>\n"
  }

  /// Which standards the file meets.
  private var identifications: String {
    let standards = conformance.standards
    var text = standards.map(\.identification.rdf).joined()
    if standards.contains(where: \.describesSchemas) {
      let foreign = standards.filter { !$0.describesSchemas }.map(\.identification)
      if !foreign.isEmpty { text += XMPSchema.extensionSchemas(foreign) }
    }
    return text
  }
}

extension Document.Information {
  /// What all files of the document have in common (ISO 16684-1, 8.4; RFC 9562, 5.8): it follows from the title, from who made
  /// it and when, and from its language, whatever changes in the text.
  fileprivate var identifier: String {
    let digest = Digest()
    for text in [title, language, date?.iso8601 ?? ""] + authors {
      (Array(text.utf8) + [0]).withUnsafeBytes(digest.add)
    }
    var digits = Array(digest.hexadecimal)
    // The version of the identifier is 8, made as its maker likes; its variant is that of the RFC.
    (digits[12], digits[16]) = ("8", "a")
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "uuid:" + parts.joined(separator: "-")
  }
}
