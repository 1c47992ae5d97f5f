import Catalogue
import LayoutDesign

extension PageSequence {
  /// What furniture and backgrounds can show of each of its pages.
  func currentPages(in edition: Edition) -> [Scope.CurrentPage] {
    var marks = RunningMarks()
    return pages.enumerated().map { index, draft in
      marks.pass(titles(on: draft, in: edition))
      let number = firstNumber + index
      return .init(
        folio: String(number), side: Side(ofPage: number), firstTitle: marks.first, lastTitle: marks.last)
    }
  }

  /// The titles of the resources that begin on a page.
  private func titles(on draft: PageDraft, in edition: Edition) -> [TextPiece] {
    draft.blocks.compactMap { $0.place(in: self) }.map { place in
      let resource = edition.resource(at: place)
      return TextPiece(resource.title, in: resource.languageOfTitle)
    }
  }
}

extension Scope {
  /// The scope of the pages of a sequence: of the first section of several.
  init(_ context: RenderContext, of sequence: PageSequence) {
    self.init(context)
    (section, ownPage) = (sequence.run?.sections.lowerBound, sequence.ownPage)
  }
}
