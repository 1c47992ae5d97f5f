import Bytes
import Cairo
import Files
import Frames

/// Makes of a picture of pixels what a medium takes: no larger than it is seen, and in sRGB.
struct PictureDecoder {
  /// What the picture becomes part of.
  let medium: PictureDrawer.Medium
  /// How many pixels its largest use needs.
  let largest: (width: Int, height: Int)
  /// How well photographs are kept that are encoded anew.
  let quality: Int

  /// What is kept from run to run; nil where nothing is.
  let cache: PictureCache?
  /// What photographs are printed with; nil where they keep their colours.
  let printing: PicturePrinting?

  /// The pixels of a file as a surface, or a surface that carries them as a JPEG file; the file's bytes have the given digest.
  func surface(
    of file: FileContents, _ image: Document.ImageFile, digest: String
  ) throws(CairoError) -> ImageSurface {
    try file.withBytes { bytes throws(CairoError) in
      guard let format = PixelFormat(image.format) else {
        return try surface(ofJPEG: bytes, of: file, image, digest: digest)
      }
      return try surface(
        of: kept(image, bytes, digest) { () throws(CairoError) in try picture(of: bytes, format) })
    }
  }

  private func picture(
    of bytes: UnsafeRawBufferPointer, _ format: PixelFormat
  ) throws(CairoError) -> DecodedPicture {
    let whole = try format.decode(bytes, atLeast: largest.width, by: largest.height)
    let pixels = try whole.reduced(to: largest)
    let conversion = try? format.conversion(of: bytes)
    conversion?.convert(pixels)
    guard !medium.isRaster, pixels.format == .opaque, format.isLossy(bytes) else {
      // Cairo writes greys as such, which a file for a press keeps.
      printing?.conversion.printGreys(of: pixels)
      return .pixels(pixels)
    }
    return try photograph(of: pixels, quality: pixels === whole ? max(quality, PictureDecoder.fullQuality) : quality)
  }

  /// The pixels of a page of a document, which may hold photographs and letters, as `draw` gives them.
  func surface<Failure: Error>(
    ofPage image: Document.ImageFile, digest: String, failing: (CairoError) -> Failure,
    _ draw: () throws(Failure) -> ImageSurface
  ) throws(Failure) -> ImageSurface {
    func make() throws(Failure) -> DecodedPicture {
      let pixels = try draw()
      if medium.isRaster { return .pixels(pixels) }
      do throws(CairoError) {
        return try photograph(of: pixels, quality: max(quality, PictureDecoder.fullQuality))
      } catch {
        throw failing(error)
      }
    }
    let picture: DecodedPicture
    if let cache {
      picture = try cache.picture(
        image, digest: digest, for: use, isSame: { PictureCache.digest(of: image.path) == digest }, make)
    } else {
      picture = try make()
    }
    do throws(CairoError) { return try surface(of: picture) } catch { throw failing(error) }
  }

  /// Opaque pixels as a photograph; they would take ten times as many bytes as they are.
  private func photograph(of pixels: ImageSurface, quality: Int) throws(CairoError) -> DecodedPicture {
    .photograph(try encode(pixels, quality: quality, .full))
  }

  // MARK: From run to run

  /// What `make` makes of the bytes of a picture, or made of them in an earlier run.
  private func kept(
    _ image: Document.ImageFile, _ bytes: UnsafeRawBufferPointer, _ digest: String,
    _ make: () throws(CairoError) -> DecodedPicture
  ) throws(CairoError) -> DecodedPicture {
    guard let cache else { return try make() }
    return try cache.picture(
      image, digest: digest, for: use, isSame: { Digest.hexadecimal(of: bytes) == digest }, make)
  }

  /// All that pixels depend on besides their file.
  private var use: String {
    let medium = medium.isRaster ? "shown" : printing.map { "printed \($0.name)" } ?? "written"
    return "\(medium) \(largest.width) \(largest.height) \(quality)"
  }

  private func surface(of picture: DecodedPicture) throws(CairoError) -> ImageSurface {
    switch picture {
    case .pixels(let surface): surface
    case .photograph(let photograph):
      try carrier(width: photograph.width, height: photograph.height)
        .carrying(photograph.bytes, of: photograph.owner)
    }
  }

  // MARK: Photographs

