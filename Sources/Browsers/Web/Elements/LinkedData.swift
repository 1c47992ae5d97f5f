import Bytes
import Catalogue

/// What an edition and its resources are to machines (schema.org, as JSON-LD).
struct LinkedData {
  private let edition: WebEdition

  init(_ edition: WebEdition) { self.edition = edition }

  /// The edition with its resources, without their summaries; `address` is where the page of a resource is, if it has one.
  func collection(at home: String? = nil, _ address: @escaping @Sendable (Card) -> String? = { _ in nil }) -> JSON {
    var fields: [(String, JSON)] = [
      ("@context", .text("https://schema.org")), ("@type", .text("Collection")), ("name", .text(edition.title.text)),
    ]
    if let home { fields.append(("@id", .text(home))) }
    if let subtitle = edition.subtitle { fields.append(("description", .text(subtitle.text))) }
    fields.append(("inLanguage", .text(edition.language)))
    if let date = edition.date { fields.append(("datePublished", .text(date.description))) }
    if let publisher = edition.publisher { fields.append(("publisher", organisation(publisher))) }
    if !edition.downloads.isEmpty {
      let files = edition.downloads.map { file -> JSON in
        let address = Address(path: file.path).text
        return .object([
          ("@type", .text("MediaObject")), ("encodingFormat", .text(file.type)),
          ("contentUrl", .text((home ?? "") + address)), ("contentSize", .text(String(file.size))),
        ])
      }
      fields.append(("encoding", .list(files)))
    }
    let resources = JSON.members { add in
      edition.forEachCard { add(.object(resource($0, at: address($0), isWhole: false))) }
    }
    return .object(fields + [("hasPart", resources)])
  }

  /// A resource as a document of its own.
  func document(_ card: Card, at address: String?) -> JSON {
    .object([("@context", .text("https://schema.org"))] + resource(card, at: address, isWhole: true))
  }

  private func resource(_ card: Card, at address: String?, isWhole: Bool) -> [(String, JSON)] {
    var fields: [(String, JSON)] = []
    fields.reserveCapacity(10)
    fields.append(("@type", .text("CreativeWork")))
    if let address { fields.append(("@id", .text(address))) }
    fields.append(("identifier", .text(card.id)))
    fields.append(("name", .text(card.title.text)))
    if let type = card.type { fields.append(("genre", .text(type.text))) }
    if let year = card.range?.upperBound { fields.append(("datePublished", .text(String(year)))) }
    if !card.authorNames.isEmpty {
      let authors = card.authorNames.filter { $0 != Author.others }
      fields.append(("author", .list(authors.map { .object([("name", .text($0))]) })))
    }
    if isWhole, !card.summary.isEmpty { fields.append(("abstract", .text(card.summary.plainText))) }
    fields.append(("inLanguage", .text(card.language)))
    if let access = card.access, Address(outside: access.address) != nil {
      fields.append(("url", .text(access.address)))
    }
    return fields
  }

  private func organisation(_ partner: ShownPartner) -> JSON {
    var fields: [(String, JSON)] = [("@type", .text("Organization")), ("name", .text(partner.name.text))]
    if let address = partner.address, Address(outside: address) != nil { fields.append(("url", .text(address))) }
    return .object(fields)
  }
}
