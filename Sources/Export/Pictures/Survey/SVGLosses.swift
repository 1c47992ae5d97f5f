import Diagnostics

/// What is lost of a drawing: each kind once, where it stands first, and no more than somebody reads.
struct SVGLosses {
  private var found: [LocatedDrawingLoss] = []
  private var known: Set<DrawingLoss> = []
  /// The first of those that are only counted.
  private var lineOfOthers = 0

  /// How many are told.
  static let most = 20

  /// Adds a loss.
  mutating func add(_ loss: DrawingLoss, line: Int) {
    guard known.count < SVGLosses.most + DrawingLoss.mostOthers, known.insert(SVGLosses.kind(of: loss)).inserted
    else { return }
    if found.count < SVGLosses.most {
      found.append(LocatedDrawingLoss(loss, line: line))
    } else if known.count == SVGLosses.most + 1 {
      lineOfOthers = line
    }
  }

  /// A property that is not followed is told with its first value.
  private static func kind(of loss: DrawingLoss) -> DrawingLoss {
    if case .property(let name, _) = loss { .property(name, value: "") } else { loss }
  }

  /// Those that are told, and how many are not.
  var all: [LocatedDrawingLoss] {
    let others = known.count - found.count
    return others == 0 ? found : found + [LocatedDrawingLoss(.others(others), line: lineOfOthers)]
  }
}
