import Bytes
import Diagnostics
import Files
import Reading

/// What a batch, or a shard of one, has made: the files in a folder, and what they were made from.
///
/// The same files give the same manifest, whatever the machine and the clock, and the manifests of all shards together give that
/// of one run.
public struct BatchManifest: Sendable {
  /// What makes a file: `edition` or `section`.
  var division: String
  /// How many editions the batch has, with those of all shards.
  var editions: Int
  /// The shard that it is of.
  var shard: Shard
  /// A fingerprint of what all shards must see alike: the editions, their weights and the options; nil for a whole batch.
  var plan: String?
  /// The files, by where they stand in the batch.
  var files: [File]

  /// A file of the batch.
  struct File: Sendable {
    var place: BatchPlan.FilePlace
    var edition: String
    var section: String?
    /// The name in the folder of the manifest; nil when the edition could not be read.
    var name: String?
    var state: State
    /// How many bytes it has; nil where there is no such file.
    var bytes: Int?
    /// The fingerprint of what it was made from; nil where there is no such file, or it changed since.
    var inputs: String?
  }

  /// What became of a file.
  enum State: String, CaseIterable, Sendable { case made, mistaken, failed, stopped }

  /// How many files are there.
  public var made: Int { count(of: .made) }
  /// How many could not be made because of mistakes in the data or the layout.
  public var mistaken: Int { count(of: .mistaken) }
  /// How many could not be made because the file system or a library failed.
  public var failed: Int { count(of: .failed) }
  /// How many were not made because the batch was stopped.
  public var stopped: Int { count(of: .stopped) }

  private func count(of state: State) -> Int { files.count { $0.state == state } }

  /// The name of the file: `batch.json`, or `batch-2-of-3.json` for a shard.
  var fileName: String {
    shard.count == 1 ? BatchManifest.wholeName : "batch-\(shard.index)-of-\(shard.count).json"
  }

  /// The name of the manifest of a whole batch.
  static let wholeName = "batch.json"
  private static let (kind, format) = ("batch-manifest", 1)
  /// A manifest that speaks of more editions is no batch's.
  private static let mostEditions = 1_000_000

  // MARK: As bytes

  /// The manifest in JSON.
  func json() -> [UInt8] {
    var fields = [
      ("kind", JSON.text(BatchManifest.kind)), ("format", .number(BatchManifest.format)), ("by", .text(division)),
      ("editions", .number(editions)), ("shard", .number(shard.index)), ("shards", .number(shard.count)),
    ]
    if let plan { fields.append(("plan", .text(plan))) }
    return JSON.object(fields + [("files", .list(files.map(\.json)))]).lines()
  }

  /// Reads what `json` gave, of this format; nil when the file is no such manifest.
  static func read(_ path: String) -> BatchManifest? {
    guard isRegularFile(path), let root = SourceFile.read(path).value else { return nil }
    var found = DiagnosticList()
    guard var fields = FieldReader(root, as: "manifest", &found), fields.line("kind", &found)?.value == kind,
      fields.integer("format", &found)?.value == format, let division = fields.line("by", &found)?.value,
      let editions = fields.integer("editions", &found)?.value, let index = fields.integer("shard", &found)?.value,
      let count = fields.integer("shards", &found)?.value, let shard = Shard(index, of: count),
      let nodes = fields.sequence("files", &found)
    else { return nil }
    let files = nodes.compactMap { File($0, &found) }
    guard !found.hasErrors, files.count == nodes.count, (0...mostEditions).contains(editions),
      files.allSatisfy({ $0.place.isAmong(editions) })
    else { return nil }
    return BatchManifest(
      division: division, editions: editions, shard: shard, plan: fields.line("plan", &found)?.value, files: files)
  }
}

extension BatchPlan.FilePlace {
  /// Whether a batch of so many editions has the place.
  fileprivate func isAmong(_ editions: Int) -> Bool {
    edition >= 1 && edition <= editions && sections >= 0 && (0...sections).contains(section)
  }
}

extension BatchManifest.File {
  fileprivate var json: JSON {
    var fields = [("edition", JSON.text(edition)), ("number", .number(place.edition))]
    if let section {
      fields += [
        ("section", .text(section)), ("section-number", .number(place.section)), ("sections", .number(place.sections)),
      ]
    }
    fields += [("file", JSON(name)), ("state", .text(state.rawValue))]
    if let bytes { fields.append(("bytes", .number(bytes))) }
    if let inputs { fields.append(("inputs", .text(inputs))) }
    return .object(fields)
  }

  fileprivate init?(_ node: Node, _ found: inout DiagnosticList) {
    guard var fields = FieldReader(node, as: "file", &found), let edition = fields.line("edition", &found)?.value,
      let number = fields.integer("number", &found)?.value,
      let state = fields.line("state", &found).flatMap({ BatchManifest.State(rawValue: $0.value) })
    else { return nil }
    place = BatchPlan.FilePlace(
      edition: number, section: fields.integer("section-number", &found)?.value ?? 0,
      sections: fields.integer("sections", &found)?.value ?? 0)
    (self.edition, section, self.state) = (edition, fields.line("section", &found)?.value, state)
    (name, bytes) = (fields.line("file", &found)?.value, fields.integer("bytes", &found)?.value)
    inputs = fields.line("inputs", &found)?.value
  }
}
