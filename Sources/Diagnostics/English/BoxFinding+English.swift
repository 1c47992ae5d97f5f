extension BoxFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .noKind(let near, let all): Message("the box has no kind", hint: English.didYouMean(near, among: all))
    case .twoKinds(let first, let second):
      Message("the box is both \(first) and \(second)", hint: "put one of them into a box of its own")
    case .sizesOutsideCard: Message("'only' names sizes of cards, and this is no card")
    case .unknownField(let name, let near, let all):
      Message(
        "unknown field '\(name)'",
        hint: all.isEmpty ? near.map(English.didYouMean) : English.didYouMean(near, among: all))
    case .unavailableField(let field, let subject):
      Message("field '\(field)' is known only \(subject.englishWhereabouts)")
    case .listOnCard(let list): Message("list '\(list)' is not known yet on cards")
    case .unknownRole(let role, let near, let all):
      Message("unknown role '\(role)'", hint: English.didYouMean(near, among: all))
    case .unknownTarget(let target, let near, let all):
      Message("link cannot lead to '\(target)'", hint: English.didYouMean(near, among: all))
    case .gridColumns(let count): Message("columns of a grid are 1 to 24, not \(count)")
    case .shortenWithoutLimit: Message("'shorten' needs 'max-lines' beside it")
    case .limitWithoutShorten:
      Message("max-lines of a prose needs 'shorten: true' beside it", hint: "without it nothing may be cut")
    case .unknownSide(let side): Message("'\(side)' is known only in furniture and backgrounds")
    case .pictureWithoutWords(let field):
      Message(
        "image '\(field)' has nothing to say where the data give no alt",
        hint: "add 'says', or 'role: artifact' if it is decoration")
    case .nestedLink:
      Message(
        "a link within a link leads nowhere: that of the box around it counts",
        hint: "take 'link' away here, or from the box around")
    }
  }
}

extension BoxFinding.FieldSubject {
  /// Where fields that tell of the subject are known.
  fileprivate var englishWhereabouts: String {
    switch self {
    case .section: "on the pages of sections and in 'each: sections'"
    case .subsection: "on cards, in the box 'subsection' of their pages and in 'each: subsections'"
    case .resource: "on cards"
    case .detail: "in 'each: resource.details'"
    case .link: "in 'each: resource.links'"
    case .partner: "in an 'each' over partners"
    case .page: "in furniture and backgrounds"
    case .ownPage: "on a page of the edition's own, whose kind stands under 'page-kinds'"
    case .contents: "in an 'each' over the contents"
    case .group: "in an 'each' over an index or types"
    case .entry: "in 'each: group.entries' and in an 'each' over additions or changes"
    case .withdrawn: "in 'each: news.withdrawn'"
    }
  }
}
