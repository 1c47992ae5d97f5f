import Diagnostics
import Files

extension ProgramFiles {
  /// What was found in a layout; or, where it lacks something because a part of the program's files is lost, where that was looked
  /// for, and nothing else: the rest may only follow from it.
  func explainingLacks(_ found: DiagnosticList) -> DiagnosticList {
    var lost = DiagnosticList()
    for part in [ProgramPart.layouts, .fonts] where found.all.contains(where: { $0.finding.isLack(of: part) }) {
      if !isFolder(folder(of: part)) { lost.error(lack(of: part), at: nil) }
    }
    return lost.all.isEmpty ? found : lost
  }
}

extension Finding {
  /// Whether it is found when something is missing that may be one of the program's files.
  fileprivate func isLack(of part: ProgramPart) -> Bool {
    switch (self, part) {
    case (.layout(.unknownLayout), .layouts), (.layout(.missingFont), .fonts): true
    default: false
    }
  }
}
