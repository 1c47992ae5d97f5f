import Cairo
import Diagnostics
import Export
import Files
import Frames
import LayoutDesign
import Reading

extension LoadedEdition {
  /// The edition as it is made for that purpose.
  func made(for purpose: Purpose) -> Reported<LoadedEdition> {
    switch purpose {
    case .screen: return Reported(self)
    case .print(let options): return printed(options)
    }
  }

  private func printed(_ options: PrintOptions) -> Reported<LoadedEdition> {
    var (printed, found) = (self, DiagnosticList())
    let usual = design.bleed > 0 ? design.bleed : LoadedEdition.usualBleed
    printed.design.bleed = options.bleed ?? design.print.bleed ?? usual
    if !(0...LoadedEdition.mostBleed.points).contains(printed.design.bleed) {
      let (bleed, most) = (Length.pt(printed.design.bleed).millimetres, LoadedEdition.mostBleed.millimetres)
      found.error(.unusableBleed(bleed, most: most), at: Place(file: edition.path))
    }
    if edition.date == nil { found.error(.undatedPrint, at: Place(file: edition.path)) }
    printed.design.slug = design.print.slug
    let around = 2 * (printed.design.bleed + printed.design.slug)
    let longest = ([design.sheet] + design.pages.map(\.sheet)).map { max($0.width, $0.height) }.max() ?? 0
    if longest + around > PageBoxes.longestSide { found.error(.largeSheet, at: Place(file: edition.path)) }
    printed.design.isForPress = true
    let (condition, read) = FilesRead.by { () -> PrintingCondition? in readCondition(options, &found) }
    guard let condition, !found.hasErrors else { return Reported(nil, found) }
    // No output may take the place of the profile either.
    printed.files = FilesRead([files, read])
    printed.press = Press(
      condition: condition, inks: design.print.inks, inkLimit: design.print.inkLimit, marks: design.print.marks,
      keepsPictures: design.print.keepsPictures)
    return Reported(printed, found)
  }

  /// How far colour may run over edges, in points.
  private static let mostBleed = Length.mm(50)
  /// Printers ask for so much.
  private static let usualBleed = Length.mm(3).points

  private func readCondition(_ options: PrintOptions, _ found: inout DiagnosticList) -> PrintingCondition? {
    let own = "\(loader.files.profiles)/\(ProfileFiles.usual)"
    let named = options.profile.map { Located($0, at: Place(file: edition.path)) } ?? design.print.profile
    let path = named.map { $0.value == PrintDesign.ownProfile ? own : $0.value } ?? own
    if path == own, !isRegularFile(own) {
      found.error(loader.files.lack(of: .profiles), at: nil)
      return nil
    }
    func refuse(_ reason: String) -> PrintingCondition? {
      found.error(.unusableProfile(path, reason: reason), at: named?.place ?? Place(file: edition.path))
      return nil
    }
    let profile: [UInt8]
    do throws(FileError) { profile = try readFile(path, limit: LoadedEdition.largestProfile) } catch {
      return refuse(error.reason.description)
    }
    do throws(CairoError) {
      return PrintingCondition(profile, described: try InkConversion(profile: profile, withPixels: false).description)
    } catch {
      return refuse(error.reason)
    }
  }

  /// The profile of no press has more bytes.
  private static let largestProfile = 16 << 20
}

extension PrintingCondition {
  /// The condition that a profile describes, by the name that the registry of conditions has for it where the profile says it.
  fileprivate init(_ profile: [UInt8], described description: String) {
    let names = [
      ("FOGRA39", ["FOGRA39", "ISO Coated v2", "ISOcoated_v2"]), ("FOGRA47", ["FOGRA47", "PSO Uncoated ISO12647"]),
      ("FOGRA51", ["FOGRA51", "PSO Coated v3", "PSOcoated_v3"]),
      ("FOGRA52", ["FOGRA52", "PSO Uncoated v3", "PSOuncoated_v3"]), ("FOGRA53", ["FOGRA53"]),
    ]
    let known = names.first { $0.1.contains { description.contains($0) } }?.0
    self.init(
      name: known ?? (description.isEmpty ? "Custom" : description), isRegistered: known != nil,
      description: description,
      profile: profile)
  }
}
