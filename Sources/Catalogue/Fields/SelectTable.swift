extension FieldTable {
  /// The filters of an edition, one for each field of the resources that has one.
  package static func select(from resources: FieldTable) -> FieldTable {
    let filters = resources.fields.compactMap { field in
      field.filter.map {
        Field($0, field.type.filter(of: resources), field.filterSummary, example: field.filterExample)
      }
    }
    return FieldTable(
      "select", "What an edition takes from its catalogue: all given filters must hold.",
      "Ce que l’édition prend de son catalogue : ce qui répond à tous les filtres donnés.",
      filters + [
        Field(
          "exclude", .references(to: .resource), "The ids of resources that it leaves out",
          "Les identifiants des ressources qu’elle laisse de côté", example: "[l-avenir]")
      ])
  }
}

extension FieldType {
  /// What a filter by a field of this type holds.
  fileprivate func filter(of table: FieldTable) -> FieldType {
    switch self {
    case .id: .references(to: .resource)
    case .reference(let kind), .references(let kind): .references(to: kind)
    case .years, .date, .number: .several(self)
    case .yesNo: .yesNo
    case .several(let type): type.filter(of: table)
    case .line, .richText, .list, .authors, .time, .link, .choice, .picture, .color, .language, .group, .groups,
      .palette,
      .records, .declarations:
      .list
    }
  }
}

extension Field {
  fileprivate var filterSummary: FieldGloss {
    let name = label ?? name
    switch type {
    case .id:
      return FieldGloss(
        "The ids of the only resources that it takes", "Les identifiants des seules ressources qu’elle prend")
    case .reference:
      return FieldGloss(
        "The ids of the \(filter ?? name) that it takes, in their order",
        "Les identifiants de celles qu’elle prend (`\(filter ?? name)`), dans leur ordre")
    case .yesNo:
      return FieldGloss(
        "Whether \(name) is to be true or false", "Si « \(name) » doit être vrai (`true`) ou faux (`false`)")
    default:
      return FieldGloss(
        "The values of \(name) that it takes; any of them is enough",
        "Les valeurs de « \(name) » qu’elle prend ; l’une d’elles suffit")
    }
  }

  fileprivate var filterExample: String {
    switch type {
    case .yesNo: "true"
    case .years: "2018-2022"
    case .list, .authors: example
    default: "[\(example)]"
    }
  }
}
