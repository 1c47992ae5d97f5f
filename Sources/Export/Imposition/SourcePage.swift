import Frames

/// A page of a file that is put on a sheet.
struct SourcePage {
  var form: Qpdf.Object
  /// What the form is called on sheets.
  var name: String
  /// What its annotations show.
  var appearances: [Appearance]
  /// Whether annotations are left out because the file has no form for them.
  var lacksNotes: Bool
  /// Its trim box: left, bottom, right, top.
  var trim: [Double]
  /// How far colour runs over its edges, where it runs furthest, in points.
  var bleed: Double
  /// How many points are a unit of its coordinates.
  var unit: Double
  /// Quarters of a turn, clockwise.
  var quarters: Int
  /// What the file lacks of it.
  var faults: Faults

  /// What is shown of a page whose size is not known: all that its place has room for.
  private static let anywhere = [0, 0, PageBoxes.longestSide, PageBoxes.longestSide]
  /// A page of such units is larger than any sheet; larger ones are no numbers to reckon with.
  private static let largestUnit = 1e6

  /// What a damaged file lacks of a page.
  struct Faults: OptionSet {
    let rawValue: Int
    static let content = Faults(rawValue: 1)
    static let resources = Faults(rawValue: 2)
    static let size = Faults(rawValue: 4)
  }

  /// The page of a number.
  init(_ page: Qpdf.Object, number: Int, of file: Qpdf) throws(ExportError) {
    faults = []
    let stated = file.box(page, "/MediaBox")
    if stated == nil { faults.insert(.size) }
    let media = stated ?? [0, 0, 612, 792]
    func box(_ key: String, else other: [Double]) -> [Double] { file.box(page, key)?.within(media) ?? other }
    let trim = box("/TrimBox", else: box("/CropBox", else: media))
    let whole = box("/BleedBox", else: trim).around(trim)
    let unit = file.number(page, "/UserUnit") ?? 1
    self.trim = trim
    self.unit = unit > 0 ? min(unit, SourcePage.largestUnit) : 1
    bleed = [trim[0] - whole[0], trim[1] - whole[1], whole[2] - trim[2], whole[3] - trim[3]].max()! * self.unit
    let turn = file.number(page, "/Rotate").flatMap { Int(exactly: $0) } ?? 0
    quarters = turn.isMultiple(of: 90) ? ((turn / 90 % 4) + 4) % 4 : 0
    if let resources = file.object(page, "/Resources"), !file.isDictionary(resources) { faults.insert(.resources) }
    name = "/P\(number)"
    let (drawn, areSomeMissing) = file.appearances(of: page)
    (appearances, lacksNotes) = (drawn, areSomeMissing)
    let (form, isEmpty) = try file.form(
      of: page, number: number, box: stated == nil ? SourcePage.anywhere : whole)
    self.form = form
    if isEmpty { faults.insert(.content) }
  }

  /// Gives the page, whose own size is not known, that of others.
  mutating func resize(to size: Size) { (trim, unit, quarters) = ([0, 0, size.width, size.height], 1, 0) }

  /// How large it is, upright.
  var size: Size {
    let size = Size(width: (trim[2] - trim[0]) * unit, height: (trim[3] - trim[1]) * unit)
    return quarters % 2 == 0 ? size : Size(width: size.height, height: size.width)
  }

  /// Its forms by their names on the sheets.
  var forms: [(name: String, form: Qpdf.Object)] {
    [(name, form)] + appearances.enumerated().map { ("\(name)A\($0)", $1.form) }
  }

  /// The operators that draw it with a map from its own coordinates.
  func drawn(by map: Transform) -> String {
    var text = "\(map.operands) cm \(name) Do"
    for (index, appearance) in appearances.enumerated() {
      text += " q \(appearance.placement.operands) cm \(name)A\(index) Do Q"
    }
    return text
  }

  /// The map from the page's own coordinates to those in which it stands upright with the corner of its trim box at the origin.
  var upright: Transform {
    let moved = Transform.translation(x: -trim[0], y: -trim[1])
      .followed(by: Transform(a: unit, b: 0, c: 0, d: unit, tx: 0, ty: 0))
    let (width, height) = ((trim[2] - trim[0]) * unit, (trim[3] - trim[1]) * unit)
    switch quarters {
    case 1: return moved.followed(by: Transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: width))
    case 2: return moved.followed(by: Transform(a: -1, b: 0, c: 0, d: -1, tx: width, ty: height))
    case 3: return moved.followed(by: Transform(a: 0, b: 1, c: -1, d: 0, tx: height, ty: 0))
    default: return moved
    }
  }
}

extension Transform {
  /// The operands of the operator that applies it.
  fileprivate var operands: String {
    [a, b, c, d, tx, ty].map { String($0, places: 5) }.joined(separator: " ")
  }
}

extension [Double] {
  /// What of a box lies in another, both as left, bottom, right and top; nil where nothing does.
  fileprivate func within(_ other: [Double]) -> [Double]? {
    let both = [
      Swift.max(self[0], other[0]), Swift.max(self[1], other[1]), Swift.min(self[2], other[2]),
      Swift.min(self[3], other[3]),
    ]
    return both[2] - both[0] > 0.01 && both[3] - both[1] > 0.01 ? both : nil
  }

  /// The box, made to hold another.
  fileprivate func around(_ other: [Double]) -> [Double] {
    [
      Swift.min(self[0], other[0]), Swift.min(self[1], other[1]), Swift.max(self[2], other[2]),
      Swift.max(self[3], other[3]),
    ]
  }
}
