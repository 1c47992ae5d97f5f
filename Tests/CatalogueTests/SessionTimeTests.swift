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
        - { id: a, section: un, title: A, session: { \(session), date: 2026-06-15 } }
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
    // More than half a day is no evening.
    ("start: 11h, end: 00:30", "4:65: error: end 00:30 is not after start 11:00"),
    ("start: 18:00, end: 6:01", "4:67: error: end 06:01 is not after start 18:00"),
    ("start: 24:00", "4:55: error: start '24:00' is no time of a day; hours go from 0 to 23, minutes from 00 to 59"),
    (
      "start: 20h, end: 24:01",
      "4:65: error: end '24:01' is no time of a day; hours go from 0 to 23, minutes from 00 to 59"
    ),
  ])
  func impossibleTimesAreErrors(session: String, finding: String) {
    #expect(folder(session).findings() == ["catalogue.yaml:\(finding) [invalid-time]"])
  }

  @Test(arguments: [
    ("20:00", "00:30", "00:30"), ("20h", "24h", "24:00"), ("20:00", "24:00", "24:00"), ("22h30", "0h", "00:00"),
    ("18:00", "6:00", "06:00"), ("11 pm", "1 am", "01:00"),
  ])
  func eveningsEndAfterMidnight(start: String, end: String, expected: String) throws {
    let folder = folder("start: \(start), end: \(end)")
    #expect(folder.findings().isEmpty)
    #expect(try folder.edition().sections[0].resources[0].session?.end?.description == expected)
  }

  @Test(arguments: ["", "date: 2026, ", "date: 2026-06, "]) func anHourNeedsADay(date: String) {
    let folder = DataFolder([
      "catalogue.yaml":
        "sections: [{ id: un, title: Un }]\nlanguage: fr\nresources:\n  - { id: a, section: un, title: A, session: { start: 14h, \(date)room: B } }\n"
    ])
    #expect(
      folder.findings() == [
        "catalogue.yaml:4:55: warning: the session begins at 14:00, and on no day; "
          + "give its date with the day, as in 'date: 2026-06-15', or leave 'start' out [no-day]"
      ])
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
