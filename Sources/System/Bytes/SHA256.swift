/// The SHA-256 of bytes (FIPS 180-4, 6.2), by which a page names the style and the script that it allows.
package struct SHA256 {
  /// The digest, 32 bytes.
  package let bytes: [UInt8]

  /// The digest of a message.
  package init(_ message: [UInt8]) {
    var state = SHA256.start
    let padding = [UInt8(0x80)] + Array(repeating: 0, count: (119 - message.count % 64) % 64)
    let length = UInt64(message.count) * 8
    let padded = message + padding + (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
    for block in stride(from: 0, to: padded.count, by: 64) { SHA256.add(padded[block..<block + 64], to: &state) }
    bytes = state.flatMap(\.bigEndianBytes)
  }

  private static func add(_ block: ArraySlice<UInt8>, to state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[index + $1]) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = early.turned(7) ^ early.turned(18) ^ early >> 3
      let second = late.turned(17) ^ late.turned(19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var next = state
    for (word, constant) in zip(words, constants) {
      let first = next[4].turned(6) ^ next[4].turned(11) ^ next[4].turned(25)
      let choice = next[4] & next[5] ^ ~next[4] & next[6]
      let sum = next[7] &+ first &+ choice &+ constant &+ word
      let second = next[0].turned(2) ^ next[0].turned(13) ^ next[0].turned(22)
      let majority = next[0] & next[1] ^ next[0] & next[2] ^ next[1] & next[2]
      next.removeLast()
      next.insert(sum &+ second &+ majority, at: 0)
      next[4] = next[4] &+ sum
    }
    for index in state.indices { state[index] = state[index] &+ next[index] }
  }

  /// The first 32 bits of the fractions of the square roots of the first eight primes.
  private static let start: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// Those of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func turned(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
