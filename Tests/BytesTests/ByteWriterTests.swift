import Bytes
import Testing

/// What is written is there, however it was parted.
@Suite struct ByteWriterTests {
  @Test(arguments: [1, 7, 4_000, 16_384, 20_000]) func piecesFollowEachOther(_ size: Int) {
    var writer = ByteWriter()
    var expected: [UInt8] = []
    let received = Received()
    var giving = ByteWriter { received.pieces.append(Array($0)) }
    for number in 0..<(100_000 / size + 3) {
      let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ number) }
      writer.append(piece)
      writer.append(UInt8(truncatingIfNeeded: number))
      writer.append("<br>" as StaticString)
      writer.append("été " + String(number))
      giving.append(piece)
      giving.append(UInt8(truncatingIfNeeded: number))
      giving.append("<br>été " + String(number))
      expected += piece + [UInt8(truncatingIfNeeded: number)] + Array("<br>été \(number)".utf8)
    }
    #expect(writer.take() == expected)
    #expect(writer.take().isEmpty)
    giving.finish()
    #expect(Array(received.pieces.joined()) == expected)
    #expect(received.pieces.allSatisfy { $0.count <= max(size, 1 << 14) })
    #expect(giving.take().isEmpty)
  }

  /// What a writer gave on.
  private final class Received { var pieces: [[UInt8]] = [] }
}
