/// A field that a layout names in a certain place: in a text, in `prose`, in `each` and so on.
package protocol NamedField: Hashable, Sendable {
  /// The field of that name; nil when there is none, or when it cannot stand in the place.
  init?(named name: String)

  /// The name, as layouts write it.
  var name: String { get }

  /// The names that every catalogue has, for suggestions and schemas. Those that only a catalogue declares are not among them.
  static var names: [String] { get }

  /// The field of the data that it names; nil for what is computed.
  var data: DataField? { get }
}
