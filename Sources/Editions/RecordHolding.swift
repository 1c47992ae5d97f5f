// Whether the file that carries a record has to be made anew.

extension Record {
  /// Whether the file comes out the same from `ingredients`, showing the sections with those ids.
  package func holds(for ingredients: Ingredients, sections ids: [String]) -> Bool {
    self.ingredients == ingredients && sections.map(\.id) == ids
  }

  /// Whether pages with the fingerprint `content` come out as the same file, whatever they were made from: only the program
  /// and the standards matter beside them.
  package func holds(forPages content: String, of ingredients: Ingredients) -> Bool {
    let own: [Ingredients.Part] = [.program, .standards]
    return self.content == content
      && own.allSatisfy { self.ingredients?.parts[$0] == ingredients.parts[$0] }
  }
}
