import Diagnostics
import Export
import Foundation
import TestSupport
import Testing

@testable import Vademecum

/// Pictures as they come, not taken apart: what ends the process that tries them.
@Suite struct PictureHelperTests {
  private func answer(_ helper: PictureHelper, _ svg: String, side: Double = 100) -> TrialOutcome? {
    Array(svg.utf8).withUnsafeBytes { helper.answer(to: .vectors(VectorTrial($0, width: side, height: side))) }
  }

  private static let root = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
  private static let sound = "\(root) width='100' height='100'><rect width='50' height='50'/></svg>"

  @Test func soundPicturesPassAndOthersAreRefused() {
    let helper = PictureHelper(program: command)
    for _ in 0..<3 { #expect(answer(helper, Self.sound) == .drawn) }
    guard case .failed(.refused(let words)) = answer(helper, "<svg") else {
      Issue.record("broken markup is refused in words")
      return
    }
    #expect(!words.isEmpty && !words.contains("\n"))
    #expect(answer(helper, Self.sound) == .drawn)
  }

  @Test func breakdownsEndOnlyTheHelper() {
    let helper = PictureHelper(program: command)
    let panic = "\(Self.root) width='100' height='100'><text y='50' font-size='1e9'>X</text></svg>"
    for _ in 0..<2 {
      #expect(answer(helper, panic) == .failed(.breakdown))
      #expect(answer(helper, Self.sound) == .drawn)
    }
  }

  @Test func whatTakesTooLongIsEnded() throws {
    let helper = PictureHelper(program: command)
    let blurs = String(repeating: "<feGaussianBlur stdDeviation='50'/>", count: 10_000)
    let bomb =
      "\(Self.root) width='900' height='900'><filter id='f'>\(blurs)</filter><rect filter='url(#f)' width='900' height='900'/></svg>"
    #expect(answer(helper, bomb, side: 900) == .failed(.time(seconds: 4)))
    #expect(answer(helper, Self.sound) == .drawn)
  }

  @Test func withoutAProgramThereIsNoAnswer() {
    #expect(answer(PictureHelper(program: "/none/vademecum"), Self.sound) == nil)
    #expect(answer(PictureHelper(program: "/bin/true"), Self.sound) == .failed(.breakdown))
  }
}
