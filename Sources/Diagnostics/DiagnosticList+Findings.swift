/// Call sites name a kind alone, `found.warn(.noURL(resource: id), at: place)`: its part of the program follows from it.
extension DiagnosticList {
  /// Adds an error.
  public mutating func error(_ finding: ReadingFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .reading(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: ReadingFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .reading(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: TableFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .table(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: TableFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .table(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: FolderFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .folder(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: FolderFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .folder(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: BibliographyFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .bibliography(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: BibliographyFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .bibliography(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: CatalogueFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .catalogue(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: CatalogueFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .catalogue(finding)))
  }

  /// Adds a note.
  public mutating func note(_ finding: CatalogueFinding, at place: Place?) {
    add(Diagnostic(.note, at: place, .catalogue(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: LayoutFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .layout(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: LayoutFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .layout(finding)))
  }

  /// Adds a note.
  public mutating func note(_ finding: LayoutFinding, at place: Place?) {
    add(Diagnostic(.note, at: place, .layout(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: BoxFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .box(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: BoxFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .box(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: MeasureFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .measure(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: MeasureFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .measure(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: StyleFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .style(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: StyleFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .style(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: WordFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .word(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: WordFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .word(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: PageFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .page(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: PageFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .page(finding)))
  }

  /// Adds a note.
  public mutating func note(_ finding: PageFinding, at place: Place?) {
    add(Diagnostic(.note, at: place, .page(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: EditionFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .edition(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: EditionFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .edition(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: LinkFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .link(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: LinkFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .link(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: PrintFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .print(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: PrintFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .print(finding)))
  }

  /// Adds a note.
  public mutating func note(_ finding: PrintFinding, at place: Place?) {
    add(Diagnostic(.note, at: place, .print(finding)))
  }
}
