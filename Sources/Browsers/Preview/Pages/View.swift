import Diagnostics
import Threads
import Vademecum

/// An edition in a layout, as it was when it could last be set, and what is wrong with it now.
final class View: Sendable {
  private let name: ViewName
  private let workspace: Workspace
  /// The number of the change that it was made after; held while it is made.
  private let made = Mutex(-1)
  private let content = Mutex(Content())

  /// What is shown.
  struct Content: Sendable {
    /// The pages; nil before the first that could be set.
    var pages: ShownPages?
    /// What was found after the last change.
    var found = DiagnosticList()
    /// Whether the pages are those after the last change.
    var isCurrent = false
  }

  /// A view that has nothing to show yet.
  init(_ name: ViewName, in workspace: Workspace) { (self.name, self.workspace) = (name, workspace) }

  /// What is shown, without waiting for what is being made.
  var shown: Content { content.withLock { $0 } }

  /// Makes the pages after change number `change`, unless that was done.
  func update(after change: Int) -> Content {
    made.withLock { made in
      guard made < change else { return }
      let report = document()
      content.withLock { content in
        content.found = report.diagnostics
        content.isCurrent = report.value != nil
        if let pages = report.value {
          content.pages = ShownPages(pages.document, of: pages.edition, revision: change, in: workspace)
        }
      }
      made = change
    }
    return shown
  }

  private func document() -> Reported<(edition: Edition, document: Document)> {
    let report = workspace.edition(at: name.edition).flatMap { edition in
      var edition = edition
      if let layout = name.layout, layout != edition.layout { edition.layout = layout }
      return workspace.document(of: edition, isProof: name.isProof).map { (edition: edition, document: $0) }
    }
    guard report.value == nil, name.layout == nil else { return report }
    // Mistakes in the data do not hide those of the layout.
    return Reported(nil, report.diagnostics.joined(with: workspace.check(editionAt: name.edition).findings))
  }
}
