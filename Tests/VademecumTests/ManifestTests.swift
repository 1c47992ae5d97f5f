import Foundation
import TestSupport
import Testing

@testable import Vademecum

/// Many machines: what each reads, what manifests say, and how they become one.
@Suite struct ManifestTests {
  // MARK: What a shard reads

  /// Sixty editions with a catalogue each, six of them heavy.
  @Test func aShardReadsOnlyItsOwnEditions() throws {
    try withFolder { folder in
      let heavy = Set([3, 4, 5, 6, 7, 8])
      let paths = try (0..<60).map { index in
        try writeEdition(index, in: folder, resources: heavy.contains(index) ? 60 : 4)
        return "\(folder)/e\(index).yaml"
      }
      let weights = EditionWeights.of(paths)
      for division in [Batch.Division.edition, .section] {
        var seen: [String] = []
        for index in 1...3 {
          let workspace = Workspace()
          var batch = Batch(in: workspace)
          (batch.division, batch.jobs) = (division, 1)
          batch.shard = try #require(Shard(index, of: 3))
          let shares = batch.shard.shares(ofEditions: weights, areDivided: division == .section)
          // Reading is what counts here: cancelled once all is planned, nothing is laid out.
          let cancellation = Cancellation()
          _ = try batch.run(paths, into: "\(folder)/out", cancelledBy: cancellation) { event in
            if case .planned = event, division == .section { cancellation.cancel() }
          }
          let read = workspace.filesRead.filter { $0.hasPrefix("\(folder)/c") && $0.hasSuffix(".yaml") }
          #expect(read.count == 20 && shares.count == 20, "\(division) \(index): \(read.count)")
          #expect(shares.count { heavy.contains($0.edition) } == 2)
          seen += read
        }
        #expect(Set(seen).count == 60)
      }
    }
  }

  @Test func whatACatalogueNamesCountsForItsWeight() throws {
    try withFolder { folder in
      try write(String(repeating: "x", count: 5000), to: "\(folder)/table.csv")
      try FileManager.default.createDirectory(atPath: "\(folder)/texts", withIntermediateDirectories: true)
      try write(String(repeating: "y", count: 700), to: "\(folder)/texts/a.md")
      let catalogues = [
        "resources: []\n", "resources: table.csv\n", "resources: [{ table: table.csv, sheet: A }, { folder: texts }]\n",
        "resources: [{ id: a, table: table.csv }]\n", "resources: [\n",
      ]
      let paths = try catalogues.enumerated().map { index, text in
        try write(text, to: "\(folder)/k\(index).yaml")
        try write("catalogue: k\(index).yaml\ntitle: T\n", to: "\(folder)/e\(index).yaml")
        return "\(folder)/e\(index).yaml"
      }
      let weights = EditionWeights.of(paths + ["\(folder)/nowhere.yaml", "\(folder)/texts"])
      let bare = catalogues.enumerated().map { weights[$0] - $1.utf8.count }
      #expect(bare[1] == bare[0] + 5000 && bare[2] == bare[0] + 5700 && bare[3] == bare[0] && bare[4] == bare[0])
      #expect(weights[5] < bare[0])
    }
  }

  // MARK: Manifests

