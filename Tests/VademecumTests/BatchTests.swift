import Diagnostics
import Foundation
import TestSupport
import Testing
import Vademecum

/// Many files at once: what is written, what is left alone, and what happens when something goes wrong.
@Suite struct BatchTests {
  // MARK: What is made anew

  @Test func whatWouldComeOutTheSameIsLeftAlone() throws {
    try withCatalogue { folder in
      #expect(try batch(folder, "--by", "section").output == "3 written, 0 unchanged\n")
      #expect(try batch(folder, "--by", "section").output == "0 written, 3 unchanged\n")
      #expect(try batch(folder, "--by", "section", "--force").output == "3 written, 0 unchanged\n")
      // Comments and the way of writing do not count.
      try edit("\(folder)/catalogue.yaml", "resources:", "resources: # as ever")
      try edit("\(folder)/catalogue.yaml", "title: Alpha", "title:   \"Alpha\"")
      #expect(try batch(folder, "--by", "section").output == "0 written, 3 unchanged\n")
      // Other standards make other files.
      #expect(try batch(folder, "--by", "section", "--conformance", "a3a").output == "3 written, 0 unchanged\n")
    }
  }

  @Test func aChangeReachesOnlyTheFilesThatShowIt() throws {
    try withCatalogue { folder in
      _ = try batch(folder, "--by", "section")
      let before = try contents(of: "\(folder)/out")
      try edit("\(folder)/catalogue.yaml", "Le texte de beta.", "Le texte de bêta.")
      let again = try batch(folder, "--by", "section")
      #expect(again.output == "1 written, 2 unchanged\n")
      #expect(again.errors.contains("out/edition-b.pdf: written, "))
      let after = try contents(of: "\(folder)/out")
      #expect(before.keys == after.keys)
      #expect(before.keys.filter { before[$0] != after[$0] } == ["edition-b.pdf"])
    }
  }

