import Diagnostics

/// How an edition is printed on a press, in the words of a layout's `print`. What is nil, or empty, the layout says.
public struct EditionPrint: Sendable {
  /// What it holds, by the fields of `FieldTable.print`.
  package var values: FieldValues

  /// Takes what was read.
  package init(_ values: FieldValues) { self.values = values }

  /// Leaves all to the layout.
  public init() { values = FieldValues(.print, at: Place(file: "")) }

  /// How far colour runs over the edges, such as `3mm`.
  public var bleed: String? {
    get { self["bleed"] }
    set { self["bleed"] = newValue }
  }
  /// The path of the ICC profile of the press, from the edition's file; `iso-coated-v2-300` is the program's own.
  public var profile: String? {
    get { self["profile"] }
    set { self["profile"] = newValue }
  }
  /// What stands around the pages: `crop`, `registration`, `colour-bar` and `slug`, or `none`.
  public var marks: [String] {
    get { values[list: EditionPrint.position("marks")] }
    set { values[list: EditionPrint.position("marks")] = newValue }
  }
  /// How far the sheet goes on beyond the bleed, such as `10mm`.
  public var slug: String? {
    get { self["slug"] }
    set { self["slug"] = newValue }
  }
  /// The most of all inks together, such as `280%`.
  public var inkLimit: String? {
    get { self["ink-limit"] }
    set { self["ink-limit"] = newValue }
  }
  /// What becomes of pictures: `convert` or `keep`.
  public var pictures: String? {
    get { self["pictures"] }
    set { self["pictures"] = newValue }
  }
  /// How the leaves are held together: `stapled` or `glued`.
  public var binding: String? {
    get { self["binding"] }
    set { self["binding"] = newValue }
  }
  /// The thickness of a leaf, such as `0.1mm`.
  public var leaf: String? {
    get { self["leaf"] }
    set { self["leaf"] = newValue }
  }

  private subscript(name: String) -> String? {
    get { values[text: EditionPrint.position(name)] }
    set { values[text: EditionPrint.position(name)] = newValue }
  }

  private static func position(_ name: String) -> Int { FieldTable.print.position(named: name) }
}
