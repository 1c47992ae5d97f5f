/// A schema of XMP properties (ISO 16684-1) by which a file names the standard that it meets.
struct XMPSchema: Sendable {
  /// Its title.
  let title: String
  /// Its namespace.
  let namespace: String
  /// The prefix of its properties.
  let prefix: String
  /// Its properties, with the values that the file has.
  let properties: [Property]

  /// A property and its value.
  struct Property: Sendable {
    let name: String
    let value: String
    /// The type of the value, as PDF/A names types (ISO 19005-2, 6.6.2.3.1).
    let type: String
    /// What the property says, in a few words.
    let description: String
  }

  /// The properties as an RDF description.
  var rdf: String {
    var text = "<rdf:Description rdf:about=\"\" xmlns:\(prefix)=\"\(namespace)\">\n"
    for property in properties {
      text += "<\(prefix):\(property.name)>\(property.value)</\(prefix):\(property.name)>\n"
    }
    return text + "</rdf:Description>\n"
  }

  /// The description of schemas that PDF/A asks for (ISO 19005-2, 6.6.2.3.2).
  static func extensionSchemas(_ schemas: [XMPSchema]) -> String {
    let described = schemas.map { schema in
      """
      <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>\(schema.title)</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>\(schema.namespace)</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>\(schema.prefix)</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq>\(schema.properties.map(\.rdf).joined())</rdf:Seq></pdfaSchema:property>
      </rdf:li>
      """
    }
    return """
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag>\(described.joined())</rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>

      """
  }
}

extension XMPSchema.Property {
  /// The description of the property.
  fileprivate var rdf: String {
    """
    <rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>\(name)</pdfaProperty:name>
    <pdfaProperty:valueType>\(type)</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>\(description)</pdfaProperty:description>
    </rdf:li>
    """
  }
}
