import Testing
import Vademecum

/// The library as its users see it: this file imports nothing else of the package but what tests share.
@Suite struct FacadeTests {
  @Test func anEditionBecomesAFileByOneImport() throws {
    let report: Reported<Document> = buildReport(june2022)
    let found: DiagnosticList = report.diagnostics
    let first: Diagnostic? = found.all.first
    let (place, finding): (Place?, Finding?) = (first?.place, first?.finding)
    #expect(place == nil && finding == nil && !found.hasErrors)
    let document = try #require(report.value)
    try withFolder { folder in
      let files = try publish(document, to: "\(folder)/a.dump", as: .dump)
      #expect(files == ["\(folder)/a.dump"])
    }
  }

  @Test(arguments: [0, -3])
  func aBatchHasAtLeastOneThread(_ jobs: Int) throws {
    try withFolder { folder in
      var batch = Batch(in: Workspace(files: sourceFiles))
      (batch.jobs, batch.division) = (jobs, .section)
      let report = try batch.run([june2022], into: "\(folder)/out")
      #expect(report.written == report.files.count && report.written == 3)
    }
  }

  @Test func aCancelledBatchStartsNothing() throws {
    try withFolder { folder in
      for division in Batch.Division.allCases {
        var batch = Batch(in: Workspace(files: sourceFiles))
        batch.division = division
        let cancellation = Cancellation()
        cancellation.cancel()
        let report = try batch.run([june2022, carnet2022], into: "\(folder)/out", cancelledBy: cancellation)
        #expect(report.stopped == 2 && report.files.count == 2)
      }
    }
  }
}