  /// What one edition reads is not taken away by another: the PDF of last year is all that is known of it.
  @Test func aFileThatAnotherEditionReadsIsKept() throws {
    try withCatalogue { folder in
      try FileManager.default.createDirectory(atPath: "\(folder)/out", withIntermediateDirectories: true)
      try write(
        "catalogue: catalogue.yaml\ntitle: T\ndate: 2027\nprevious: out/edition.pdf\nwhats-new: true\n",
        to: "\(folder)/next.yaml")
      func both() throws -> ToolOutcome {
        try run(command, ["batch", "edition.yaml", "next.yaml", "-o", "out"], in: folder)
      }
      _ = try run(command, ["build", "edition.yaml", "-o", "out/edition.pdf"], in: folder)
      // Nothing has to be written in its place.
      #expect(try both().output == "1 written, 1 unchanged\n")
      let before = try contents(of: "\(folder)/out")
      try edit("\(folder)/catalogue.yaml", "Le texte de beta.", "Le texte de bêta.")
      let outcome = try both()
      #expect(outcome.status == 74)
      #expect(
        outcome.errors.contains(
          "out/edition.pdf: cannot be written: another edition reads 'out/edition.pdf', which is the same file"))
      let after = try contents(of: "\(folder)/out")
      #expect(after["edition.pdf"] == before["edition.pdf"] && after["next.pdf"] != before["next.pdf"])
    }
  }

  @Test func aFileFromSomewhereElseIsReplaced() throws {
    try withCatalogue { folder in
      _ = try batch(folder)
      let made = try contents(of: "\(folder)/out")
      for intruder in ["%PDF-1.7 nothing of ours", ""] {
        try write(intruder, to: "\(folder)/out/edition.pdf")
        #expect(try batch(folder).output == "1 written, 0 unchanged\n")
        #expect(try contents(of: "\(folder)/out") == made)
      }
      // A section's file under the name of the whole edition is not the whole edition.
      _ = try run(command, ["build", "edition.yaml", "--section", "a", "-o", "out/edition.pdf"], in: folder)
      #expect(try batch(folder).output == "1 written, 0 unchanged\n")
      #expect(try run(command, ["build", "edition.yaml", "-o", "built.pdf"], in: folder).status == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/built.pdf")) == made["edition.pdf"])
    }
  }

  /// A record alone does not make a file the same: its bytes count.
  @Test func aFileThatWasCutOrChangedIsMadeAnew() throws {
    try withCatalogue { folder in
      _ = try batch(folder, "--by", "section")
      let made = try contents(of: "\(folder)/out")
      let path = URL(filePath: "\(folder)/out/edition-b.pdf")
      let whole = try #require(made["edition-b.pdf"])
      var changed = whole
      changed[whole.count / 2] ^= 1
      let damaged = [
        whole.prefix(whole.count - 1), whole.prefix(whole.count / 2),
        whole.prefix(whole.count / 3) + whole.suffix(whole.count / 2),
        changed, Data(), whole + Data("x".utf8), made["edition-a.pdf"] ?? Data(),
      ]
      for bytes in damaged {
        try bytes.write(to: path)
        #expect(try batch(folder, "--by", "section").output == "1 written, 2 unchanged\n")
        #expect(try contents(of: "\(folder)/out") == made)
      }
    }
  }

  /// What is left alone says the same of its data as what would be made: `diff` and the next edition see no difference.
  @Test func whatAFileSaysOfItsDataIsKeptTrue() throws {
    try withCatalogue { folder in
      try edit("\(folder)/catalogue.yaml", "title: Alpha", "title: Alpha, url: \"https://example.org/a\"")
      _ = try batch(folder)
      try edit("\(folder)/catalogue.yaml", "title: Alpha", "title: Alpha, year: 2020")
      _ = try batch(folder)
      let outcome = try run(command, ["diff", "out/edition.pdf", "edition.yaml"], in: folder)
      #expect(outcome.output.contains("Nothing changed"), "\(outcome.output)")
      let kept = try contents(of: "\(folder)/out")
      _ = try batch(folder, "--force")
      #expect(try contents(of: "\(folder)/out") == kept)
    }
  }

  @Test func whatTheFilesAreMadeFromCounts() throws {
    try withCatalogue { folder in
      try FileManager.default.copyItem(atPath: "\(Repository.root)/Layouts/vademecum-2022", toPath: "\(folder)/look")
      try edit("\(folder)/edition.yaml", "title:", "layout: ./look\ntitle:")
      _ = try batch(folder)
      #expect(try batch(folder).output == "0 written, 1 unchanged\n")
      // Another margin or word makes other pages; a remark makes the layout another and the pages the same.
      try edit("\(folder)/look/layout.yaml", "name:", "# A remark.\nname:")
      #expect(try batch(folder).output == "0 written, 1 unchanged\n")
      try edit("\(folder)/look/layout.yaml", "SOMMAIRE", "TABLE")
      #expect(try batch(folder).output == "1 written, 0 unchanged\n")
    }
  }

  // MARK: Many editions

  @Test func manyEditionsOfOneCatalogue() throws {
    try withCatalogue { folder in
      let editions = try (0..<40).map { index in
        let ids = ["alpha", "beta", "gamma"].enumerated().filter { index >> $0.offset & 1 == 0 }.map(\.element)
        let chosen = ids.isEmpty ? ["alpha"] : ids
        try write(
          "catalogue: catalogue.yaml\ntitle: N\(index)\nselect: { resources: [\(chosen.joined(separator: ", "))] }\n",
          to: "\(folder)/e\(index).yaml")
        return "e\(index).yaml"
      }
      let outcome = try run(command, ["batch"] + editions + ["-o", "out"], in: folder)
      #expect(outcome.output == "40 written, 0 unchanged\n" && outcome.status == 0)
      // What editions have in common is said once.
      #expect(outcome.errors.components(separatedBy: "[empty-section]").count - 1 == 3)
      #expect(try contents(of: "\(folder)/out").count == 40)
      let alone = try run(command, ["build", "e7.yaml"], in: folder)
      #expect(alone.status == 0)
      #expect(try contents(of: "\(folder)/out")["e7.pdf"] == Data(contentsOf: URL(fileURLWithPath: "\(folder)/e7.pdf")))
    }
  }

  @Test(arguments: ["edition", "section"])
  func aFailingEditionDoesNotStopTheOthers(_ division: String) throws {
    try withCatalogue { folder in
      try write("catalogue: catalogue.yaml\ntitle: T\ndate: 2022-13\n", to: "\(folder)/bad.yaml")
      let arguments = ["batch", "bad.yaml", "edition.yaml", "-o", "out", "--by", division, "--format", "json"]
      let outcome = try run(command, arguments, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("bad.yaml:3:7: error: date 2022-13 does not exist [invalid-date]"))
      let json = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      #expect(json["written"] as? Int == (division == "edition" ? 1 : 3) && json["mistaken"] as? Int == 1)
      let files = try #require(json["files"] as? [[String: Any]])
      #expect(files.contains { $0["edition"] as? String == "bad.yaml" && $0["outcome"] as? String == "mistaken" })
      #expect(try contents(of: "\(folder)/out")["bad.pdf"] == nil)
    }
  }

  @Test func strictnessFailsWhatHasWarnings() throws {
    try withCatalogue { folder in
      _ = try batch(folder)
      try edit("\(folder)/catalogue.yaml", "title: Alpha", "title: Alpha, autors: X")
      #expect(try batch(folder).status == 0)
      let strict = try batch(folder, "--strict")
      #expect(strict.status == 1 && strict.output == "0 written, 0 unchanged, 1 failed\n")
    }
  }

  // MARK: Where it cannot be written

  @Test func failuresOfTheFileSystemHaveTheirStatus() throws {
    try withCatalogue { folder in
      try write("", to: "\(folder)/file")
      let outcome = try run(command, ["batch", "edition.yaml", "-o", "file/out"], in: folder)
      #expect(outcome.status == 74 && outcome.errors.hasPrefix("error: file/out: cannot be written: "))
      // Mistakes in the data and a failure of the file system: the second is the worse.
      try write("title: T\n", to: "\(folder)/bad.yaml")
      try FileManager.default.createDirectory(atPath: "\(folder)/out/edition.pdf", withIntermediateDirectories: true)
      let both = try run(command, ["batch", "bad.yaml", "edition.yaml", "-o", "out"], in: folder)
      #expect(both.status == 74 && both.errors.contains("out/edition.pdf: cannot be written: it is a folder"))
      #expect(both.output == "0 written, 0 unchanged, 2 failed\n")
    }
  }

  @Test func twoFilesOfOneNameAreRefusedBeforeAnythingIsWritten() throws {
    try withCatalogue { folder in
      try FileManager.default.createDirectory(atPath: "\(folder)/other", withIntermediateDirectories: true)
      try write("catalogue: ../catalogue.yaml\ntitle: O\n", to: "\(folder)/other/edition.yaml")
      let outcome = try run(command, ["batch", "edition.yaml", "other/edition.yaml", "-o", "out"], in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("edition.yaml and other/edition.yaml would both be written to out/edition.pdf"))
      try write("catalogue: catalogue.yaml\ntitle: O\n", to: "\(folder)/edition-x.yaml")
      try edit("\(folder)/catalogue.yaml", "{ id: c, title: Ce }", "{ id: c, title: Ce }\n  - { id: x-c, title: Xe }")
      try edit("\(folder)/catalogue.yaml", "section: a", "section: x-c")
      let sections = try run(
        command, ["batch", "edition.yaml", "edition-x.yaml", "-o", "out", "--by", "section"], in: folder)
      #expect(sections.status == 64 && sections.errors.contains("section 'x-c' of edition.yaml and section 'c' of"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/out"))
    }
  }

  // MARK: Shards

  @Test(arguments: ["edition", "section"])
  func shardsTogetherMakeTheWhole(_ division: String) throws {
    try withCatalogue { folder in
      let editions = try (0..<5).map { index in
        try write("catalogue: catalogue.yaml\ntitle: N\(index)\n", to: "\(folder)/e\(index).yaml")
        return "e\(index).yaml"
      }
      func make(_ arguments: [String], _ environment: [String: String] = [:]) throws -> [String: Data] {
        let outcome = try run(
          command, ["batch"] + editions + ["--by", division] + arguments, in: folder, environment: environment)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try contents(of: "\(folder)/\(arguments[1])")
      }
      let whole = try make(["-o", "whole"])
      #expect(whole.count == (division == "edition" ? 5 : 15))
      var parts = 0
      for index in 1...3 {
        parts += try make(["-o", "part\(index)", "--shard", "\(index)/3"]).count
        _ = try make(["-o", "all", "--shard", "\(index)/3"])
        let slurm = [
          "SLURM_ARRAY_TASK_ID": "\(index + 9)", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "10",
        ]
        #expect(try make(["-o", "slurm\(index)"], slurm) == contents(of: "\(folder)/part\(index)"))
        let kubernetes = ["JOB_COMPLETION_INDEX": "\(index - 1)", "JOB_COMPLETION_COUNT": "3"]
        #expect(try make(["-o", "job\(index)"], kubernetes) == contents(of: "\(folder)/part\(index)"))
      }
      #expect(parts == whole.count)
      #expect(try contents(of: "\(folder)/all") == whole)
    }
  }

  /// An edition with mistakes fails only the shard that has it.
  @Test func aShardReadsOnlyWhatItMakes() throws {
    try withCatalogue { folder in
      for name in ["a", "b", "c"] { try write("catalogue: catalogue.yaml\ntitle: T\n", to: "\(folder)/\(name).yaml") }
      try write("title: T\n", to: "\(folder)/b.yaml")
      // The one without a catalogue is the lightest.
      for (index, status) in [(1, 0), (2, 0), (3, 1)] as [(Int, Int32)] {
        let shard = try run(
          command, ["batch", "a.yaml", "b.yaml", "c.yaml", "-o", "out", "--by", "section", "--shard", "\(index)/3"],
          in: folder)
        #expect(shard.status == status && shard.errors.contains("b.yaml") == (index == 3), "\(shard.errors)")
      }
      #expect(
        try contents(of: "\(folder)/out").keys.sorted()
          == ["a-a", "a-b", "a-c", "c-a", "c-b", "c-c"].map { $0 + ".pdf" })
    }
  }

  /// The two editions would both make `e-x-c.pdf`, in whichever shard they are.
  @Test func everyShardRefusesNamesThatAnotherHas() throws {
    try withCatalogue { folder in
      try edit("\(folder)/catalogue.yaml", "{ id: c, title: Ce }", "{ id: c, title: Ce }\n  - { id: x-c, title: Xe }")
      try edit("\(folder)/catalogue.yaml", "section: a", "section: x-c")
      for name in ["e", "e-x"] { try write("catalogue: catalogue.yaml\ntitle: T\n", to: "\(folder)/\(name).yaml") }
      for index in 1...2 {
        let shard = try run(
          command, ["batch", "e.yaml", "e-x.yaml", "-o", "out", "--by", "section", "--shard", "\(index)/2"], in: folder)
        #expect(shard.status == 64 && shard.errors.contains("section 'x-c' of e.yaml and section 'c' of e-x.yaml"))
      }
    }
  }

  @Test func whatASchedulerSaysMustBeClear() throws {
    func shard(_ variables: [String: String]) throws -> String? {
      try Shard.assigned { variables[$0] }.map { "\($0.shard.index)/\($0.shard.count)" }
    }
    #expect(try shard([:]) == nil)
    let steps = ["SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_MIN": "2", "SLURM_ARRAY_TASK_STEP": "5"]
    #expect(try shard(steps.merging(["SLURM_ARRAY_TASK_ID": "12"]) { $1 }) == "3/4")
    for id in ["11", "1", "27", "-1", "x"] {
      #expect(throws: Shard.Unclear.self) { try shard(steps.merging(["SLURM_ARRAY_TASK_ID": id]) { $1 }) }
    }
    #expect(throws: Shard.Unclear.self) { try shard(["SLURM_ARRAY_TASK_ID": "1"]) }
    #expect(throws: Shard.Unclear.self) { try shard(["JOB_COMPLETION_INDEX": "0"]) }
    #expect(throws: Shard.Unclear.self) { try shard(["JOB_COMPLETION_INDEX": "3", "JOB_COMPLETION_COUNT": "3"]) }
    #expect(Shard(0, of: 3) == nil && Shard(4, of: 3) == nil && Shard(1, of: 0) == nil)
  }

  @Test(arguments: ["0/3", "4/3", "1", "a/b", "1/2/3", "/"])
  func badShardsAreRefused(_ shard: String) throws {
    #expect(try run(command, ["batch", june2022, "-o", "/nowhere", "--shard", shard]).status == 64)
  }

  // MARK: One thread or many

  @Test(arguments: ["0", "-1", "1025", "x"])
  func numbersOfThreadsAreCheckedBeforeAnythingElse(_ jobs: String) throws {
    let outcome = try run(command, ["batch", june2022, "-o", "/nowhere", "--jobs=\(jobs)"])
    #expect(outcome.status == 64 && outcome.errors.contains(jobs == "x" ? "--jobs" : "from 1 to 1024"))
  }

  @Test func theNumberOfThreadsMakesNoDifference() throws {
    try withCatalogue { folder in
      for jobs in ["1", "2", "9"] {
        _ = try run(
          command, ["batch", "edition.yaml", "-o", "out\(jobs)", "--by", "section", "--jobs", jobs], in: folder)
      }
      let files = try contents(of: "\(folder)/out1")
      #expect(files.count == 3)
      #expect(try contents(of: "\(folder)/out2") == files)
      #expect(try contents(of: "\(folder)/out9") == files)
    }
  }
}

