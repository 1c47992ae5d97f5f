import CYAML

/// libyaml's events over a text, one at a time.
final class YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var holdsEvent = false

  /// What a scalar event carries.
  typealias ScalarEvent = yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar

  /// libyaml's error: what is wrong and where, and in what construct and where that begins; lines and columns from 0.
  struct Problem: Error {
    var text: String
    var line: Int
    var column: Int
    var context: String
    var contextLine: Int
    var contextColumn: Int
  }

  /// Starts on `text`, which must outlive the events.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    precondition(yaml_parser_initialize(parser) == 1, "libyaml has no memory for a parser")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    if holdsEvent { yaml_event_delete(event) }
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The event that `advance` reached last.
  var current: yaml_event_t { _read { yield event.pointee } }

  /// Whether the current event is the last.
  var isAtEnd: Bool { event.pointee.type == YAML_STREAM_END_EVENT }

  /// Whether the current event is a value of which nothing is written.
  var isAtNothing: Bool {
    guard event.pointee.type == YAML_SCALAR_EVENT else { return false }
    let scalar = event.pointee.data.scalar
    return scalar.length == 0 && scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.anchor == nil && scalar.tag == nil
  }

  /// Goes on to the next event.
  func advance() throws(Problem) {
    if holdsEvent { yaml_event_delete(event) }
    holdsEvent = yaml_parser_parse(parser, event) == 1
    if !holdsEvent { throw problem }
  }

  private var problem: Problem {
    let state = parser.pointee
    // Errors of libyaml's reader have no line, but `CharacterCheck` has already found all that it could report.
    return Problem(
      text: state.problem.map { String(cString: $0) } ?? "it cannot be read",
      line: Int(state.problem_mark.line), column: Int(state.problem_mark.column),
      context: state.context.map { String(cString: $0) } ?? "",
      contextLine: Int(state.context_mark.line), contextColumn: Int(state.context_mark.column))
  }
}
