import CFreeType
import Files

/// The bytes of a font file as FreeType asks for them, in pieces that lie all over the file and are often a few bytes long.
///
/// Reads whole blocks, and keeps some: a font of 700 KB takes 64 KB of memory, not all that it has.
final class FontStream {
  private let file: SharedFile
  private let record: UnsafeMutablePointer<FT_StreamRec>
  private var blocks: [Block] = Array(repeating: Block(), count: FontStream.blockCount)

  private static let blockSize = 4096
  private static let blockCount = 16

  /// Bytes of the file that are kept.
  private struct Block {
    /// Which block of the file they are.
    var number = Block.none
    /// Fewer than a block only at the end of the file.
    var count = 0
    var bytes: UnsafeMutableRawBufferPointer?
    /// The number of no block.
    static let none = -1
  }

  private init(_ file: SharedFile) {
    self.file = file
    record = .allocate(capacity: 1)
    record.initialize(to: FT_StreamRec())
    record.pointee.size = UInt(file.count)
  }

  deinit {
    for block in blocks { block.bytes?.deallocate() }
    record.deallocate()
  }

  /// Gives `open` a stream of the file at `path`, which whoever opens it closes, also when that fails.
  static func open<Result>(_ path: String, _ open: (FT_Stream) -> Result) throws(FileError) -> Result {
    let stream = FontStream(try SharedFile.open(path))
    let record = stream.record
    record.pointee.descriptor.pointer = Unmanaged.passRetained(stream).toOpaque()
    record.pointee.read = { record, offset, buffer, count in
      // Asked for no bytes, it says whether there is such a place.
      guard count > 0 else { return offset <= record!.pointee.size ? 0 : 1 }
      return UInt(FontStream.of(record).takeUnretainedValue().read(from: Int(offset), into: buffer!, Int(count)))
    }
    record.pointee.close = { FontStream.of($0).release() }
    return open(record)
  }

  private static func of(_ record: FT_Stream?) -> Unmanaged<FontStream> {
    Unmanaged.fromOpaque(record!.pointee.descriptor.pointer)
  }

  /// Reads `count` bytes from `offset` on into `buffer`, and gives how many there were.
  private func read(from offset: Int, into buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    if count > FontStream.blockSize {
      return file.read(from: offset, into: UnsafeMutableRawBufferPointer(start: buffer, count: count))
    }
    var done = 0
    while done < count {
      let (number, start) = (offset + done).quotientAndRemainder(dividingBy: FontStream.blockSize)
      let block = block(number)
      let found = min(count - done, block.count - start)
      guard found > 0, let bytes = block.bytes?.baseAddress else { break }
      (UnsafeMutableRawPointer(buffer) + done).copyMemory(from: bytes + start, byteCount: found)
      done += found
    }
    return done
  }

  /// A block of the file, read unless it is kept. The one in its place goes.
  private func block(_ number: Int) -> Block {
    let place = number % FontStream.blockCount
    guard blocks[place].number != number else { return blocks[place] }
    let bytes = blocks[place].bytes ?? .allocate(byteCount: FontStream.blockSize, alignment: 16)
    let count = file.read(from: number * FontStream.blockSize, into: bytes)
    // What could not be read is read again when it is asked for again.
    blocks[place] = Block(number: count > 0 ? number : Block.none, count: count, bytes: bytes)
    return blocks[place]
  }
}
