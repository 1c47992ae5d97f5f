/// What viewers call the pages (ISO 32000-1, 12.4.2).
enum PageLabels {
  /// Appends the number tree of the labels: one entry for pages that count on, one for each that does not.
  static func write(_ labels: [String], to output: inout [UInt8]) {
    output.append("<</Nums[")
    var expected: Int?
    for (index, label) in labels.enumerated() {
      let number = Int(label).flatMap { $0 > 0 && String($0) == label ? $0 : nil }
      defer { expected = number.map { $0 + 1 } }
      if let number {
        if number == expected { continue }
        output.append("\(index)<</S/D/St \(number)>>")
      } else {
        output.append("\(index)<<")
        if !label.isEmpty {
          output.append("/P")
          output.appendTextString(label)
        }
        output.append(">>")
      }
    }
    output.append("]>>")
  }
}