/// Three sections with a resource each, and an edition of them.
private func withCatalogue(_ body: (String) throws -> Void) throws {
  try withFolder { folder in
    var catalogue = "language: fr\nsections:\n"
    catalogue += ["a", "b", "c"].map { "  - { id: \($0), title: \($0.uppercased())e }\n" }.joined() + "resources:\n"
    for (id, section) in [("alpha", "a"), ("beta", "b"), ("gamma", "c")] {
      catalogue += "  - { id: \(id), section: \(section), title: \(id.capitalized), summary: Le texte de \(id). }\n"
    }
    try write(catalogue, to: "\(folder)/catalogue.yaml")
    try write("catalogue: catalogue.yaml\ntitle: Essai\ndate: 2022-06\n", to: "\(folder)/edition.yaml")
    try body(folder)
  }
}

private func batch(_ folder: String, _ options: String...) throws -> ToolOutcome {
  try run(command, ["batch", "edition.yaml", "-o", "out"] + options, in: folder)
}

private func edit(_ path: String, _ old: String, _ new: String) throws {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  #expect(text.contains(old))
  try write(text.replacingOccurrences(of: old, with: new), to: path)
}

/// The files of a folder by their names.
private func contents(of folder: String) throws -> [String: Data] {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder)
  return Dictionary(
    uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) })
}
