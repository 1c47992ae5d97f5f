import Diagnostics

/// What one thing holds, field by field of its table, and where each value stands.
///
/// A thing can be moved to another place of its file without a change to what it holds: all places in it move along.
public struct FieldValues: Sendable {
  /// What fields there are.
  package let table: FieldTable
  /// Some place in the file, and in the sheet of a spreadsheet, that it stands in.
  private var source: Place
  /// Where the thing stands.
  private var spot: Spot
  /// Where it stood when its values got their places.
  private var origin: Spot
  /// The fields that hold something, in the order of the table: most things leave most of theirs empty.
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    /// The field, by its position.
    var position: UInt16
    var value: FieldValue
    var spot = Spot()
    /// The elements of a list; empty when unknown.
    var elements: [Spot] = []
  }

  /// Line and column in the thing's file; the line is 0 when unknown.
  private struct Spot: Equatable, Sendable {
    var line: Int32 = 0
    var column: Int32 = 0

    init() {}

    init(_ line: Int, _ column: Int) { (self.line, self.column) = (Int32(clamping: line), Int32(clamping: column)) }

    init(_ place: Place) { self.init(place.line, place.column) }
  }

  /// Holds nothing yet.
  package init(_ table: FieldTable, at place: Place) {
    self.table = table
    source = place
    spot = Spot(place)
    origin = spot
  }

  /// Makes room for so many fields.
  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// Gives back the room that no field has taken.
  mutating func trim() {
    if entries.capacity > entries.count { entries = entries.withUnsafeBufferPointer { Array($0) } }
  }

  /// Where among those that hold something the field at a position is; nil when it is empty.
  @inline(__always)
  private func index(of position: Int) -> Int? {
    var index = 0
    while index < entries.count {
      let known = Int(entries[index].position)
      if known >= position { return known == position ? index : nil }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private func entry(_ position: Int) -> Entry? { index(of: position).map { entries[$0] } }

  @inline(__always)
  private func value(_ position: Int) -> FieldValue? { index(of: position).map { entries[$0].value } }

  private mutating func put(_ entry: Entry?, at position: Int) {
    let index = entries.firstIndex { $0.position >= position } ?? entries.count
    let isKnown = index < entries.count && entries[index].position == position
    switch entry {
    case let entry? where isKnown: entries[index] = entry
    case let entry?: entries.insert(entry, at: index)
    case nil: if isKnown { entries.remove(at: index) }
    }
  }

  /// Where the thing stands.
  public var place: Place {
    get { place(at: spot) }
    set { (source, spot) = (newValue, Spot(newValue)) }
  }

  /// The same thing at another place of its file.
  func moved(to line: Int, _ column: Int) -> FieldValues {
    var moved = self
    moved.spot = Spot(line, column)
    return moved
  }

  /// What the field at a position of the table holds; nil when it is empty.
  package subscript(position: Int) -> FieldValue? {
    get { spot == origin ? value(position) : value(position).map(moved) }
    set {
      settle()
      put(newValue.map { Entry(position: UInt16(position), value: $0) }, at: position)
    }
  }

  /// What the field of that name holds; nil when it is empty, or there is none such.
  package subscript(name: String) -> FieldValue? {
    get { table.position(of: name).flatMap { self[$0] } }
    set { if let position = table.position(of: name) { self[position] = newValue } }
  }

  /// Whether no field holds anything.
  package var isEmpty: Bool { entries.isEmpty }

  /// Gives a field a value and its place, and those of its elements, all in the thing's file.
  package mutating func set(_ position: Int, _ value: FieldValue?, at place: Place, elements: [Place] = []) {
    set(position, value, at: (place.line, place.column), elements: elements)
  }

  /// Gives a field a value and its line and column, and the places of its elements, all in the thing's file.
  mutating func set(
    _ position: Int, _ value: FieldValue?, at spot: (line: Int, column: Int), elements: [Place]
  ) {
    settle()
    let entry = value.map { value in
      Entry(
        position: UInt16(position), value: value, spot: Spot(spot.line, spot.column),
        elements: elements.map { Spot($0.line, $0.column) })
    }
    put(entry, at: position)
  }

  /// Where the value of the field at a position stands; the thing's own place where it is empty or unknown.
  package func place(of position: Int) -> Place { place(entry(position)?.spot) }

  /// Where the element of a list stands; the field's place when unknown.
  package func place(ofElement element: Int, of position: Int) -> Place {
    guard let entry = entry(position), entry.elements.indices.contains(element) else { return place(of: position) }
    return place(entry.elements[element])
  }

  /// Where a character stands: the place of the first value, or of its first element, that has it; the thing's own place when
  /// none has.
  package func place(of scalar: Unicode.Scalar) -> Place {
    knownPlace(of: scalar) ?? place
  }

  private func knownPlace(of scalar: Unicode.Scalar) -> Place? {
    for entry in entries {
      let position = Int(entry.position)
      if let place = self[group: position]?.knownPlace(of: scalar) { return place }
      if let place = self[groups: position].lazy.compactMap({ $0.knownPlace(of: scalar) }).first { return place }
      for (element, text) in entry.value.texts.enumerated() where text.unicodeScalars.contains(scalar) {
        return place(ofElement: element, of: position)
      }
    }
    return nil
  }

  /// The pictures that it and its groups hold, as findings call them; `subject` is the thing itself.
  package func pictures(of subject: Subject) -> [(operand: Operand, image: ImageReference)] {
    table.positionsOfPictures.flatMap { position -> [(operand: Operand, image: ImageReference)] in
      switch self[position] {
      case .picture(let image)?: [(.field(table.fields[position].name, of: subject), image)]
      case .richText(let text)?: text.pictures.map { (.field(table.fields[position].name, of: subject), $0) }
      case .group(let group)?: group.pictures(of: Subject(group.table.kind))
      case .groups(let groups)?: groups.flatMap { $0.pictures(of: Subject($0.table.kind)) }
      default: []
      }
    }
  }

  private func place(_ spot: Spot?) -> Place {
    guard let spot, spot.line > 0 else { return place }
    return moved(place(at: spot))
  }

  private func place(at spot: Spot) -> Place {
    source.at(line: Int(spot.line), column: Int(spot.column))
  }

  // MARK: Moving

  /// The place of something in the thing, where it stands now; only what stands on the thing's first line moves in columns.
  private func moved(_ place: Place) -> Place {
    guard spot != origin, place.line > 0 else { return place }
    return place.at(
      line: place.line + Int(spot.line - origin.line),
      column: place.column + (place.line == Int(origin.line) ? Int(spot.column - origin.column) : 0))
  }

  /// Gives all values the places where they stand now.
  private mutating func settle() {
    guard spot != origin else { return }
    for index in entries.indices {
      var entry = entries[index]
      entry.value = moved(entry.value)
      entry.spot = entry.spot.line > 0 ? Spot(place(entry.spot)) : entry.spot
      entry.elements = entry.elements.map { Spot(place($0)) }
      entries[index] = entry
    }
    origin = spot
  }

  private func moved(_ value: FieldValue) -> FieldValue {
    switch value {
    case .picture(let image): .picture(moved(image))
    case .group(let group): .group(moved(group))
    case .groups(let groups): .groups(groups.map(moved))
    default: value
    }
  }

  private func moved(_ image: ImageReference) -> ImageReference {
    var moved = image
    moved.place = self.moved(image.place)
    return moved
  }

  private func moved(_ group: FieldValues) -> FieldValues {
    let place = moved(group.place)
    return group.moved(to: place.line, place.column)
  }
}

extension FieldValues: Hashable {
  /// By what they hold, wherever it stands.
  public static func == (left: FieldValues, right: FieldValues) -> Bool {
    left.table == right.table
      && left.entries.elementsEqual(right.entries) { $0.position == $1.position && $0.value == $1.value }
  }

  /// By what they hold.
  public func hash(into hasher: inout Hasher) {
    for entry in entries {
      hasher.combine(entry.position)
      hasher.combine(entry.value)
    }
  }
}

// MARK: Typed views

extension FieldValues {
  /// The text at a position; nil when there is none.
  package subscript(text position: Int) -> String? {
    get { if case .text(let text)? = value(position) { text } else { nil } }
    set { self[position] = newValue.map(FieldValue.text) }
  }

  /// The texts at a position; none when there are none.
  package subscript(list position: Int) -> [String] {
    get { if case .list(let list)? = value(position) { list } else { [] } }
    set { self[position] = newValue.isEmpty ? nil : .list(newValue) }
  }

  /// The text with paragraphs and lists at a position; an empty one when there is none.
  package subscript(richText position: Int) -> RichText {
    get { if case .richText(let text)? = value(position) { text } else { RichText() } }
    // Of a text that could not be read, what was wrong is still to be told.
    set { self[position] = newValue.isEmpty && newValue.source == nil ? nil : .richText(newValue) }
  }

  /// The date at a position; nil when there is none.
  package subscript(date position: Int) -> PartialDate? {
    get { if case .date(let date)? = value(position) { date } else { nil } }
    set { self[position] = newValue.map(FieldValue.date) }
  }

  /// The time at a position; nil when there is none.
  package subscript(time position: Int) -> TimeOfDay? {
    get { if case .time(let time)? = value(position) { time } else { nil } }
    set { self[position] = newValue.map(FieldValue.time) }
  }

  /// The years at a position; nil when there are none.
  package subscript(years position: Int) -> ClosedRange<Int>? {
    get { if case .years(let years)? = value(position) { years } else { nil } }
    set { self[position] = newValue.map(FieldValue.years) }
  }

  /// The authors at a position; none when there are none.
  package subscript(authors position: Int) -> [Author] {
    get { if case .authors(let authors)? = value(position) { authors } else { [] } }
    set { self[position] = newValue.isEmpty ? nil : .authors(newValue) }
  }

  /// The picture at a position; nil when there is none.
  package subscript(picture position: Int) -> ImageReference? {
    get { if case .picture(let picture)? = value(position) { moved(picture) } else { nil } }
    set { self[position] = newValue.map(FieldValue.picture) }
  }

  /// The fields at a position; nil when there are none.
  package subscript(group position: Int) -> FieldValues? {
    get { if case .group(let group)? = value(position) { moved(group) } else { nil } }
    set { self[position] = newValue.map(FieldValue.group) }
  }

  /// The things at a position; none when there are none.
  package subscript(groups position: Int) -> [FieldValues] {
    get { if case .groups(let groups)? = value(position) { groups.map(moved) } else { [] } }
    set { self[position] = newValue.isEmpty ? nil : .groups(newValue) }
  }
}

// MARK: Memory

extension FieldValues {
  /// How much memory it takes, in bytes: what it holds, and what the allocator puts around that.
  var size: Int {
    MemoryLayout<FieldValues>.stride + blockSize(entries.count * MemoryLayout<Entry>.stride)
      + entries.reduce(0) { $0 + $1.value.size + blockSize($1.elements.count * MemoryLayout<Spot>.stride) }
  }
}
