import CHarfBuzz

extension Font {
  /// The names of the OpenType features that it has, each once, in order.
  package var featureNames: [String] {
    var names: Set<String> = []
    let face = hb_font_get_face(harfBuzz)
    for table in ["GSUB", "GPOS"] {
      let table = table.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      var tags = [hb_tag_t](repeating: 0, count: Int(hb_ot_layout_table_get_feature_tags(face, table, 0, nil, nil)))
      var count = UInt32(tags.count)
      _ = hb_ot_layout_table_get_feature_tags(face, table, 0, &count, &tags)
      for tag in tags.prefix(Int(count)) {
        names.insert(String(decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: tag >> $0) }, as: UTF8.self))
      }
    }
    return names.sorted()
  }
}
