extension FieldTable {
  /// The names that catalogues cannot give: those of the fields that all resources have, of the filters of editions, and
  /// what layouts call otherwise.
  var reservedNames: Set<String> {
    Set(
      fields.map(\.name) + FieldTable.select(from: self).fields.map(\.name) + [
        "access-line", "access-address", "access-qr", "access-label", "short-url", "code-url", "details", "new",
        "revised",
      ])
  }
}
