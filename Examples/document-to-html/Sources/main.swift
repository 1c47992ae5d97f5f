// Writes an edition as HTML, by an exporter of its own: document-to-html EDITION
import Foundation
import Vademecum

let workspace = Workspace()
let report = workspace.edition(at: CommandLine.arguments[1]).flatMap { workspace.document(of: $0) }
for diagnostic in report.diagnostics.all { FileHandle.standardError.write(Data("\(diagnostic)\n".utf8)) }
guard let document = report.value else { exit(1) }
print(HTMLExporter(document).page)
