import Diagnostics

/// A checked view of one mapping: asked for its fields by name, it reports those of a wrong type and those that are
/// missing, and in the end those that nobody asked for.
///
/// A field that holds nothing (`summary:`, or null) counts as absent. Every method that reads a field takes the run's
/// diagnostics as its last argument, adds what it finds, and gives nil where nothing usable stands.
///
///     guard var fields = FieldReader(node, as: "partner", &found) else { return nil }
///     let id = fields.requiredLine("id", &found)
///     fields.name = id?.value
///     let url = fields.line("url", &found)
///     fields.finish(&found)
package struct FieldReader {
  /// What the mapping is, such as "resource".
  package let kind: String
  /// Which one it is, for messages; nil while unknown, or when there is only one.
  package var name: String?
  /// Where the mapping begins.
  package let place: Place
  /// The fields, in the order of the file.
  package let entries: [Entry]

  private var isTaken: [Bool]
  private var asked: [String] = []
  /// The field after the one that was found last: most files keep to one order.
  private var next = 0

  /// Opens `node`; nil, with a `wrong-type`, when it is no mapping.
  package init?(_ node: Node, as kind: String, _ found: inout DiagnosticList) {
    guard case .mapping(let entries) = node.value else {
      found.error(.wrongType(.noun(kind), expected: .mapping, found: node.value.type), at: node.place)
      return nil
    }
    self.kind = kind
    self.entries = entries
    place = node.place
    isTaken = Array(repeating: false, count: entries.count)
    asked.reserveCapacity(16)
  }

  /// The mapping as findings call it.
  package var subject: Subject { Subject(kind, name) }

  /// A field of the mapping as findings call it.
  package func operand(_ field: String) -> Operand { .field(field, of: subject) }

  // MARK: Fields of any type

  /// What the field holds; nil when it is absent or null.
  package mutating func node(_ field: String) -> Node? {
    asked.append(field)
    guard let index = index(of: field) else { return nil }
    isTaken[index] = true
    next = index + 1
    if case .null = entries[index].value.value { return nil }
    return entries[index].value
  }

  /// What the field holds; nil, with a `missing-field`, when it is absent or null.
  package mutating func requiredNode(_ field: String, _ found: inout DiagnosticList) -> Node? {
    let node = node(field)
    if node == nil { reportMissing(field, at: place, &found) }
    return node
  }

  /// What a field holds, which somebody else reads.
  package func peek(_ field: String) -> Node? { index(of: field).map { entries[$0].value } }

  /// Whether the field is there and holds nothing, as `accent: #0E6B66` does in YAML, where `#` begins a comment.
  package func isBlank(_ field: String) -> Bool {
    guard let index = index(of: field), case .null = entries[index].value.value else { return false }
    return true
  }

  /// Where the name of the field stands; the mapping's own place when the field is absent.
  package func place(of field: String) -> Place { index(of: field).map { entries[$0].keyPlace } ?? place }

  /// Where what the field holds stands; the mapping's own place when the field is absent.
  package func place(ofValue field: String) -> Place { index(of: field).map { entries[$0].value.place } ?? place }

  /// The line and the column of what the field holds that was found last; those of the mapping before one was.
  package var lastPosition: (line: Int, column: Int) {
    guard next > 0 else { return (place.line, place.column) }
    let found = entries[next - 1].value.place
    // What stands in another file has no place in this one.
    return found.isInFile(of: place) ? (found.line, found.column) : (place.line, place.column)
  }

  private func index(of field: String) -> Int? {
    if next < entries.count, entries[next].key == field { return next }
    return entries.firstIndex(named: field)
  }

  // MARK: Texts

  /// The text as written, line breaks and all; a plain number counts as its text.
  package mutating func text(_ field: String, _ found: inout DiagnosticList) -> Located<String>? {
    node(field).flatMap { $0.text(as: operand(field), &found) }
  }

  /// The text on one line: line breaks become spaces, space around it goes. An empty one counts as absent.
  package mutating func line(_ field: String, _ found: inout DiagnosticList) -> Located<String>? {
    guard let line = node(field)?.line(as: operand(field), &found), !line.value.isEmpty else { return nil }
    return line
  }

  /// The text on one line, as `line` gives it; nil, with a `missing-field`, when it is absent or empty.
  package mutating func requiredLine(_ field: String, _ found: inout DiagnosticList) -> Located<String>? {
    guard let node = requiredNode(field, &found), let line = node.line(as: operand(field), &found) else { return nil }
    guard !line.value.isEmpty else {
      reportMissing(field, at: line.place, &found)
      return nil
    }
    return line
  }

  /// The texts of a list, each on one line; a single text is a list of one. Nil when the field is absent.
  package mutating func lines(_ field: String, _ found: inout DiagnosticList) -> [Located<String>]? {
    node(field).map { $0.lines(as: operand(field), &found) }
  }

  /// The word, one of those that `Word` has.
  package mutating func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ field: String, of words: Word.Type = Word.self, _ found: inout DiagnosticList
  ) -> Word? {
    line(field, &found).flatMap { choice($0, of: field, &found) }
  }

  /// The words of a list, each one of those that `Word` has; a single word is a list of one. Nil when the field is absent.
  package mutating func choices<Word: RawRepresentable<String> & CaseIterable>(
    _ field: String, of words: Word.Type = Word.self, _ found: inout DiagnosticList
  ) -> [Word]? {
    lines(field, &found)?.compactMap { choice($0, of: field, &found) }
  }

  private func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ line: Located<String>, of field: String, _ found: inout DiagnosticList
  ) -> Word? {
    if let word = Word(rawValue: line.value) { return word }
    let all = Word.allCases.map(\.rawValue)
    found.error(
      .unknownChoice(line.value, of: operand(field), near: suggestion(for: line.value, among: all), among: all),
      at: line.place)
    return nil
  }

  // MARK: Numbers and flags

  /// The whole number.
  package mutating func integer(_ field: String, _ found: inout DiagnosticList) -> Located<Int>? {
    node(field).flatMap { $0.integer(as: operand(field), &found) }
  }

  /// The number.
  package mutating func number(_ field: String, _ found: inout DiagnosticList) -> Located<Double>? {
    node(field).flatMap { $0.number(as: operand(field), &found) }
  }

  /// Whether the field says `true`; nil when it is absent.
  package mutating func flag(_ field: String, _ found: inout DiagnosticList) -> Bool? {
    node(field).flatMap { $0.flag(as: operand(field), &found) }
  }

  // MARK: Lists and mappings

  /// The elements of the list, of whatever type; nil when the field is absent.
  package mutating func sequence(_ field: String, _ found: inout DiagnosticList) -> [Node]? {
    node(field).flatMap { $0.sequence(as: operand(field), &found) }
  }

  /// A view of the mapping in the field, called `kind` in messages (by default as the field).
  package mutating func mapping(_ field: String, as kind: String? = nil, _ found: inout DiagnosticList) -> FieldReader?
  {
    node(field).flatMap { FieldReader($0, as: kind ?? field, &found) }
  }

  // MARK: The end

  /// Reports the fields that nobody asked for; `declarations` names the field under which others can be declared.
  package func finish(
    _ found: inout DiagnosticList, as severity: Diagnostic.Severity = .warning,
    declaredUnder declarations: String? = nil
  ) {
    guard isTaken.contains(false) else { return }
    var seen: Set<String> = []
    let known = asked.filter { seen.insert($0).inserted }
    let unused = seen.subtracting(entries.lazy.map(\.key))
    let candidates = known.filter(unused.contains)
    var suggestionsLeft = FieldReader.suggestionLimit
    for (entry, isTaken) in zip(entries, isTaken) where !isTaken {
      let near = suggestionsLeft > 0 ? suggestion(for: entry.key, among: candidates) : nil
      suggestionsLeft -= 1
      let finding = ReadingFinding.unknownField(
        entry.key, of: subject, near: near, known: known, declarations: declarations)
      found.add(Diagnostic(severity, at: entry.keyPlace, .reading(finding)))
    }
  }

  /// How many suggestions a mapping gets: looking for a near name among many takes time.
  private static let suggestionLimit = 20

  private func reportMissing(_ field: String, at place: Place, _ found: inout DiagnosticList) {
    found.error(.missingField(field, of: subject), at: place)
  }
}
