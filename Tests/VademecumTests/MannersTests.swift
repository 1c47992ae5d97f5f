import Foundation
import TestSupport
import Testing

/// How the command behaves to people and to other programs.
@Suite struct MannersTests {
  private let folder = TemporaryFolder([
    "catalogue.yaml": "language: fr\nsections: [{ id: a, title: A }]\nresources: [{ id: r, section: a, title: R }]\n",
    "editions/2027.yaml": "catalogue: ../catalogue.yaml\ntitle: T\ndate: 2027\nlayout: liste\n",
  ])

  private func vademecum(_ arguments: String...) throws -> ToolOutcome {
    try run(command, arguments, in: folder.path)
  }

  @Test func withoutAnArgumentTheOnlyEditionHereIsTaken() throws {
    for arguments in [["build"], ["check"], ["proof"], ["build", "."]] {
      let outcome = try run(command, arguments, in: folder.path)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    }
    #expect(folder.names.contains("2027.pdf") && folder.names.contains("2027-proof.pdf"))
    folder.write("catalogue: ../catalogue.yaml\ntitle: U\n", to: "editions/2028.yaml")
    let several = try vademecum("build")
    #expect(several.status == 1)
    #expect(
      several.errors == "error: this folder has 2 editions; name one of them: editions/2027.yaml, editions/2028.yaml\n")
    folder.makeFolder("empty")
    let none = try run(command, ["build"], in: folder.path("empty"))
    #expect(none.status == 1)
    #expect(none.errors == "error: this folder has no edition; 'vademecum new FOLDER' starts a catalogue\n")
  }

  /// On a terminal a line says what takes long, and goes again.
  @Test func longStepsAreToldOnTerminals() throws {
    let resources = (0..<400).map { "  - { id: r\($0), section: a, title: R \($0) }\n" }.joined()
    folder.write("language: fr\nsections: [{ id: a, title: A }]\nresources:\n\(resources)", to: "catalogue.yaml")
    let seen = try run(
      "/usr/bin/script", ["-qec", "'\(command)' build -o x.pdf --errors-only", "/dev/null"], in: folder.path,
      environment: ["LC_ALL": "fr_FR.UTF-8"]
    ).output
    #expect(seen.contains("composition de 400 ressources…\u{1B}[K"), "\(seen)")
    #expect(seen.contains("…\u{1B}[K\r\u{1B}[K"), "\(seen)")
    #expect(try !vademecum("build", "-o", "x.pdf").errors.contains("composition"))
  }

  @Test func aFileGoesToStandardOutput() throws {
    let whole = try vademecum("build", "-o", "whole.pdf")
    #expect(whole.status == 0)
    for script in ["$V build -o - > piped.pdf", "$V build -o - --quiet | cat > quiet.pdf"] {
      let outcome = try shell(script)
      #expect(outcome.status == 0 && outcome.output.isEmpty)
    }
    let files = try ["whole.pdf", "piped.pdf", "quiet.pdf"].map { try Data(contentsOf: URL(filePath: folder.path($0))) }
    #expect(files[0].count > 1000 && files.allSatisfy { $0 == files[0] })
    #expect(!folder.names.contains("-"))
  }

  @Test func aPictureOnStandardOutputIsOfOnePage() throws {
    #expect(try shell("$V build --pages 1 --format png -o - > page.png && $V build --pages 1 -o one.png").status == 0)
    let page = try Data(contentsOf: URL(filePath: folder.path("page.png")))
    let names = folder.names.filter { $0.hasPrefix("one-") }
    #expect(names.count == 1 && page.starts(with: [0x89, 0x50, 0x4e, 0x47]))
    if let name = names.first { #expect(try Data(contentsOf: URL(filePath: folder.path(name))) == page) }
    let several = try vademecum("build", "--format", "svg", "-o", "-")
    #expect(several.status == 64 && several.errors.contains("say which with --pages") && several.output.isEmpty)
  }

  @Test func quietTellsOfErrorsAlone() throws {
    folder.write(
      "language: fr\nsections: [{ id: a, title: A }]\nresources: [{ id: r, section: a, title: R, autors: X }]\n",
      to: "catalogue.yaml")
    let loud = try vademecum("build")
    #expect(loud.errors.contains("warning:") && loud.output == "2027.pdf: \(pages(in: loud))\n")
    let quiet = try vademecum("build", "--quiet")
    #expect(quiet.status == 0 && quiet.printed.isEmpty)
    // With --strict, a warning is the reason why there is no file.
    let strict = try vademecum("build", "-q", "--strict")
    #expect(strict.status == 1 && strict.errors.contains("warning:"))
    folder.write("catalogue: ../catalogue.yaml\n", to: "editions/2027.yaml")
    let mistaken = try vademecum("build", "--quiet")
    #expect(mistaken.status == 1 && mistaken.errors.contains("error:"))
  }

  private func pages(in outcome: ToolOutcome) -> String {
    String(outcome.output.dropFirst("2027.pdf: ".count).dropLast())
  }

  @Test func verboseTellsTheStepsOnStandardError() throws {
    let outcome = try vademecum("build", "--verbose")
    #expect(outcome.status == 0 && outcome.output.hasPrefix("2027.pdf: "))
    let steps = outcome.errors.matches(of: /(?m)^(read|set|composed|drawn) +\d+\.\d ms  (.+)$/).map(\.output)
    #expect(steps.map(\.1) == ["read", "set", "composed", "drawn"])
    #expect(steps.last?.2 == "1 file" && outcome.errors.contains("1 resource on "))
    #expect(outcome.errors.contains(" catalogue.yaml\n") && outcome.errors.contains(" editions/2027.yaml\n"))
    #expect(try vademecum("build", "--verbose", "--quiet").status == 64)
  }

  @Test func openShowsWhatWasMade() throws {
    folder.write("#!/bin/sh\necho \"$1\" > opened\n", to: "bin/xdg-open")
    #expect(try shell("chmod +x bin/xdg-open; PATH=$PWD/bin:$PATH $V build --open -q").status == 0)
    for _ in 0..<1000 where !folder.names.contains("opened") { usleep(5000) }
    #expect(try String(contentsOfFile: folder.path("opened"), encoding: .utf8) == "2027.pdf\n")
  }

  // MARK: Reports for programs

  private func mistaken() {
    folder.write("catalogue: ../catalogue.yaml\ntitle: T\nbreaks: [é, r]\nlayout: liste\n", to: "editions/a b%.yaml")
  }

  @Test func checkReportsAsSARIF() throws {
    mistaken()
    let outcome = try vademecum("check", "editions/a b%.yaml", "editions/2027.yaml", "--format", "sarif")
    #expect(outcome.status == 1 && !outcome.errors.contains("[unknown"))
    let log = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(
      log["version"] as? String == "2.1.0" && runs.count == 1 && runs[0]["columnKind"] as? String == "unicodeCodePoints"
    )
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    let driver = try #require((runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: String]]).map { $0["id"] }
    #expect(Set(rules).count == rules.count && driver["version"] as? String == "0.1.0")
    for result in results { #expect(rules[try #require(result["ruleIndex"] as? Int)] == result["ruleId"] as? String) }
    let errors = results.filter { $0["level"] as? String == "error" }
    #expect(errors.count == 1 && results.contains { $0["level"] as? String == "warning" })
    let location = try #require((errors.first?["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"])
    #expect(location["artifactLocation"] as? [String: String] == ["uri": "editions/a%20b%25.yaml"])
    #expect(location["region"] as? [String: Int] == ["startLine": 3, "startColumn": 10])
  }

  @Test func aCellIsALogicalLocation() throws {
    folder.write("language: fr\nsections: [{ id: a, title: A }]\nresources: [{ table: r.csv }]\n", to: "catalogue.yaml")
    folder.write("Titre;Rubrique;Année\nR;A;20x9\n", to: "r.csv")
    let sheet = "\(Repository.root)/Examples/tressons-sheet"
    let text = try vademecum("check", "--format", "json")
    let list = try #require(try JSONSerialization.jsonObject(with: Data(text.output.utf8)) as? [[String: Any]])
    let year = try #require(list.first { $0["id"] as? String == "invalid-year" })
    #expect(year["file"] as? String == "r.csv" && year["line"] as? Int == 2 && year["column"] as? Int == 5)
    #expect(year["severity"] as? String == "error" && year["sheet"] is NSNull && year["hint"] as? String != nil)
    let cells = try run(command, ["check", sheet + "/editions/2022-06.yaml", "--format", "sarif"])
    #expect(cells.output.contains("\"fullyQualifiedName\": \"") && cells.output.contains("\"uri\": \"file:///"))
  }

  @Test func aCleanReportIsAReportToo() throws {
    let outcome = try vademecum("check", "--format", "sarif", "--errors-only")
    #expect(outcome.status == 0)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let results = (log["runs"] as? [[String: Any]])?.first?["results"] as? [Any]
    #expect(results?.isEmpty == true)
  }

  // MARK: What the program says of itself

  @Test func theVersionNamesWhatItIsMadeOf() throws {
    let lines = try vademecum("--version").output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("vademecum 0.1.0"))
    let libraries = lines[1].split(separator: ", ")
    #expect(libraries.count == 13)
    for library in libraries { #expect(library.contains(/^[A-Za-z -]+ \d+\.\d+/), "\(library)") }
  }

  private func shell(_ script: String) throws -> ToolOutcome {
    try run("sh", ["-c", script], in: folder.path, environment: ["V": command])
  }
}
