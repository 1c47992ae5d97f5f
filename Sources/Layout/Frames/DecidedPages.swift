import Catalogue
import Diagnostics
import Frames
import LayoutDesign
import Threads
import Typesetting

/// The decided pages of an edition, or of some of its sections, which are composed when somebody asks for what is on them.
package final class DecidedPages: DocumentSource {
  package let information: Document.Information
  package let labels: [String]
  package let boxes: [PageBoxes]
  package let outline: [Document.OutlineEntry]
  package let destinations: [Document.Destination]
  private let context: RenderContext
  private let targets: LinkTargets
  private let composing: Composing
  private let state: Mutex<State>

  /// How pages are composed.
  struct Composing: Sendable {
    /// Makes a fresh typesetter.
    var typesetter: @Sendable () -> Typesetter
    /// Whether texts that are shortened because the layout asks for it are reported.
    var reportsShortenedTexts = false
    /// Makes what watches the pages while they are drawn, if anything does.
    var observer: @Sendable () -> (any PageObserver)? = { nil }
  }

  private struct State: Sendable {
    /// The pages; nil from when all of them are composed.
    var sequences: [PageSequence]?
    /// What was found before pages were composed.
    var found: DiagnosticList
    /// What was found on the pages that were composed, by their indices.
    var foundOnPages: [Int: DiagnosticList] = [:]
  }

  /// Takes sequences of pages in their order, and what was found while they were decided.
  init(_ sequences: [PageSequence], in context: RenderContext, composing: Composing, found: DiagnosticList) {
    self.context = context
    self.composing = composing
    information = Document.Information(context)
    let numbers = sequences.flatMap { sequence in
      let count = sequence.pages.count
      return (sequence.firstNumber - sequence.blanks)..<(sequence.firstNumber + count)
    }
    labels = numbers.map(String.init)
    let design = context.design
    let sheets = sequences.flatMap { sequence in
      Array(repeating: design.sheet, count: sequence.blanks)
        + sequence.pages.map { _ in design.pages[sequence.kind].sheet }
    }
    boxes = sheets.map { PageBoxes(trim: $0, bleed: design.bleed, slug: design.slug) }
    outline = OutlineBuilder(of: sequences, in: context).entries
    targets = LinkTargets(in: sequences, of: context.edition, context.design)
    destinations = targets.namedPlaces
    state = Mutex(State(sequences: sequences, found: found))
  }

  /// What was found before the pages at `indices` were composed, and on those of them that were; without indices, on all.
  package func found(onPages indices: [Int]? = nil) -> DiagnosticList {
    state.withLock { state in
      (indices ?? Array(labels.indices)).reduce(into: state.found) { found, index in
        if let own = state.foundOnPages[index] { found.add(contentsOf: own) }
      }
    }
  }

  package func composeAll() -> Document.Content {
    // Where nobody else has them, what is drawn of them is let go.
    guard let sequences = state.withLock({ $0.sequences.take() }) else {
      preconditionFailure("all pages are composed once")
    }
    return compose(sequences, Array(labels.indices), wanted: nil)
  }

  package func compose(_ indices: [Int]) -> Document.Content? {
    guard let sequences = state.withLock(\.sequences) else { return nil }
    // Blocks that were split over pages have the elements of the page on which they begin.
    let drawn = sequences.pagesThatBegin(indices)
    var content = compose(sequences, drawn, wanted: Set(drawn))
    let wanted = Set(indices)
    content.pages = zip(drawn, content.pages).compactMap { wanted.contains($0) ? $1 : nil }
    return content
  }

  private func compose(_ sequences: consuming [PageSequence], _ indices: [Int], wanted: Set<Int>?) -> Document.Content {
    let boxLayout = BoxLayout(typesetter: composing.typesetter(), language: context.edition.language)
    var composer = Composer(
      context, boxLayout: boxLayout, wanted: wanted, targets: targets,
      reportsShortenedTexts: composing.reportsShortenedTexts, observer: composing.observer())
    let content = composer.content(of: sequences)
    state.withLock { state in
      for (index, found) in zip(indices, composer.found) { state.foundOnPages[index] = found }
    }
    return content
  }
}

extension Document.Information {
  /// What an edition says of itself.
  fileprivate init(_ context: RenderContext) {
    let edition = context.edition
    self.init(
      title: context.readText(context.title),
      authors: [edition.publisher].compactMap { $0.map { context.readText($0.name, in: $0.language) } },
      subject: edition.subtitle.map { context.readText($0) } ?? "",
      keywords: [edition.programme?.name].compactMap { $0 }.map { context.readText($0) }
        + context.shownSections.map { edition.sections[$0].section }.map { context.readText($0.title, in: $0.language) },
      language: edition.language,
      date: edition.date.map { Document.Day(year: $0.year, month: $0.month, day: $0.day) },
      hasFacingPages: context.design.hasFacingPages)
  }
}

extension RenderContext {
  /// The title of the edition, and those of the sections that the document shows where they are not all.
  fileprivate var title: String {
    guard shownSections.count < edition.sections.count else { return edition.title }
    return "\(edition.title) – \(words.list(shownSections.map { edition.sections[$0].section.title }))"
  }
}

extension Design {
  /// Whether left and right pages differ, as in a booklet.
  var hasFacingPages: Bool { pages.contains { $0.isMirrored || $0.begins != nil } }
}

extension [PageSequence] {
  /// The pages at `indices`, those that open the sections whose cards begin there, and those before them on which blocks begin that go
  /// on over them; in order.
  fileprivate func pagesThatBegin(_ indices: [Int]) -> [Int] {
    let drafts = flatMap { [PageDraft](repeating: PageDraft(), count: $0.blanks) + $0.pages }
    var pages = Set(indices)
    for index in indices {
      var page = index
      while page > 0, !pages.contains(page - 1) {
        guard !drafts[page].splitOrigins.isDisjoint(with: drafts[page - 1].splitOrigins) else { break }
        page -= 1
        pages.insert(page)
      }
    }
    for (opening, first) in openings where pages.contains(first) { pages.insert(opening) }
    return pages.sorted()
  }

  /// The first pages of sections with pages of several kinds: what is read on the first of them is not read again on the others.
  private var openings: [(opening: Int, first: Int)] {
    var openings: [(opening: Int, first: Int)] = []
    var passed = 0
    var opened: (section: Int, page: Int)?
    for sequence in self {
      let first = passed + sequence.blanks
      passed += sequence.pageCount
      guard let section = sequence.run?.sections.lowerBound else { continue }
      if let opened, opened.section == section {
        openings.append((opened.page, first))
      } else {
        opened = (section, first)
      }
    }
    return openings
  }
}

extension PageDraft {
  /// The blocks of which parts stand on it.
  fileprivate var splitOrigins: Set<ObjectIdentifier> {
    var origins: Set<ObjectIdentifier> = []
    func collect(_ block: Block) {
      if let origin = block.origin { origins.insert(ObjectIdentifier(origin)) }
      if case .children(let children, _) = block.content { children.forEach { collect($0.block) } }
    }
    blocks.forEach { collect($0.block) }
    if let panelBlock { collect(panelBlock.block) }
    return origins
  }
}
