/// Anything that `when` and `unless` can ask for.
package enum AnyField: NamedField {
  /// Whether the field of the data is filled in.
  case data(DataField)
  /// Whether the list has members.
  case list(ListField)
  /// Whether the text is there.
  case text(TextField)
  /// Whether there is such a text.
  case rich(RichField)
  /// Something that can be asked for and not shown.
  case fact(Fact)

  /// What can be asked for and not shown. The raw value is the name as the layout writes it.
  package enum Fact: String, Sendable, CaseIterable {
    /// Whether the resource has a session.
    case session
    /// Whether the edition has a partner page.
    case partnerPage = "partner-page"
    /// Whether the resource is new since the previous edition.
    case isNew = "resource.new"
    /// Whether the resource is printed differently than in the previous edition.
    case isRevised = "resource.revised"
    /// Whether the card has the line that leads to the resource.
    case hasAccessLine = "resource.access-line"
    /// Whether the card prints the address of the resource.
    case hasAccessAddress = "resource.access-address"
    /// Whether the card has a QR code that leads to the resource.
    case hasAccessCode = "resource.access-qr"
    /// Whether the group goes on from another column or page.
    case isGroupContinued = "group.continued"
    /// Whether the heading stands again, above what goes on in another column or page.
    case isHeadingContinued = "heading.continued"
    /// Whether sessions have a day and a time on it.
    case timetable
    /// Whether the edition asks for news, and there are some.
    case news
    /// Whether the current detail has paragraphs and lists.
    case isRichDetail = "detail.rich-text"
  }

  package init?(named name: String) {
    if let fact = Fact(rawValue: name) {
      self = .fact(fact)
    } else if let list = ListField(named: name) {
      self = .list(list)
    } else if let text = TextField(named: name) {
      if case .data(let field) = text { self = .data(field) } else { self = .text(text) }
    } else if let rich = RichField(named: name) {
      if case .data(let field) = rich { self = .data(field) } else { self = .rich(rich) }
    } else if let image = ImageField(named: name) {
      self = .data(image.field)
    } else {
      return nil
    }
  }

  package var name: String {
    switch self {
    case .data(let field): field.name
    case .list(let list): list.name
    case .text(let text): text.name
    case .rich(let rich): rich.name
    case .fact(let fact): fact.rawValue
    }
  }

  package var data: DataField? {
    switch self {
    case .data(let field): field
    case .list(let list): list.data
    case .text(let text): text.data
    case .rich, .fact: nil
    }
  }

  package static let names: [String] = {
    var seen: Set<String> = []
    let all = TextField.names + RichField.names + ImageField.names + ListField.names + Fact.allCases.map(\.rawValue)
    return all.filter { seen.insert($0).inserted }
  }()
}
