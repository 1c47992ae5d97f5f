import Diagnostics

/// What the fields of records refer to: the ids of a catalogue's records, and picture files.
struct CatalogueContext: Sendable {
  /// The ids of the phases.
  var phases = IDRegistry(of: .phase)
  /// The ids of the sections.
  var sections = IDRegistry(of: .section)
  /// The ids of the subsections.
  var subsections = IDRegistry(of: .subsection)
  /// The subsections of each section, by its id.
  var subsectionsOfSections: [String: [Subsection]] = [:]
  /// The ids of the resources.
  var resources = IDRegistry(of: .resource)
  /// The ids of the partners.
  var partners = IDRegistry(of: .partner)
  /// Whether what is read was made by a program: its texts on a line are as they are meant, without references and tags.
  var isMade = false
  /// Where the links lead from that texts have without a scheme.
  var linkBase = LinkBase.none
  /// The picture files, of the catalogue and of the edition that reads it.
  var images: ImageInspector

  /// Knows no ids yet; pictures may lie in `imageFolders`.
  init(imageFolders: [String], imagesFrom base: String? = nil, inspectedBefore: [PictureKey: InspectedImage]? = nil) {
    images = ImageInspector(folders: imageFolders, from: base, inspectedBefore: inspectedBefore)
  }

  /// What an edition refers to without a catalogue: no id is unknown.
  static func incomplete(imageFolders: [String]) -> CatalogueContext {
    var context = CatalogueContext(imageFolders: imageFolders)
    context.markIncomplete()
    return context
  }

  /// Takes no id for unknown from now on, since nothing of the catalogue could be read.
  mutating func markIncomplete() {
    phases.markIncomplete()
    sections.markIncomplete()
    subsections.markIncomplete()
    resources.markIncomplete()
    partners.markIncomplete()
  }

  /// Whether the ids of all records are here.
  var isComplete: Bool {
    phases.isComplete && sections.isComplete && subsections.isComplete && resources.isComplete && partners.isComplete
  }

  /// The ids of the records of a kind.
  subscript(kind: RecordKind) -> IDRegistry {
    _read {
      switch kind {
      case .phase: yield phases
      case .section: yield sections
      case .subsection: yield subsections
      case .resource: yield resources
      case .partner: yield partners
      }
    }
    _modify {
      switch kind {
      case .phase: yield &phases
      case .section: yield &sections
      case .subsection: yield &subsections
      case .resource: yield &resources
      case .partner: yield &partners
      }
    }
  }
}
