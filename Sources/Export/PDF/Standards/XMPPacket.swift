import Bytes
import Frames

/// What the file says of itself: once as XMP (ISO 16684-1), which the standards read, once as PDF's older dictionary.
struct Metadata {
  let information: Document.Information
  let conformance: Conformance

  private static let program = "Vademecum"

  /// Appends the information dictionary (ISO 32000-1, 14.3.3).
  func writeDictionary(to output: inout [UInt8]) {
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
      output.appendTextString(keywords)
    }
    output.append(
      "/Creator(\(Metadata.program))/Producer(\(Metadata.program))/CreationDate(\(date))/ModDate(\(date))>>")
  }

  /// Appends the entry of the catalogue that leads to the program's own data (14.5), which every other program leaves
  /// alone; `record` is the number of its object.
  func writePieceInfo(record: Int, to output: inout [UInt8]) {
    output.append("/PieceInfo<</\(Metadata.program)<</LastModified(\(date))/Private \(record) 0 R>>>>")
  }

  /// The day as PDF writes dates (7.9.4).
  private var date: String { "D:" + information.date.iso8601.filter { $0 != "-" } }

  private var keywords: String { information.keywords.joined(separator: ", ") }

  /// The XMP packet.
  var packet: [UInt8] {
    var text = """
      <?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
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
    if !information.keywords.isEmpty { text += "<pdf:Keywords>\(keywords.xmlEscaped())</pdf:Keywords>\n" }
    let date = information.date.iso8601
    text += """
      <pdf:Producer>\(Metadata.program)</pdf:Producer>
      <xmp:CreatorTool>\(Metadata.program)</xmp:CreatorTool>
      <xmp:CreateDate>\(date)</xmp:CreateDate>
      <xmp:ModifyDate>\(date)</xmp:ModifyDate>
      </rdf:Description>

      """
    if let part = conformance.archivalPart {
      text += """
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>\(part)</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>

        """
    }
    if conformance.contains(.ua1) {
      text += """
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>

        """
      // PDF/A wants every schema described that it does not know (ISO 19005-2, 6.6.2.3).
      if conformance.archivalPart != nil { text += Metadata.extensionSchema }
    }
    return Array((text + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>").utf8)
  }

  private static let extensionSchema = """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>The part of ISO 14289 that the document follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>

    """
}
