import Catalogue
import LayoutDesign

/// Lists resources by what they hold in a field: a group for each value, or each element of a list.
struct FieldIndex {
  /// How values are printed.
  let text: ValueText
  /// The articles that are skipped at the beginning of a value.
  let articles: [String]

  /// A resource and its entry.
  typealias Listed = (resource: Resource, entry: CatalogueIndex.Entry)

  /// The groups of entries, in the order of their values; choices stand as the catalogue lists them, "yes" before "no".
  func groups(of entries: [Listed], by field: DataField) -> [CatalogueIndex.Group] {
    let isOfSessions = field.subject == .session
    var titles: [String: Order] = [:]
    var members: [String: [CatalogueIndex.Entry]] = [:]
    for (resource, entry) in isOfSessions ? entries.sorted(by: FieldIndex.isEarlier) : entries {
      guard let values = isOfSessions ? resource.session?.values : resource.values,
        let position = field.position ?? values.table.position(of: field.row), let value = values[position]
      else { continue }
      var seen: Set<String> = []
      for (heading, order) in headings(of: value, at: position, in: values.table) {
        let title = isOfSessions ? heading.capitalizedFirst : heading
        guard seen.insert(title).inserted else { continue }
        titles[title] = titles[title] ?? order
        members[title, default: []].append(entry)
      }
    }
    return titles.sorted { $0.value < $1.value }.map { .init(title: $0.key, entries: members[$0.key] ?? []) }
  }

  /// Whether the session of a resource is on an earlier day, or begins earlier on its day; one without a time comes behind those
  /// with one.
  private static func isEarlier(_ left: Listed, than right: Listed) -> Bool {
    func key(_ listed: Listed) -> [Int] {
      let session = listed.resource.session
      let start = session?.start.map { $0.hour * 60 + $0.minute }
      return [
        session?.date?.year ?? .max, session?.date?.month ?? .max, session?.date?.day ?? .max, start ?? .max,
        session?.end.map { $0.hour * 60 + $0.minute } ?? .max,
      ]
    }
    return key(left).lexicographicallyPrecedes(key(right))
  }

  /// What a group is sorted by.
  private struct Order: Comparable {
    /// The size of a number, the place of a choice; 0 for texts.
    var rank: Double
    var key: CollationKey

    static func < (left: Order, right: Order) -> Bool {
      left.rank == right.rank ? left.key < right.key : left.rank < right.rank
    }
  }

  /// The headings under which a resource with that value stands; none for pictures, addresses and texts of paragraphs.
  private func headings(
    of value: FieldValue, at position: Int, in table: FieldTable
  ) -> [(title: String, order: Order)] {
    func heading(_ title: String?, _ rank: Double = 0) -> [(String, Order)] {
      guard let title, !title.isEmpty else { return [] }
      return [(title, Order(rank: rank, key: CollationKey(title, articles: articles)))]
    }
    let title = text.text(of: value, at: position, of: table)
    switch value {
    case .text(let own):
      let type = table.fields[position].type
      return type == .link ? [] : heading(title, type.rank(of: own))
    case .list(let list): return list.flatMap { heading($0) }
    case .authors(let authors):
      let names = authors.flatMap { IndexName.names(of: $0, NameSplitter(text.words)) }
      return names.map { ($0.printed, Order(rank: 0, key: $0.key(articles: articles))) }
    case .number(let number): return heading(title, number.value)
    case .date(let date):
      return heading(title, Double((date.year * 100 + (date.month ?? 0)) * 100 + (date.day ?? 0)))
    case .time(let time): return heading(title, Double(time.hour * 60 + time.minute))
    case .years(let years): return heading(title, Double(years.lowerBound))
    case .flag(let flag): return heading(title, flag ? 0 : 1)
    case .values(let values): return values.flatMap { headings(of: $0, at: position, in: table) }
    case .richText, .picture, .group, .groups: return []
    }
  }
}

extension FieldType {
  /// The place of a choice among those that there are; 0 for other texts.
  fileprivate func rank(of text: String) -> Double {
    guard case .choice(let texts) = self else { return 0 }
    return Double(texts.firstIndex(of: text) ?? texts.count)
  }
}

extension NameSplitter {
  /// Splits at what those words put between names.
  init(_ words: Words) {
    self.init(separators: words.nameSeparators ?? [words.listSeparator, words.lastSeparator])
  }
}
