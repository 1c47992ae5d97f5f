import Bytes
import Diagnostics

/// Reads the header of an AVIF or HEIC file: the properties of its primary picture, as far as they say what is seen of it.
///
/// Source: ISO/IEC 14496-12 (boxes) and 23008-12, 6 (pictures).
struct HEIFHeader {
  private let file: UnsafeRawBufferPointer

  /// The format of a file that begins with those brands; nil for another one.
  static func format(_ bytes: UnsafeRawBufferPointer) -> ImageReference.Format? {
    guard bytes.count >= 16, bytes[4..<8].elementsEqual("ftyp".utf8) else { return nil }
    let end = min(bytes.count, max(16, bytes.bigEndian32(at: 0)))
    let brands = [8] + Array(stride(from: 16, to: min(end, 256) - 3, by: 4))
    for brand in brands {
      switch String(decoding: bytes[brand..<(brand + 4)], as: UTF8.self) {
      case "avif", "avis": return .avif
      case "heic", "heix", "hevc", "hevx", "heim", "heis": return .heic
      default: continue
      }
    }
    return nil
  }

  /// The size of the primary picture as it is seen: cut and turned as the file asks.
  static func read(_ bytes: UnsafeRawBufferPointer, as format: ImageReference.Format) throws(ImageFault) -> ImageHeader
  {
    let reader = HEIFHeader(file: bytes)
    let boxes = try reader.boxes(in: 0..<bytes.count)
    guard let meta = boxes.first(where: { $0.type == "meta" }) else { throw .damaged(.noPixels) }
    let size = try reader.size(meta: meta.content.dropFirst(4))
    return ImageHeader(
      format: format, width: Double(size.width), height: Double(size.height),
      others: boxes.contains { $0.type == "moov" } ? .frames : nil)
  }

  private init(file: UnsafeRawBufferPointer) { self.file = file }

  // MARK: Boxes

  private struct Box {
    var type: String
    var content: Range<Int>
  }

  /// The boxes in a part of the file.
  private func boxes(in range: Range<Int>) throws(ImageFault) -> [Box] {
    var boxes: [Box] = []
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      var (length, head) = (file.bigEndian32(at: offset), 8)
      if length == 1, offset + 16 <= range.upperBound {
        // A length of eight bytes, the first four of which no file needs that may be read.
        guard file.bigEndian32(at: offset + 8) == 0 else { throw .truncated }
        (length, head) = (file.bigEndian32(at: offset + 12), 16)
      }
      if length == 0 { length = range.upperBound - offset }
      guard length >= head else { throw .damaged(.noSegmentLength) }
      guard offset + length <= range.upperBound else { throw .truncated }
      let type = String(decoding: file[(offset + 4)..<(offset + 8)], as: UTF8.self)
      boxes.append(Box(type: type, content: (offset + head)..<(offset + length)))
      offset += length
    }
    return boxes
  }

  // MARK: Properties

  private func size(meta: Range<Int>) throws(ImageFault) -> (width: Int, height: Int) {
    let parts = try boxes(in: meta)
    guard let primary = parts.first(where: { $0.type == "pitm" })?.content, primary.count >= 6,
      let properties = parts.first(where: { $0.type == "iprp" })?.content
    else { throw .damaged(.noPixels) }
    let item =
      file[primary.lowerBound] == 0
      ? file.bigEndian16(at: primary.lowerBound + 4)
      : primary.count < 8 ? -1 : file.bigEndian32(at: primary.lowerBound + 4)
    let inside = try boxes(in: properties)
    guard let list = inside.first(where: { $0.type == "ipco" })?.content else { throw .damaged(.noPixels) }
    let all = try boxes(in: list)
    var size: (width: Int, height: Int)?
    for index in inside.filter({ $0.type == "ipma" }).flatMap({ associations(of: item, in: $0.content) }) {
      guard all.indices.contains(index - 1) else { continue }
      let box = all[index - 1].content
      switch all[index - 1].type {
      case "ispe" where box.count >= 12 && size == nil:
        size = (file.bigEndian32(at: box.lowerBound + 4), file.bigEndian32(at: box.lowerBound + 8))
      case "irot" where !box.isEmpty && file[box.lowerBound] & 1 == 1:
        size = size.map { ($0.height, $0.width) }
      case "clap" where box.count >= 32:
        size = size.map { cut($0, by: box.lowerBound) }
      default: break
      }
    }
    guard let size else { throw .damaged(.noPixels) }
    guard size.width > 0, size.height > 0 else { throw .damaged(.noExtent) }
    return size
  }

  /// The numbers of the properties that an item has, in order; they count from 1.
  private func associations(of item: Int, in box: Range<Int>) -> [Int] {
    guard box.count >= 8 else { return [] }
    let (hasLongItems, hasLongNumbers) = (file[box.lowerBound] > 0, file[box.lowerBound + 3] & 1 == 1)
    let head = hasLongItems ? 5 : 3
    var offset = box.lowerBound + 8
    for _ in 0..<file.bigEndian32(at: box.lowerBound + 4) {
      guard offset + head <= box.upperBound else { return [] }
      let id = hasLongItems ? file.bigEndian32(at: offset) : file.bigEndian16(at: offset)
      let count = Int(file[offset + head - 1])
      offset += head
      let step = hasLongNumbers ? 2 : 1
      guard offset + step * count <= box.upperBound else { return [] }
      if id == item {
        return (0..<count).map { number in
          hasLongNumbers ? file.bigEndian16(at: offset + 2 * number) & 0x7fff : Int(file[offset + number]) & 0x7f
        }
      }
      offset += step * count
    }
    return []
  }

  /// A size cut to a clean aperture, whose width and height are fractions.
  private func cut(_ size: (width: Int, height: Int), by box: Int) -> (width: Int, height: Int) {
    func fraction(_ offset: Int) -> Int? {
      let (top, bottom) = (file.bigEndian32(at: offset), file.bigEndian32(at: offset + 4))
      return bottom > 0 ? Int((Double(top) / Double(bottom)).rounded()) : nil
    }
    return (min(size.width, fraction(box) ?? size.width), min(size.height, fraction(box + 8) ?? size.height))
  }
}
