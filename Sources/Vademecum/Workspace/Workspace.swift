import Catalogue
import Diagnostics
import Frames
import Inspection
import Layout
import Threads

/// Makes documents of editions and files of documents: values in, bytes out, and nothing done twice.
///
///     let workspace = Workspace()
///     let report = try workspace.edition(at: "editions/2022-06.yaml")
///       .flatMap { workspace.document(of: $0) }
///       .flatMap { try workspace.write($0, to: "2022-06.pdf") }
///     report.diagnostics.all.forEach { print($0) }
///
/// What editions share, their catalogues, layouts and fonts, is read once and kept until `invalidate` says that it has changed.
/// A workspace that keeps bytes besides makes the document of an edition that was changed a little in a fraction of the time.
/// Threads may share it.
public final class Workspace: Sendable {
  /// The program's own fonts, layouts and patterns.
  public let files: ProgramFiles
  let loader: EditionLoader
  /// What is kept of the layout of editions; nil where nothing is.
  private let cache: BoundedCache?

  /// Makes a workspace.
  ///
  /// - Parameters:
  ///   - files: the program's own fonts, layouts and patterns.
  ///   - bytes: how much it may keep between calls beside what it reads; 0 for one that makes each document once.
  public init(files: ProgramFiles = .found(), keeping bytes: Int = 0) {
    self.files = files
    // What is read of a resource is smaller than what is set.
    loader = EditionLoader(files, keeping: bytes / 4)
    cache = bytes > 0 ? BoundedCache(limit: bytes - bytes / 4) : nil
  }

  /// Reads an edition with its catalogue, and checks it, its layout and the edition before it.
  ///
  /// - Parameters:
  ///   - path: the path of the edition's file.
  ///   - isStrict: whether to warn of pictures that no author has described.
  /// - Returns: the edition, or nil when there are errors.
  public func edition(at path: String, isStrict: Bool = false) -> Reported<Edition> {
    loader.load(path, isStrict: isStrict).map(\.edition)
  }

  /// The document of an edition: laid out and paginated, with pages that are composed when somebody asks for what is on them.
  ///
  /// - Parameters:
  ///   - edition: an edition that was read, or made in Swift.
  ///   - sections: the ids of the sections to show, with the front matter and the partner page; they keep the folios and
  ///     labels of the whole edition. All sections for an empty list.
  ///   - isProof: whether the pages show how they were made: frames, baselines, loose and hyphenated lines, sizes of cards,
  ///     demerits of pages, and overflows.
  ///   - purpose: whether it is read on screens or printed on a press.
  /// - Returns: the document, or nil when there are errors. What is found on pages while they are composed, `findings` tells.
  public func document(
    of edition: Edition, sections: [String] = [], isProof: Bool = false, for purpose: Purpose = .screen
  ) -> Reported<Document> {
    loader.load(edition).flatMap { $0.made(for: purpose) }.flatMap { loaded in
      var found = DiagnosticList()
      guard let chosen = loaded.indices(ofSections: sections, &found) else { return Reported(nil, found) }
      let paginated = paginated(loaded)
      found.add(contentsOf: paginated.found)
      found.add(contentsOf: loaded.fileFindings(sections: chosen))
      guard !found.hasErrors else { return Reported(nil, found) }
      return Reported(Document(from: EditionPages(paginated, of: loaded, sections: chosen, isProof: isProof)), found)
    }
  }

  // MARK: What it depends on

  /// The paths of the files and folders that what is kept was made from, as they were named, and of those that were looked for
  /// and are missing; each once, sorted.
  public var filesRead: [String] { loader.filesRead }

  /// Says that the files and folders at `paths` were changed, made or removed: what was made from them is read anew when it is
  /// needed next. A folder stands for all that is below it.
  public func invalidate(_ paths: [String]) { loader.invalidate(paths) }

  // MARK: Layout

  /// A loaded edition laid out on all processors.
  func paginated(_ edition: LoadedEdition) -> PaginatedEdition {
    cache?.beginRound()
    return edition.paginated(threads: Machine.processors, cache: cache)
  }
}
