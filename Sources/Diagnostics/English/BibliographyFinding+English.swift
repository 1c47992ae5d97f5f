extension BibliographyFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .entriesWithoutSection(let name):
      Message(
        "nothing says the section of the resources",
        hint: "say which one it is: - { bibliography: \(name), defaults: { section: … } }")
    case .noEntries: Message("the bibliography holds no entry")
    case .openEntry(let entry):
      Message(
        "the entry '\(entry)' begins here and is not closed",
        hint: "look for a brace or a quotation mark that is missing")
    case .badEntry(let fault): fault.english
    case .longText(let limit):
      Message("the abbreviations make a text longer than \(limit) bytes", hint: "write it out")
    case .longEntry(let limit):
      Message("the entry has more than \(limit) fields", hint: "leave out those that are not to be printed")
    case .unknownString(let name, let near):
      Message(
        "no abbreviation is called '\(name)'",
        hint: near.map(English.didYouMean) ?? "define it, '@string{\(name) = {…}}', or put the text in braces")
    case .unknownParent(let key, let near):
      Message("no entry is called '\(key)'", hint: near.map(English.didYouMean))
    case .circularParents(let key):
      Message("the entry '\(key)' goes on from itself", hint: "take 'crossref' or 'xdata' out of one of them")
    case .unknownCommand(let command):
      Message("the command '\(command)' of TeX is not known", hint: "write the characters that it stands for")
    case .oddName(let name):
      Message("the name '\(name)' has too many commas", hint: "write 'Family, Given', with 'and' between names")
    case .unknownEntryType(let type, let count):
      Message(
        "there is no word for the type '\(type)' of \(count) \(count == 1 ? "entry" : "entries")",
        hint: "say one: 'types: { \(type): … }'")
    case .unprintedFields(let fields):
      Message(
        "fields of entries are not printed: \(English.list(fields))",
        hint: "declare those that are to be: fields: { \(fields.first.map(name) ?? "…"): { label: … } }")
    case .sharedKeys(let count):
      Message("\(count) entries have keys that give the same id, and ids with a suffix", hint: "give them other keys")
    }
  }

  /// The name of a field without the number behind it.
  private func name(_ field: String) -> String { field.split(separator: " ").first.map(String.init) ?? field }
}

extension BibliographyFault {
  /// The fault in English.
  fileprivate var english: Message {
    switch self {
    case .noBrace(let type): Message("'@\(type)' is followed by no brace", hint: "write '@\(type){key, …}'")
    case .noField(let text):
      Message("'\(text)' begins no field", hint: "write 'name = {…},'")
    case .noEqualsSign(let field): Message("'\(field)' is followed by no '='", hint: "write '\(field) = {…},'")
    case .noValue(let field): Message("'\(field)' has no value", hint: "write '\(field) = {…},'")
    case .noComma(let text): Message("a comma is missing before '\(text)'", hint: "write one behind the field before")
    }
  }
}