  @Test(arguments: ["edition", "section"])
  func theManifestsOfAllShardsAreThatOfOneRun(_ division: String) throws {
    try withFolder { folder in
      let editions = try (0..<5).map { index in
        try writeEdition(index, in: folder, resources: 3 + index * 5)
        return "e\(index).yaml"
      }
      func make(_ output: String, _ options: String...) throws -> ToolOutcome {
        try run(command, ["batch"] + editions + ["--by", division, "-o", output, "--manifest"] + options, in: folder)
      }
      #expect(try make("whole").status == 0)
      for index in 1...3 { #expect(try make("parts", "--shard", "\(index)/3").status == 0) }
      let parts = (1...3).map { "parts/batch-\($0)-of-3.json" }
      let merged = try run(command, ["batch", "--merge"] + parts + ["-o", "parts"], in: folder)
      #expect(
        merged.status == 0 && merged.output == (division == "edition" ? "5 made\n" : "10 made\n"), "\(merged.errors)")
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/whole") {
        #expect(try bytes("\(folder)/whole/\(name)") == bytes("\(folder)/parts/\(name)"), "\(name)")
      }
      // Whatever shards there are next, what one run or another has made is known.
      let again = try make("parts", "--shard", "2/2")
      #expect(again.status == 0 && again.output.hasPrefix("0 written"))
    }
  }

  @Test func anUnchangedFileIsKnownWithoutReadingIt() throws {
    try withFolder { folder in
      let path = "\(folder)/out/e0.pdf"
      try writeEdition(0, in: folder, resources: 3)
      func make(_ options: String...) throws -> String {
        try run(command, ["batch", "e0.yaml", "-o", "out", "--manifest"] + options, in: folder).output
      }
      #expect(try make() == "1 written, 0 unchanged\n")
      // Who reads the file sees that a byte is another; its size and its time are those of before.
      let whole = try bytes(path)
      let time = try #require(FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
      var changed = whole
      changed[whole.count / 2] ^= 1
      try changed.write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.modificationDate: time.addingTimeInterval(-1)], ofItemAtPath: path)
      #expect(try make() == "0 written, 1 unchanged\n" && bytes(path) == changed)
      // Without a manifest, and where the file was written after it, the file is read.
      try changed.write(to: URL(filePath: path))
      #expect(try make() == "1 written, 0 unchanged\n" && bytes(path) == whole)
      try whole.dropLast().write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.modificationDate: time.addingTimeInterval(-1)], ofItemAtPath: path)
      #expect(try make() == "1 written, 0 unchanged\n" && bytes(path) == whole)
      #expect(try make("--force") == "1 written, 0 unchanged\n")
      try edit("\(folder)/c0.yaml", "Titre 1", "Titre un")
      #expect(try make() == "1 written, 0 unchanged\n" && bytes(path) != whole)
      try FileManager.default.removeItem(atPath: path)
      #expect(try make() == "1 written, 0 unchanged\n")
    }
  }

  @Test func manifestsThatDoNotMakeABatchAreRefused() throws {
    try withFolder { folder in
      for index in 0..<4 { try writeEdition(index, in: folder, resources: 2) }
      let editions = (0..<4).map { "e\($0).yaml" }
      func make(_ editions: [String], _ shard: String, _ output: String = "out") throws {
        let options = ["-o", output, "--manifest", "--shard", shard]
        #expect(try run(command, ["batch"] + editions + options, in: folder).status == 0)
      }
      func merge(_ names: String...) throws -> ToolOutcome {
        try run(command, ["batch", "--merge"] + names + ["-o", "out"], in: folder)
      }
      for index in 1...3 { try make(editions, "\(index)/3") }
      try make(Array(editions.dropLast()), "3/3", "fewer")
      try make(editions, "1/2", "halves")
      let (first, second, third) = ("out/batch-1-of-3.json", "out/batch-2-of-3.json", "out/batch-3-of-3.json")
      try write("{}\n", to: "\(folder)/other.json")
      let faults = [
        (try merge(first, third), "error: the manifest of part 2 of 3 is missing"),
        (
          try merge(first, second, third, first),
          "out/batch-1-of-3.json: part 1 of 3, which is in out/batch-1-of-3.json too"
        ),
        (try merge(first, second, "fewer/batch-3-of-3.json"), "fewer/batch-3-of-3.json: of another batch than"),
        (try merge(first, "halves/batch-1-of-2.json"), "a part of 2, where out/batch-1-of-3.json is one of 3"),
        (try merge(first, second, third, "other.json"), "other.json: no manifest of a batch"),
        (try merge("nowhere.json"), "nowhere.json: no manifest of a batch"),
      ]
      for (outcome, words) in faults {
        #expect(outcome.status == 1 && outcome.errors.contains(words), "\(outcome.errors)")
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/out/batch.json"))
      // A shard that could not make its files is merged, and its failure told.
      try write("title: T\n", to: "\(folder)/e1.yaml")
      for index in 1...3 {
        _ = try run(
          command, ["batch"] + editions + ["-o", "out", "--manifest", "--shard", "\(index)/3"], in: folder)
      }
      let merged = try merge(third, second, first)
      #expect(merged.status == 1 && merged.output == "3 made, 1 failed\n", "\(merged.errors)")
      // What somebody else keeps under that name stays.
      try write("{\"mine\": 1}\n", to: "\(folder)/out/batch.json")
      let foreign = try merge(third, second, first)
      #expect(foreign.status == 74 && foreign.errors.contains("no manifest of a batch; move it away"), "\(foreign)")
      #expect(try String(contentsOfFile: "\(folder)/out/batch.json", encoding: .utf8) == "{\"mine\": 1}\n")
      // Nor can a manifest speak of editions that no batch has.
      let sound = try String(contentsOfFile: "\(folder)/\(first)", encoding: .utf8)
      for count in ["900000000000000000", "-1", "1"] {
        let edited = sound.replacing("\"editions\": 4", with: "\"editions\": \(count)")
        try write(edited, to: "\(folder)/\(first)")
        let outcome = try merge(first, second, third)
        #expect(edited != sound && outcome.status == 1, "\(count)")
        #expect(outcome.errors.contains("\(first): "), "\(outcome.errors)")
      }
    }
  }

  @Test func nothingElseIsTakenForAManifest() throws {
    try withFolder { folder in
      try writeEdition(0, in: folder, resources: 2)
      try FileManager.default.createDirectory(atPath: "\(folder)/out", withIntermediateDirectories: true)
      try write("{ \"mine\": 1 }\n", to: "\(folder)/out/batch.json")
      let outcome = try run(command, ["batch", "e0.yaml", "-o", "out", "--manifest"], in: folder)
      #expect(outcome.status == 74 && outcome.errors.contains("no manifest of a batch; move it away"))
      #expect(try String(contentsOfFile: "\(folder)/out/batch.json", encoding: .utf8) == "{ \"mine\": 1 }\n")
      let wrong = try run(command, ["batch", "--merge", "out/batch.json", "-o", "out", "--shard", "1/2"], in: folder)
      #expect(wrong.status == 64 && wrong.errors.contains("--merge makes no files"))
    }
  }
}

/// Writes an edition with a catalogue of its own, with two sections.
private func writeEdition(_ index: Int, in folder: String, resources: Int) throws {
  var catalogue = "language: fr\nsections: [{ id: a, title: A }, { id: b, title: B }]\nresources:\n"
  for number in 1...resources {
    catalogue += "  - { id: r\(number), section: \(number % 2 == 0 ? "a" : "b"), title: Titre \(number) }\n"
  }
  try write(catalogue, to: "\(folder)/c\(index).yaml")
  try write("catalogue: c\(index).yaml\ntitle: Essai \(index)\ndate: 2022-06\n", to: "\(folder)/e\(index).yaml")
}

private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

private func edit(_ path: String, _ old: String, _ new: String) throws {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  #expect(text.contains(old))
  try write(text.replacingOccurrences(of: old, with: new), to: path)
}
