// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "files-to-pdf",
  dependencies: [.package(name: "vademecum", path: "../..")],
  targets: [
    .executableTarget(
      name: "files-to-pdf", dependencies: [.product(name: "Vademecum", package: "vademecum")], path: "Sources")
  ]
)
