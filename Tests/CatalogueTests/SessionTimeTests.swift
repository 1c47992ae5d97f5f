import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// When sessions begin and end.
@Suite struct SessionTimeTests {
  private func folder(_ session: String) -> DataFolder {
    DataFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: un, title: Un }]
      resources:
        - { id: a, section: un, title: A, session: { \(session) } }
      """
    ])
  }

  @Test(arguments: [
    ("14:30", "14:30"), ("14h30", "14:30"), ("14 h 30", "14:30"), ("14h", "14:00"), ("14 H", "14:00"),
    ("9:05", "09:05"),
    ("2:30 pm", "14:30"), ("2 p.m.", "14:00"), ("12 am", "00:00"), ("12:15 PM", "12:15"), ("0:00", "00:00"),
    ("23h59", "23:59"), ("\"14:30:00\"", "14:30"),
  ])
  func timesAreReadAsPeopleWriteThem(text: String, time: String) throws {
    let session = try folder("start: \(text)").edition().sections[0].resources[0].session
    #expect(session?.start?.description == time)
  }

  @Test(arguments: [
    ("start: 14", "4:55: error: start '14' is not a time; did you mean '14:00'?"),
    ("start: 14.30", "4:55: error: start '14.30' is not a time; did you mean '14:30'?"),
    ("start: bientôt", "4:55: error: start 'bientôt' is not a time; write it as 14:30 or 14h30"),
    ("start: 14h5", "4:55: error: start '14h5' is not a time; write it as 14:30 or 14h30"),
    ("start: 13 pm", "4:55: error: start '13 pm' is not a time; write it as 14:30 or 14h30"),
    ("start: 25:00", "4:55: error: start '25:00' is no time of a day; hours go from 0 to 23, minutes from 00 to 59"),
    ("start: 14:60", "4:55: error: start '14:60' is no time of a day; hours go from 0 to 23, minutes from 00 to 59"),
    ("start: 14h30, end: 14 h", "4:67: error: end 14:00 is not after start 14:30"),
    ("start: 14h, end: 14:00", "4:65: error: end 14:00 is not after start 14:00"),
  ])
  func impossibleTimesAreErrors(session: String, finding: String) {
    #expect(folder(session).findings() == ["catalogue.yaml:\(finding) [invalid-time]"])
  }

  @Test func anEndNeedsAStart() {
    #expect(folder("end: 14h").findings() == ["catalogue.yaml:4:53: error: the session has no start [missing-field]"])
  }

  @Test func sheetsHaveThem() throws {
    let folder = DataFolder([
      "r.csv":
        "ID;Titre;Rubrique;Date de la séance;Heure de début;Heure de fin;Salle\na;A;Un;2/7/2026;14h30;16:00;Condorcet\n",
      "catalogue.yaml": "language: fr\nsections: [{ id: un, title: Un }]\nresources:\n  table: r.csv\n",
    ])
    let session = try #require(try folder.edition().sections[0].resources[0].session)
    #expect(
      session
        == Session(
          date: PartialDate(year: 2026, month: 7, day: 2), start: TimeOfDay(hour: 14, minute: 30),
          end: TimeOfDay(hour: 16), room: "Condorcet"))
  }

  @Test func whatAProgramMakesIsCheckedToo() {
    let resource = Resource(
      id: "r", title: "R", session: Session(start: TimeOfDay(hour: 24), end: TimeOfDay(hour: 9)))
    let edition = Edition(title: "T", sections: [EditionSection(id: "a", title: "A", resources: [resource])])
    #expect(edition.checked().diagnostics.all.map(\.id).contains("invalid-time"))
  }
}
