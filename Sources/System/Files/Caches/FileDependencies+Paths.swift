extension FileDependencies {
  /// All paths, as they were named; each once, sorted. Of several names for one path it is the shortest.
  var paths: [String] {
    let workingFolder = currentFolder
    var names: [String: String] = [:]
    forEach { files in
      for file in files.own {
        let path = shortened(file.path.hasPrefix("/") ? file.path : "\(workingFolder)/\(file.path)")
        if let name = names[path], name.utf8.count <= file.path.utf8.count { continue }
        names[path] = file.path
      }
    }
    return names.values.sorted()
  }
}
