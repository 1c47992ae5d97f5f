import Diagnostics
import Reading

/// What holds resources beside the lists of a catalogue: a table, a folder of Markdown files, a bibliography.
///
/// A source makes of what it holds the mappings that a file in YAML would have, so that all that follows is the same.
protocol ResourceSource {
  /// Whether its resources can be read: what each must have stands somewhere.
  var isReadable: Bool { get }
  /// The sections that it names, in its order, each once: what they are called, and where that stands.
  var sections: [Located<String>] { get }
  /// Its resources, in order.
  func resources(_ setting: SourceSetting, _ found: inout DiagnosticList) -> any SourcedResources
}

/// What a source is told of the catalogue that names it when its resources are read.
struct SourceSetting {
  /// The language of the catalogue.
  let language: String
  /// Whether a resource has an id already.
  let isTaken: (String) -> Bool
  /// The id of a record that a text names by its id or its title; nil when there is none.
  let resolve: (RecordKind, String) -> String?
}

/// The resources of a source, one by one: together, their nodes could take much memory.
protocol SourcedResources {
  /// The next resource; nil behind the last.
  mutating func next(_ found: inout DiagnosticList) -> SourcedResource?
}

/// A resource of a source.
struct SourcedResource {
  /// The resource, as a file in YAML would have it; nil for one that cannot be read.
  var node: Node?
  /// Where the links of its texts lead from.
  var base = LinkBase.none
}
