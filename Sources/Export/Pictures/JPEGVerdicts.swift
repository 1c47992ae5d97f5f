import Bytes
import Cairo
import Threads

/// What came of decoding JPEG files, by the digests of their bytes: the same picture is decoded once, to try it, and not again to
/// draw it or where another file is equal. Of large photographs the pixels are kept for who draws them next, reduced to as many as
/// most are printed with.
enum JPEGVerdicts {
  private static let known = Mutex<[String: Result<JPEG.Soundness, CairoError>]>([:])
  /// How many are kept: some hundred bytes each.
  private static let most = 100_000

  /// The pixels of the photographs that were tried last.
  private static let pixels = Mutex<(kept: [String: JPEG.Pixels], count: Int)>(([:], 0))
  /// So many pixels are kept, of four bytes: those of ten photographs or so.
  private static let mostPixels = 8 << 20
  /// Pixels on the longer side: 68 mm at 300 dpi.
  private static let pixelsOfMost = 800

  /// How well a file can be decoded, whose digest may be known.
  ///
  /// - Throws: what is damaged, or cut off.
  static func verdict(on bytes: UnsafeRawBufferPointer, digest: String? = nil) throws(CairoError) -> JPEG.Soundness {
    let digest = digest ?? Digest.hexadecimal(of: bytes)
    if let former = known.withLock({ $0[digest] }) { return try former.get() }
    let verdict = Result { () throws(CairoError) in
      let (soundness, pixels) = try JPEG.verify(bytes, enough: pixelsOfMost)
      if let pixels { keep(pixels, of: digest) }
      return soundness
    }
    note(verdict, digest)
    return try verdict.get()
  }

  /// Whether the file with that digest was decoded, and every decoder takes it.
  static func isClean(digest: String) -> Bool {
    if case .success(.clean) = known.withLock({ $0[digest] }) { true } else { false }
  }

  /// Notes that every decoder takes the file with that digest, as an earlier run has found.
  static func note(cleanFile digest: String) { note(.success(.clean), digest) }

  private static func note(_ verdict: Result<JPEG.Soundness, CairoError>, _ digest: String) {
    known.withLock { known in
      if known.count >= most { known = [:] }
      known[digest] = verdict
    }
  }

  private static func keep(_ more: JPEG.Pixels, of digest: String) {
    let count = more.width * more.height
    pixels.withLock { pixels in
      if pixels.count + count > mostPixels { pixels = ([:], 0) }
      guard count <= mostPixels, pixels.kept.updateValue(more, forKey: digest) == nil else { return }
      pixels.count += count
    }
  }

  /// The pixels of the file with that digest in that size, if they are kept, which they are no longer then.
  static func takePixels(ofDigest digest: String, width: Int, height: Int) -> JPEG.Pixels? {
    pixels.withLock { pixels in
      guard let kept = pixels.kept[digest], (kept.width, kept.height) == (width, height) else { return nil }
      pixels.count -= width * height
      return pixels.kept.removeValue(forKey: digest)
    }
  }
}
