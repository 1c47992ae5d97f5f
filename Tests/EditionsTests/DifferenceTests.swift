import Testing

@testable import Editions

/// What counts as a change between two editions, and that no more is told than the fewest changes.
@Suite struct DifferenceTests {
  private func resource(
    _ id: String, in section: String = "s", page: String = "3", title: String? = nil, summary: String = "Un texte.",
    url: String? = nil
  ) -> Record.Resource {
    var fields = [Record.Field("title", title ?? "Titre \(id)"), Record.Field("summary", summary)]
    if let url { fields.append(Record.Field("url", url)) }
    return Record.Resource(id: id, section: section, page: page, fields: fields)
  }

  private func record(
    _ resources: [Record.Resource], sections: [String] = ["s", "t"], title: String = "Catalogue"
  ) -> Record {
    Record(
      program: "1", edition: [Record.Field("title", title)],
      sections: sections.map { .init(id: $0, title: "Section \($0)") }, resources: resources)
  }

  @Test func nothingChanged() {
    let record = record(["a", "b", "c"].map { resource($0) })
    #expect(Difference(from: record, to: record).isEmpty)
  }

  @Test func addedRemovedChangedAndMoved() {
    let old = record([resource("a"), resource("b"), resource("c"), resource("d", page: "4")])
    let new = record([
      resource("a"), resource("c", summary: "Un autre texte."), resource("e", page: "4"),
      resource("d", in: "t", page: "5"),
    ])
    let difference = Difference(from: old, to: new)
    #expect(difference.added.map(\.id) == ["e"])
    #expect(difference.removed.map(\.id) == ["b"])
    #expect(difference.changed.map(\.new.id) == ["c"])
    #expect(difference.changed.first?.changes.map(\.name) == ["summary"])
    let moved = difference.kept.filter(\.changesSection)
    #expect(moved.map(\.new.id) == ["d"])
    #expect(moved.first?.old.page == "4" && moved.first?.new.page == "5")
    #expect(difference.kept.filter(\.isReordered).isEmpty)
    #expect(difference.shifted.isEmpty)
  }

  @Test func pagesOfUnchangedCardsAreShifts() {
    let old = record([resource("a"), resource("b"), resource("c", page: "4")])
    let new = record([resource("a"), resource("b", page: "4"), resource("c", page: "4")])
    let difference = Difference(from: old, to: new)
    #expect(difference.shifted.map(\.new.id) == ["b"])
    #expect(!difference.isEmpty)
    #expect(difference.changed.isEmpty)
  }

  @Test(arguments: [
    ("abcde", "abcde", 0), ("abcde", "eabcd", 1), ("abcde", "bcdea", 1), ("abcde", "acbde", 1), ("abcdef", "defabc", 3),
    ("abc", "cba", 2), ("abcd", "axcbd", 1),
  ])
  func theFewestAreReordered(old: String, new: String, count: Int) {
    let difference = Difference(
      from: record(old.map { resource(String($0)) }), to: record(new.map { resource(String($0)) }))
    let reordered = difference.kept.filter(\.isReordered).map(\.new.id)
    #expect(reordered.count == count)
    func rest(_ ids: String) -> [String] { ids.map(String.init).filter { $0 != "x" && !reordered.contains($0) } }
    #expect(rest(old) == rest(new))
  }

  @Test func sectionsThatChangePlacesReorderNoResources() {
    let resources = [resource("a"), resource("b"), resource("c", in: "t")]
    let difference = Difference(
      from: record(resources), to: record([resources[2], resources[0], resources[1]], sections: ["t", "s"]))
    #expect(difference.sections.reordered.count == 1)
    #expect(difference.kept.filter(\.isReordered).isEmpty)
  }

  @Test func anotherIdWithTheSameContentIsARename() {
    let old = record([resource("a", title: "T", url: "https://t.fr"), resource("b")])
    let same = Difference(from: old, to: record([resource("z", title: "T", url: "https://t.fr"), resource("b")]))
    #expect(same.added.isEmpty && same.removed.isEmpty && same.changed.isEmpty)
    #expect(same.kept.filter(\.isRenamed).map(\.old.id) == ["a"])

    let edited = record([resource("z", title: "T", summary: "Un texte. Neuf.", url: "https://t.fr"), resource("b")])
    let edit = Difference(from: old, to: edited)
    #expect(edit.changed.map(\.new.id) == ["z"])
    #expect(edit.added.isEmpty && edit.removed.isEmpty)

    let other = record([resource("z", title: "T", url: "https://other.fr"), resource("b")])
    #expect(Difference(from: old, to: other).added.map(\.id) == ["z"])
    let rewritten = record([resource("z", title: "T", summary: "Rien de cela n'est resté.", url: "https://t.fr")])
    #expect(Difference(from: old, to: rewritten).added.map(\.id) == ["z"])
  }

  @Test func theEditionAndItsSections() {
    var new = record([], sections: ["t", "u"], title: "Le catalogue")
    new.sections[0].title = "Autre"
    let difference = Difference(from: record([]), to: new)
    #expect(difference.edition.map(\.name) == ["title"])
    #expect(difference.sections.added.map(\.id) == ["u"])
    #expect(difference.sections.removed.map(\.id) == ["s"])
    #expect(difference.sections.retitled.map(\.change.old) == ["Section t"])
  }

  @Test func fieldsComeAndGo() {
    let old = record([resource("a", url: "https://a.fr")])
    let change = Difference(from: old, to: record([resource("a")])).changed.first?.changes
    #expect(change == [.init(name: "url", old: "https://a.fr", new: nil)])
    let back = Difference(from: record([resource("a")]), to: old).changed.first?.changes
    #expect(back == [.init(name: "url", old: nil, new: "https://a.fr")])
  }

  // MARK: Words

  @Test(arguments: [
    ("un deux trois", "un deux trois", "=un deux trois"), ("un deux trois", "un trois", "=un|-deux|=trois"),
    ("un deux", "un deux trois", "=un deux|+trois"), ("un deux trois", "un 2 trois", "=un|-deux|+2|=trois"),
    ("", "un", "+un"), ("un", "", "-un"), ("a\n\nb", "a\n\nc", "=a\n\n|-b|+c"), ("a", "b", "-a|+b"),
  ])
  func wordsAreMarked(old: String, new: String, marks: String) {
    let signs: [WordDifference.Kind: String] = [.same: "=", .removed: "-", .added: "+"]
    let got = WordDifference.runs(from: old, to: new).map { (signs[$0.kind] ?? "") + $0.text }
    #expect(got.joined(separator: "|") == marks)
  }

  @Test func veryLongTextsAreReplacedAsAWhole() {
    let (old, new) = ((0..<5000).map { "a\($0)" }, (0..<5000).map { "b\($0)" })
    let marks = WordDifference.runs(from: old.joined(separator: " "), to: new.joined(separator: " "))
    #expect(marks.map(\.kind) == [.removed, .added])
  }
}
