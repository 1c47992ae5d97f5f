import CCairo
import CLittleCMS
import CWebP

/// The versions of the libraries that this program is linked with and that pixels depend on. TurboJPEG tells none.
package let drawingLibraryVersions = "\(cairo_version()) \(cmsGetEncodedCMMversion()) \(WebPGetDecoderVersion())"
