import Catalogue
import Frames
import LayoutDesign
import TestSupport
import Testing

@testable import Web

/// Colours can be read on all of their grounds, whatever a layout or an edition says.
@Suite struct ThemeTests {
  @Test(arguments: [
    ("#0E6B66", "#FFEE00", "#FF8800"), ("#FFFFFF", "#FFFFFF", "#EEEEEE"), ("#000000", "#000000", "#111111"),
    ("#FFDD00", "#00FF00", "#808080"), ("#3B4F8C", "#7A2E5D", "#4A6B1F"),
  ])
  func everythingCanBeRead(_ brand: String, _ first: String, _ second: String) throws {
    let style = HouseStyle()
    let design = try Design.read(
      "\(Repository.layouts)/vademecum-2022", layouts: Repository.layouts, fontFolders: [Repository.fonts], in: style
    ).expected()
    var own = design
    own.palette["brand"] = Color(hex: brand)
    own.palette["ink"] = Color(hex: second)
    let accents = try [first, second].map { hex in
      let color = try #require(Color(hex: hex))
      return Accent(accent: color, tint: color)
    }
    let theme = Theme(own, accents: accents)
    for scheme in [theme.light, theme.dark] {
      let grounds = [scheme.paper, scheme.surface, scheme.ground]
      for ground in grounds {
        for text in [scheme.ink, scheme.muted, scheme.link] + scheme.accents.map(\.text) {
          #expect(text.contrast(with: ground) >= 4.5, "\(text.hex) on \(ground.hex)")
        }
      }
      #expect(scheme.onBrand.contrast(with: scheme.brand) >= 4.5)
      for pair in scheme.accents {
        #expect(pair.onBand.contrast(with: pair.band) >= 4.5)
        #expect(pair.text.contrast(with: pair.tint) >= 4.5)
      }
    }
  }
}
