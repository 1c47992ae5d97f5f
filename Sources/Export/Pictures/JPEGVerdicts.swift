import Bytes
import Cairo
import Threads

/// What came of decoding JPEG files, by the digests of their bytes: the same picture is decoded once, to try it, and not again to
/// draw it or where another file is equal.
enum JPEGVerdicts {
  private static let known = Mutex<[String: Verdict]>([:])
  /// How many are kept: some hundred bytes each.
  private static let most = 100_000

  private enum Verdict {
    case sound(JPEG.Soundness)
    case damaged(CairoError)
  }

  /// How well a file can be decoded, whose digest may be known.
  ///
  /// - Throws: what is damaged, or cut off.
  static func verdict(on bytes: UnsafeRawBufferPointer, digest: String? = nil) throws(CairoError) -> JPEG.Soundness {
    let digest = digest ?? JPEGVerdicts.digest(of: bytes)
    let verdict: Verdict
    if let former = known.withLock({ $0[digest] }) {
      verdict = former
    } else {
      do throws(CairoError) { verdict = .sound(try JPEG.verify(bytes)) } catch { verdict = .damaged(error) }
      known.withLock { known in
        if known.count >= most { known = [:] }
        known[digest] = verdict
      }
    }
    switch verdict {
    case .sound(let soundness): return soundness
    case .damaged(let error): throw error
    }
  }

  private static func digest(of bytes: UnsafeRawBufferPointer) -> String {
    let digest = Digest()
    digest.add(raw: bytes)
    return digest.hexadecimal
  }
}
