import Bytes
import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct DiskCacheTests {
  private let folder = TemporaryFolder()
  private var place: String { folder.path("caches/kept") }
  private func cache(limit: Int = 1 << 20) -> DiskCache { DiskCache(folder: place, limit: limit) }

  private func value(_ key: String, in cache: DiskCache) -> [UInt8]? {
    cache.entry(for: key).map { $0.withBytes { Array($0) } }
  }

  private func files() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
  }

  @Test func valuesAreThereInTheNextRun() {
    cache().keep([1, 2, 3], for: "key")
    #expect(value("key", in: cache()) == [1, 2, 3])
    #expect(value("other", in: cache()) == nil)
    cache().keep([], for: "key")
    #expect(value("key", in: cache()) == [])
  }

  @Test func theFolderIsOnlyThisUsers() throws {
    cache().keep([1], for: "key")
    let permissions = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
    #expect(permissions == 0o700)
  }

  @Test func aFolderThatOthersMayWriteToIsNotUsed() throws {
    cache().keep([1], for: "key")
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place)
    #expect(value("key", in: cache()) == nil)
    cache().keep([1], for: "more")
    #expect(files().count == 1)
  }

  /// An entry that was cut, changed, emptied or given another name is none, and is removed.
  @Test(arguments: ["cut", "changed", "empty", "renamed"]) func spoiledEntriesAreNone(_ how: String) throws {
    cache().keep(Array(0..<100), for: "key")
    let path = "\(place)/\(try #require(files().first))"
    var bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    switch how {
    case "cut": bytes.removeLast()
    case "changed": bytes[60] ^= 1
    case "empty": bytes = []
    default: break
    }
    try Data(bytes).write(to: URL(filePath: path))
    if how == "renamed" {
      cache().keep([7], for: "other")
      let other = try #require(files().map { "\(place)/\($0)" }.first { $0 != path })
      try FileManager.default.removeItem(atPath: other)
      try FileManager.default.moveItem(atPath: path, toPath: other)
      #expect(value("other", in: cache()) == nil)
    } else {
      #expect(value("key", in: cache()) == nil)
    }
    #expect(files().isEmpty)
  }

  @Test func whatWasUsedLeastRecentlyGoes() throws {
    let limit = 1 << 16
    let writer = cache(limit: limit)
    for number in 0..<12 { writer.keep(Array(repeating: 1, count: 4000), for: "\(number)") }
    for (number, name) in try paths().enumerated() {
      let date = Date(timeIntervalSince1970: 1_000_000_000 + Double(number))
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: name)
    }
    let order = try paths()
    // The oldest is used.
    let used = try #require((0..<12).first { path(of: "\($0)", in: order) == 0 })
    #expect(value("\(used)", in: writer) != nil)
    for number in 12..<20 { writer.keep(Array(repeating: 1, count: 4000), for: "\(number)") }
    #expect(value("\(used)", in: writer) != nil)
    #expect(try !paths().contains(order[1]))
    for number in 20..<60 { writer.keep(Array(repeating: 1, count: 4000), for: "\(number)") }
    #expect(files().count <= limit / 4096 + 3)
    #expect(value("59", in: writer) != nil)
  }

  /// The paths of all entries, in an order that does not depend on when they were used.
  private func paths() throws -> [String] { files().map { "\(place)/\($0)" } }

  private func path(of key: String, in order: [String]) -> Int? {
    let name = Array(key.utf8).withUnsafeBytes(Digest.hexadecimal)
    return order.firstIndex { $0.contains(name) }
  }

  @Test func whatIsTooLargeIsNotKept() {
    cache(limit: 1000).keep(Array(repeating: 0, count: 200), for: "key")
    #expect(files().isEmpty)
  }

  @Test func unfinishedFilesOfKilledProcessesGo() throws {
    cache().keep([1], for: "key")
    for (name, age) in [(".vademecum-1-0.partial", 200_000.0), (".vademecum-2-0.partial", 10)] {
      let path = "\(place)/\(name)"
      try Data([1]).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: path)
    }
    cache().keep([1], for: "more")
    #expect(files().filter { $0.hasPrefix(".") } == [".vademecum-2-0.partial"])
  }

  @Test func nothingIsKeptWhereNothingCanBeWritten() {
    folder.write("a file", to: "file")
    let cache = DiskCache(folder: folder.path("file/kept"), limit: 1 << 20)
    cache.keep([1], for: "key")
    #expect(cache.entry(for: "key") == nil)
  }

  @Test func processesAndThreadsMayShareIt() async {
    await withTaskGroup(of: Void.self) { group in
      for thread in 0..<8 {
        group.addTask {
          let cache = DiskCache(folder: self.place, limit: 1 << 15)
          for number in 0..<50 {
            let key = "\((number + thread) % 20)"
            cache.keep(Array(repeating: UInt8(key)!, count: 3000), for: key)
            if let found = self.value(key, in: cache) { #expect(found == Array(repeating: UInt8(key)!, count: 3000)) }
          }
        }
      }
    }
  }

  /// What is kept is no file that a value was made from: changes of it must not make anything anew.
  @Test func nothingIsNoted() {
    cache().keep([1], for: "key")
    let files = FileLog.record { _ = cache().entry(for: "key") }.files
    #expect(files.own.isEmpty && files.parts.isEmpty)
  }
}
