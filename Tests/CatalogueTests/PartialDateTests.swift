import Testing

@testable import Catalogue

@Suite struct PartialDateTests {
  @Test(arguments: [
    (2020, 5, 27, 3), (2020, 7, 2, 4), (2020, 9, 22, 2), (2000, 2, 29, 2), (1900, 3, 1, 4), (2024, 1, 1, 1),
    (2023, 12, 31, 7), (1582, 10, 15, 5), (1000, 1, 1, 3), (9999, 12, 31, 5),
  ])
  func weekdays(year: Int, month: Int, day: Int, weekday: Int) {
    #expect(PartialDate(year: year, month: month, day: day).weekday == weekday)
  }

  @Test func everyDayFollowsTheOneBeforeIt() throws {
    var last = 7  // 31 December 1899 was a Sunday
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...PartialDate.dayCount(year: year, month: month) {
          let weekday = try #require(PartialDate(year: year, month: month, day: day).weekday)
          #expect(weekday == last % 7 + 1)
          last = weekday
        }
      }
    }
  }

  @Test func datesThatDoNotExist() {
    #expect(PartialDate(year: 2021, month: 2, day: 29).exists == false)
    #expect(PartialDate(year: 1900, month: 2, day: 29).exists == false)
    #expect(PartialDate(year: 2021, month: 4, day: 31).exists == false)
    #expect(PartialDate(year: 2021, month: 0).exists == false)
    #expect(PartialDate(year: 2021, month: 13).exists == false)
    #expect(PartialDate(year: 2021, day: 3).exists == false)
    #expect(PartialDate(year: 20222).exists == false)
    #expect(PartialDate(year: 999).exists == false)
  }

  @Test func isoText() {
    #expect(PartialDate(year: 2022).description == "2022")
    #expect(PartialDate(year: 2022, month: 6).description == "2022-06")
    #expect(PartialDate(year: 2022, month: 11, day: 5).description == "2022-11-05")
    #expect(PartialDate(year: 2022, month: 6).weekday == nil)
  }
}
