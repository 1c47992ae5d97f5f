// Makes a PDF of an edition: files-to-pdf EDITION OUTPUT
import Foundation
import Vademecum

let (edition, output) = (CommandLine.arguments[1], CommandLine.arguments[2])
let workspace = Workspace()
let report = try workspace.edition(at: edition)
  .flatMap { workspace.document(of: $0) }
  .flatMap { try workspace.write($0, to: output) }
for diagnostic in report.diagnostics.all { print(diagnostic) }
guard report.value != nil else { exit(1) }
