// swift-tools-version: 6.2
import PackageDescription

/// A C library as Swift sees it: a module map and a shim header in `Sources/Libraries/NAME`. `apt` and `brew` are the packages
/// of Debian and of Homebrew that bring it.
func library(_ name: String, pkgConfig: String?, apt: String, brew: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/Libraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// A module of the program: one purpose, and only the imports it names.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], in folder: String? = nil,
  files: [String] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: folder.map { "\($0)/\(name)" }, exclude: files, resources: resources,
    swiftSettings: settings)
}

/// The tests of one module, with fixtures that are read where they lie.
func tests(of name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

/// Hyphenation patterns, with their licences.
let patterns = [
  "en/hyph_en_GB.dic", "en/hyph_en_US.dic", "en/hyph_en-LICENSES.txt", "fr/hyph_fr.dic", "fr/hyph_fr-LICENSE.txt",
]

let package = Package(
  name: "vademecum",
  products: [
    .library(name: "Vademecum", targets: ["Vademecum"]),
    .executable(name: "vademecum", targets: ["VademecumCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // C libraries
    library("CCairo", pkgConfig: "cairo-ft", apt: "libcairo2-dev", brew: "cairo"),
    library("CCurl", pkgConfig: nil, apt: "libcurl4-openssl-dev", brew: "curl"),
    library("CDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev", brew: "libdeflate"),
    library("CExpat", pkgConfig: "expat", apt: "libexpat1-dev", brew: "expat"),
    library("CFreeType", pkgConfig: "freetype2", apt: "libfreetype-dev", brew: "freetype"),
    library("CFriBidi", pkgConfig: "fribidi", apt: "libfribidi-dev", brew: "fribidi"),
    library("CHEIF", pkgConfig: nil, apt: "libheif1", brew: "libheif"),
    library("CHarfBuzz", pkgConfig: "harfbuzz", apt: "libharfbuzz-dev", brew: "harfbuzz"),
    library("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev", brew: "libyaml"),
    library("CLittleCMS", pkgConfig: "lcms2", apt: "liblcms2-dev", brew: "little-cms2"),
    library("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev", brew: "qrencode"),
    library("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev", brew: "sqlite"),
    library(
      "CMarkGFM", pkgConfig: "libcmark-gfm", apt: "libcmark-gfm-dev libcmark-gfm-extensions-dev", brew: "cmark-gfm"),
    library("CTIFF", pkgConfig: nil, apt: "libtiff6", brew: "libtiff"),
    library("CTurboJPEG", pkgConfig: "libturbojpeg", apt: "libturbojpeg0-dev", brew: "jpeg-turbo"),
    library("CUnistring", pkgConfig: nil, apt: "libunistring-dev", brew: "libunistring"),
    library("CWebP", pkgConfig: "libwebp", apt: "libwebp-dev", brew: "webp"),
    library("CXXHash", pkgConfig: "libxxhash", apt: "libxxhash-dev", brew: "xxhash"),
    library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev", brew: "zlib"),

    // What the program was built from; the Makefile says it, so that nothing but this is made anew with each commit
    .target(
      name: "CBuild", path: "Sources/Libraries/Own/CBuild",
      cSettings: [.define("VADEMECUM_COMMIT", to: "\"\(Context.environment["VADEMECUM_COMMIT"] ?? "")\"")]),

    // Helps cairo to write pages in fewer steps, in programs that ask for it; `Cairo` says when it does
    .target(name: "CPageWriting", path: "Sources/Libraries/Own/CPageWriting"),
    .target(name: "CInterposition", dependencies: ["CPageWriting"], path: "Sources/Libraries/Own/CInterposition"),

    // The program's own files, in one resource bundle. A target of C has them, since the code that the package manager writes to
    // find a bundle from Swift needs Foundation, which would double the program.
    .target(
      name: "CShare", path: "Sources/Libraries/Own/CShare",
      resources: [
        "Fonts", "Layouts", "Sources/Export/PDF/Press/Profiles", "Sources/Vademecum/Schemas",
        "Sources/Vademecum/Starters", "Sources/Vademecum/Vademecum.docc",
      ].map { .copy("../../../../\($0)") } + patterns.map { .copy("../../../Languages/\($0)") }),

    // From file to ink: each module imports only modules above its own
    module("Bytes", ["CDeflate", "CXXHash", "CZlib"], in: "Sources/System"),
    module("Threads", [], in: "Sources/System"),
    module("Files", ["Bytes", "Threads"], in: "Sources/System"),
    module("Diagnostics", ["Bytes", "Files", "Threads"]),
    module("Frames", ["Bytes", "Threads"]),
    module("Reading", ["Bytes", "CUnistring", "CYAML", "Diagnostics", "Files"]),
    module("Tables", ["Bytes", "CExpat", "CSQLite", "CZlib", "Diagnostics", "Files", "Reading"]),
    module("Bibliographies", ["Bytes", "Diagnostics", "Files", "Reading"]),
    module("Languages", [], files: patterns),
    module(
      "Catalogue",
      [
        "Bibliographies", "Bytes", "CMarkGFM", "CUnistring", "Diagnostics", "Files", "Languages", "Reading", "Tables",
        "Threads",
      ]),
    module("Editions", ["Bytes", "Catalogue", "Diagnostics", "Files", "Frames", "Reading"]),
    module("Typesetting", ["Bytes", "CFriBidi", "CHarfBuzz", "Files", "Frames", "Languages", "Threads"]),
    module("LayoutDesign", ["Catalogue", "Diagnostics", "Files", "Frames", "Reading", "Typesetting"]),
    module(
      "Layout",
      [
        "CQREncode", "Catalogue", "Diagnostics", "Editions", "Frames", "Languages", "LayoutDesign", "Threads",
        "Typesetting",
      ]),
    module(
      "Web", ["Bytes", "Catalogue", "Frames", "Languages", "Layout", "LayoutDesign", "Typesetting"],
      in: "Sources/Browsers",
      resources: [.embedInCode("EPUB/book.css"), .embedInCode("Page/page.css"), .embedInCode("Page/page.js")]),
    module("Links", ["Bytes", "CCurl", "Diagnostics", "Reading"]),
    module(
      "Cairo",
      [
        "CCairo", "CFreeType", "CHEIF", "CHarfBuzz", "CLittleCMS", "CPageWriting", "CTIFF", "CTurboJPEG", "CWebP",
        "Files",
      ]),
    module(
      "Export", ["Bytes", "Cairo", "Diagnostics", "Files", "Frames", "Threads"],
      files: ["PDF/Press/Profiles"]),
    module(
      "Inspection",
      ["Catalogue", "Diagnostics", "Export", "Frames", "Languages", "Layout", "LayoutDesign", "Typesetting"]),
    module(
      "Vademecum",
      [
        "Bytes", "CShare", "Cairo", "Catalogue", "Diagnostics", "Editions", "Export", "Files", "Frames", "Inspection",
        "Languages", "Layout", "LayoutDesign", "Links", "Reading", "Tables", "Threads", "Typesetting", "Web",
      ],
      files: ["Schemas", "Starters"]),
    module(
      "Preview", ["Bytes", "Catalogue", "Diagnostics", "Files", "Frames", "Threads", "Vademecum"],
      in: "Sources/Browsers",
      resources: [
        .embedInCode("Page/asking.js"), .embedInCode("Page/explanation.js"), .embedInCode("Page/frame.js"),
        .embedInCode("Page/icon.svg"), .embedInCode("Page/messages.js"), .embedInCode("Page/page.html"),
        .embedInCode("Page/script.js"), .embedInCode("Page/search.js"), .embedInCode("Page/style.css"),
        .embedInCode("Page/web.js"), .embedInCode("Page/words.js"),
      ]),
    .executableTarget(
      name: "VademecumCommand",
      dependencies: [
        "Bytes", "CBuild", "CCairo", "CDeflate", "CExpat", "CFreeType", "CHarfBuzz", "CInterposition", "CLittleCMS",
        "CMarkGFM", "CQREncode", "CSQLite", "CWebP", "CXXHash", "CYAML", "CZlib", "Diagnostics", "Files", "Frames",
        "Preview", "Threads", "Vademecum",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // What `make bench` runs
    .executableTarget(
      name: "Benchmarks", dependencies: ["Vademecum"], path: "Tests/Benchmarks", swiftSettings: settings),
    .executableTarget(name: "Replay", dependencies: ["CCairo"], path: "Tests/Replay"),

    // What prints tables for `make tables`, to compare them with what other programs read
    .executableTarget(
      name: "TableCells", dependencies: ["Bytes", "Diagnostics", "Tables"], path: "Tests/TableCells",
      swiftSettings: settings),

    // What prints entries of bibliographies for `make bibliographies`
    .executableTarget(
      name: "BibliographyEntries", dependencies: ["Bibliographies", "Bytes", "Diagnostics"],
      path: "Tests/BibliographyEntries", swiftSettings: settings),

    // What `make fuzz` runs, and what spoils inputs, for tests too
    .target(name: "Mutation", path: "Tests/Mutation", swiftSettings: settings),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Bibliographies", "Catalogue", "Diagnostics", "Editions", "Export", "Files", "Frames", "Layout", "LayoutDesign",
        "Mutation", "Reading", "Tables", "Threads",
        "Typesetting", "Vademecum",
      ],
      path: "Tests/Fuzzing", exclude: ["Corpus"], swiftSettings: settings),

    // What the tests of several modules share: folders, tools, findings; the JSON Schemas
    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "SchemaChecking", dependencies: ["Diagnostics", "Reading", "TestSupport"], path: "Tests/SchemaChecking",
      swiftSettings: settings),
    .target(
      name: "LayoutTestSupport", dependencies: ["Diagnostics", "LayoutDesign", "TestSupport"],
      path: "Tests/LayoutTestSupport", swiftSettings: settings),

    tests(of: "Bytes", []),
    tests(of: "Files", ["Bytes", "TestSupport", "Threads"]),
    tests(of: "Frames", ["Threads"]),
    tests(of: "Diagnostics", ["TestSupport"], exclude: ["Texts"]),
    tests(of: "Threads", ["TestSupport"]),
    tests(of: "Reading", ["Diagnostics", "Mutation", "TestSupport"]),
    tests(of: "Tables", ["CSQLite", "CZlib", "Diagnostics", "TestSupport"], exclude: ["Fixtures"]),
    tests(of: "Bibliographies", ["Diagnostics"]),
    tests(
      of: "Catalogue",
      ["CSQLite", "Diagnostics", "Files", "Mutation", "Reading", "SchemaChecking", "Tables", "TestSupport"],
      exclude: ["Fixtures"]),
    tests(of: "Editions", ["Bytes", "Catalogue", "Diagnostics", "Frames", "SchemaChecking", "TestSupport"]),
    tests(of: "Languages", ["Files"]),
    tests(of: "Links", ["Diagnostics", "TestSupport"], exclude: ["Fixtures"]),
    tests(of: "Typesetting", ["Frames", "Languages", "TestSupport"], exclude: ["Fixtures"]),
    tests(
      of: "LayoutDesign",
      ["Diagnostics", "Files", "Frames", "LayoutTestSupport", "Reading", "SchemaChecking", "TestSupport"]),
    tests(
      of: "Layout",
      [
        "Catalogue", "Diagnostics", "Editions", "Frames", "LayoutDesign", "LayoutTestSupport", "Threads", "Typesetting",
      ]),
    tests(
      of: "Inspection", ["Diagnostics", "Export", "Files", "Frames", "Layout", "LayoutDesign", "TestSupport"]),
    tests(
      of: "Export",
      [
        "Bytes", "CFreeType", "CInterposition", "Cairo", "Catalogue", "Diagnostics", "Files", "Frames", "Layout",
        "TestSupport",
      ],
      exclude: ["Fixtures"]),
    tests(
      of: "Web",
      [
        "Bytes", "Catalogue", "Files", "Frames", "LayoutDesign", "Reading", "TestSupport", "Typesetting", "Vademecum",
      ]),
    tests(of: "Preview", ["Cairo", "Frames", "TestSupport", "Vademecum"]),
    tests(
      of: "Vademecum",
      [
        "Catalogue", "Diagnostics", "Editions", "Export", "Files", "Frames", "Layout", "LayoutTestSupport", "Links",
        "Mutation",
        "SchemaChecking",
        "Tables", "TestSupport", "Threads", "Typesetting",
      ],
      exclude: ["Fixtures", "Goldens"]),
  ]
)
