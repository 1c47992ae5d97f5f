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
      xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(information.title.xmlEscaped())</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(information.language.xmlEscaped())</rdf:li></rdf:Bag></dc:language>

      """
    if !information.author.isEmpty {
      text += "<dc:creator><rdf:Seq><rdf:li>\(information.author.xmlEscaped())</rdf:li></rdf:Seq></dc:creator>\n"
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