  private func surface(
    ofJPEG bytes: UnsafeRawBufferPointer, of file: FileContents, _ image: Document.ImageFile, digest: String
  ) throws(CairoError) -> ImageSurface {
    let header = try JPEG.header(of: bytes)
    // Who named the picture was told of a profile that cannot be used.
    let conversion = try? EmbeddedColors.conversion(ofJPEG: bytes, header.components)
    let photograph = Photograph(bytes: bytes, header: header, conversion: conversion, digest: digest)
    if medium.isRaster { return try pixels(of: photograph) }
    // Cairo 1.16 would pass four inks on without saying that they are inverted.
    let mustChange = header.isCMYK || conversion != nil || printing != nil
    let isLarge = isFarLarger(header)
    if mustChange || isLarge {
      let picture = try kept(image, bytes, digest) { () throws(CairoError) in
        .photograph(try encoded(photograph, isLarge: isLarge))
      }
      if case .photograph(let encoded) = picture, mustChange || encoded.bytes.count < bytes.count {
        return try surface(of: picture)
      }
    }
    return try carrier(width: header.width, height: header.height).carrying(jpeg: bytes, named: digest, of: file)
  }

  /// A JPEG file, and what is known of it.
  private struct Photograph {
    let bytes: UnsafeRawBufferPointer
    let header: JPEG.Header
    let conversion: ColorConversion?
    let digest: String
  }

  /// The pixels that are needed, or up to twice as many on a side. Trials keep the same that are decoded here, where they do.
  private func pixels(of photograph: Photograph) throws(CairoError) -> ImageSurface {
    let size = JPEG.reducedSize(of: photograph.header, atLeast: largest.width, by: largest.height)
    let kept = JPEGVerdicts.takePixels(ofDigest: photograph.digest, width: size.width, height: size.height)
    guard let kept else {
      return try JPEG.decode(
        photograph.bytes, atLeast: largest.width, by: largest.height, through: photograph.conversion)
    }
    let surface = try ImageSurface(kept)
    photograph.conversion?.convert(surface)
    return surface
  }

  /// Whether a photograph has so many pixels that reducing it is worth a second encoding, on each side.
  private func isFarLarger(_ header: JPEG.Header) -> Bool {
    let most = PictureReduction.ofPhotographs
    return Double(header.width) > most * Double(largest.width) && Double(header.height) > most * Double(largest.height)
  }

  private func encoded(_ photograph: Photograph, isLarge: Bool) throws(CairoError) -> EncodedPhotograph {
    // Where nothing is reduced, no more than the colours may change.
    let quality = isLarge ? quality : max(quality, PictureDecoder.fullQuality)
    if photograph.header.isCMYK, let printing {
      var inks = try JPEG.decodeInks(photograph.bytes, atLeast: largest.width, by: largest.height)
        .reduced(to: largest)
      // Who named the picture was told of a profile that cannot be used.
      let profile = (try? JPEG.profile(in: photograph.bytes)) ?? nil
      printing.conversion.convert(&inks, from: profile, limit: printing.limit - PictureDecoder.reserve)
      return try encode(inks, quality: quality)
    }
    let pixels = try pixels(of: photograph).reduced(to: largest)
    return try encode(pixels, quality: quality, photograph.header.sampling)
  }

  private func encode(
    _ pixels: ImageSurface, quality: Int, _ sampling: JPEG.Sampling
  ) throws(CairoError) -> EncodedPhotograph {
    let (width, height) = (pixels.width, pixels.height)
    guard let printing else {
      return EncodedPhotograph(try JPEG.encode(pixels, quality: quality, sampling), width: width, height: height)
    }
    if printing.conversion.printGreys(of: pixels) {
      let jpeg = try JPEG.encode(pixels, quality: max(quality, PictureDecoder.printedQuality), .grey)
      return EncodedPhotograph(jpeg, width: width, height: height)
    }
    return try encode(
      printing.conversion.inks(of: pixels, limit: printing.limit - PictureDecoder.reserve), quality: quality)
  }

  private func encode(_ inks: JPEG.InkPixels, quality: Int) throws(CairoError) -> EncodedPhotograph {
    let jpeg = try JPEG.encode(inks, quality: max(quality, PictureDecoder.printedQuality))
    return EncodedPhotograph(jpeg, width: inks.width, height: inks.height)
  }

  /// Printers ask for no less than this quality.
  private static let printedQuality = 90
  /// Compression can add so much ink to a pixel.
  private static let reserve = 0.2

  /// With this quality nobody sees that a photograph was encoded twice.
  private static let fullQuality = 92

  /// A surface for a JPEG file of that size. PDF takes the size from the file itself, so a single pixel carries it.
  private func carrier(width: Int, height: Int) throws(CairoError) -> ImageSurface {
    if medium == .pdf { return try ImageSurface(width: 1, height: 1, format: .opaque) }
    return try ImageSurface(width: width, height: height, format: .opaque)
  }
}
