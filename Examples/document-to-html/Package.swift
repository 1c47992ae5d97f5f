// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "document-to-html",
  dependencies: [.package(name: "vademecum", path: "../..")],
  targets: [
    .executableTarget(
      name: "document-to-html", dependencies: [.product(name: "Vademecum", package: "vademecum")], path: "Sources")
  ]
)
