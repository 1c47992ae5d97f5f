import Foundation
import TestSupport
import Testing

/// The files of `Examples/automation`, used as their remarks say.
@Suite struct AutomationTests {
  private let examples = "\(Repository.root)/Examples/automation"
  private let folder: TemporaryFolder

  init() {
    folder = TemporaryFolder([
      "catalogue.yaml": "language: fr\nsections: [{ id: a, title: A }]\nresources: [{ id: r, section: a, title: R }]\n"
    ])
    for year in 2024...2027 {
      folder.write(
        "catalogue: ../catalogue.yaml\ntitle: T\ndate: \(year)\nlayout: liste\n", to: "editions/\(year).yaml")
    }
  }

  /// Runs a script of the shell that finds `vademecum`.
  private func shell(_ script: String, _ environment: [String: String] = [:]) throws -> ToolOutcome {
    folder.makeFolder("bin")
    if !FileManager.default.fileExists(atPath: folder.path("bin/vademecum")) {
      folder.link("bin/vademecum", to: command)
    }
    let path = "\(folder.path("bin")):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    let all = ["PATH": path, "EXAMPLES": examples].merging(environment) { $1 }
    return try run("sh", ["-c", script], in: folder.path, environment: all)
  }

  @Test func theHookRefusesWhatWouldBeCommitted() throws {
    let git = "git -c user.name=A -c user.email=a@example.org"
    let start = try shell(
      "git init -q . && cp $EXAMPLES/pre-commit .git/hooks/ && echo bin > .git/info/exclude && git add .")
    #expect(start.status == 0, "\(start.errors)")
    #expect(try shell("\(git) commit -qm One").status == 0)
    folder.write("catalogue: ../catalogue.yaml\ntitle: T\nbreaks: [x]\n", to: "editions/2027.yaml")
    let refused = try shell("git add . && \(git) commit -qm Two")
    #expect(refused.status == 1 && refused.errors.contains("editions/2027.yaml:3:10: error:"), "\(refused)")
    // A mistake that is not committed is nobody's business.
    #expect(try shell("git checkout -q HEAD . && echo 'breaks: [x]' >> editions/2027.yaml").status == 0)
    folder.write("catalogue: ../catalogue.yaml\ntitle: Other\n", to: "editions/2026.yaml")
    let other = try shell("git add editions/2026.yaml && \(git) commit -qm Three")
    #expect(other.status == 0, "\(other.errors)")
  }

  @Test func theMakefileBuildsWhatChanged() throws {
    let make = "make -s -f $EXAMPLES/Makefile"
    #expect(try shell(make).output == "4 written, 0 unchanged\n")
    folder.write("catalogue: ../catalogue.yaml\ntitle: Other\ndate: 2026\nlayout: liste\n", to: "editions/2026.yaml")
    #expect(try shell(make).output == "1 written, 3 unchanged\n")
    #expect(try shell("\(make) check").status == 0)
    #expect(try shell("\(make) print").status == 0)
    #expect(try shell("ls build/print").output == "2024-print.pdf\n2025-print.pdf\n2026-print.pdf\n2027-print.pdf\n")
  }

  /// The variables are those that Slurm sets for the tasks of an array; no Slurm runs here.
  @Test func theTasksOfAnArrayMakeTheSameFilesTogether() throws {
    #expect(try shell("vademecum batch editions/*.yaml --output whole --manifest").status == 0)
    for task in 1...3 {
      let outcome = try shell(
        "sh $EXAMPLES/catalogues.slurm",
        [
          "SLURM_ARRAY_TASK_ID": "\(task)", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "1",
          "SLURM_ARRAY_TASK_MAX": "3", "SLURM_ARRAY_TASK_STEP": "1", "SLURM_SUBMIT_DIR": folder.path,
        ])
      #expect(outcome.status == 0 && outcome.errors.contains("part \(task) of 3 of the files"), "\(outcome)")
    }
    #expect(try shell("vademecum batch --merge build/batch-*-of-*.json --output build").status == 0)
    #expect(try shell("diff -r -x 'batch-*-of-*.json' whole build").status == 0)
  }

  /// What stands in the workflow is understood, without a code host that runs it.
  @Test func theWorkflowCallsTheCommandAsItIs() throws {
    let workflow = try String(contentsOfFile: "\(examples)/catalogue.yml", encoding: .utf8)
    let calls = workflow.matches(of: /run: (vademecum .+)/).map { String($0.output.1) }
    #expect(calls.count == 2)
    for call in calls {
      let outcome = try shell(call, ["EDITIONS": "editions/2026.yaml"])
      #expect(outcome.status == 0, "\(call): \(outcome.errors)")
    }
    #expect(FileManager.default.fileExists(atPath: folder.path("catalogue/2026.pdf")))
  }
}
