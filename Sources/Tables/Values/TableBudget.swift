import Diagnostics

/// What may still be read of a file. All that reads the file takes from one budget, whatever its parts and sheets refer to.
final class TableBudget {
  /// What ran out first, or is wrong with the file; nil while nothing is.
  private(set) var fault: TableFault?
  /// What is left of each resource, by its number.
  private var left = Resource.allCases.map(\.limit)

  /// What is limited.
  enum Resource: Int, CaseIterable {
    case cells, text, elements, unpackedBytes, sheets, links, merges, styles
    /// Strings that cells refer to by number, which are there once however many do.
    case strings, sharedText
    /// Rows that links reach over.
    case linkedRows
  }

  /// Whether something ran out, and nothing more is to be read.
  var isSpent: Bool { fault != nil }

  /// Takes so much of a resource.
  func take(_ resource: Resource, _ amount: Int = 1) {
    left[resource.rawValue] -= amount
    if left[resource.rawValue] < 0 { fail(resource.fault) }
  }

  /// Ends the reading where the text of a cell, or what many cells share, has come to more bytes than one may have.
  func check(cellOf size: Int) {
    if size > TableLimits.cellSize { fail(.oversizedCell(limit: TableLimits.cellSize)) }
  }

  /// Throws what ran out.
  func throwIfSpent() throws(TableFailure) {
    if let fault { throw TableFailure(fault) }
  }

  /// Ends the reading: nothing more is to be read of a file with such a fault.
  func fail(_ fault: TableFault) {
    if self.fault == nil { self.fault = fault }
  }
}

extension TableBudget.Resource {
  /// How much of it a file may have.
  fileprivate var limit: Int {
    switch self {
    case .cells, .strings, .linkedRows: TableLimits.cells
    case .text, .sharedText: TableLimits.textSize
    case .elements: TableLimits.elements
    case .unpackedBytes: TableLimits.unpackedSize
    case .sheets: TableLimits.sheets
    case .links, .merges, .styles: TableLimits.parts
    }
  }

  fileprivate var fault: TableFault {
    switch self {
    case .cells, .strings: .tooManyCells(limit: TableLimits.cells)
    case .text, .sharedText: .oversizedText(limit: TableLimits.textSize)
    case .unpackedBytes: .oversized(limit: TableLimits.unpackedSize)
    case .sheets: .tooMany(.sheets, limit: TableLimits.sheets)
    case .elements: .tooMany(.elements, limit: TableLimits.elements)
    case .links, .linkedRows: .tooMany(.links, limit: TableLimits.parts)
    case .merges: .tooMany(.mergedCells, limit: TableLimits.parts)
    case .styles: .tooMany(.styles, limit: TableLimits.parts)
    }
  }
}
