import Foundation
import TestSupport
import Testing

/// Whether a file is what an edition gives, and why not.
@Suite struct VerifyTests {
  @Test func aFileIsWhatItsEditionGives() throws {
    try withFolder { folder in
      try prepare(folder)
      let outcome = try verify(folder)
      #expect(outcome.status == 0)
      #expect(outcome.output == "edition.pdf is what edition.yaml gives\n")
      #expect(try verify(folder, "--quick").status == 0)
      _ = try run(
        command, ["build", "edition.yaml", "-o", "edition.pdf", "--section", "b", "--conformance", "a3a"], in: folder)
      #expect(try verify(folder).status == 0)
    }
  }

  @Test func whatIsOtherIsNamed() throws {
    try withFolder { folder in
      try prepare(folder)
      try edit("\(folder)/catalogue.yaml", "title: Beta", "title: Bêta, year: 2020")
      try edit("\(folder)/catalogue.yaml", "id: alpha", "id: aleph")
      try edit("\(folder)/edition.yaml", "title: Essai", "title: Second essai")
      for options in [[], ["--quick"]] {
        let outcome = try verify(folder, options)
        #expect(outcome.status == 1)
        #expect(
          outcome.output == """
            edition.pdf is not what edition.yaml gives
              edition: title
              resource 'aleph' is new
              resource 'beta': title, year
              resource 'alpha' is gone

            """)
      }
    }
  }

  @Test func partsAreNamed() throws {
    try withFolder { folder in
      try prepare(folder)
      try edit("\(folder)/look/layout.yaml", "SOMMAIRE", "TABLE")
      try FileManager.default.removeItem(atPath: "\(folder)/picture.png")
      let other = "\(Repository.root)/Tests/ExportTests/Fixtures/quarters.png"
      var bytes = try Data(contentsOf: URL(fileURLWithPath: other))
      bytes.append(0)
      try bytes.write(to: URL(fileURLWithPath: "\(folder)/picture.png"))
      let outcome = try verify(folder)
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("  the bytes of pictures\n  the files of the layout './look'\n"))
    }
  }

  @Test func pagesThatComeOutTheSameAreTheSame() throws {
    try withFolder { folder in
      try prepare(folder, sections: ["--section", "b"])
      try edit("\(folder)/catalogue.yaml", "Le texte d'alpha", "Le texte d'Alpha")
      try edit("\(folder)/look/layout.yaml", "name:", "# A remark.\nname:")
      let outcome = try verify(folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("its pages come out the same:\n  the data of sections that it does not show\n"))
      #expect(try verify(folder, "--quick").status == 1)
    }
  }

  @Test func aFileThatSomebodyChangedIsFound() throws {
    try withFolder { folder in
      try prepare(folder)
      let path = URL(fileURLWithPath: "\(folder)/edition.pdf")
      let bytes = try Data(contentsOf: path)
      var other = bytes
      other[1000] ^= 1
      try other.write(to: path)
      let outcome = try verify(folder)
      #expect(outcome.status == 1 && outcome.output.contains("its bytes differ from byte 1000 on"))
      #expect(try verify(folder, "--quick").status == 0)
      for changed in [bytes + [10], bytes.dropLast()] {
        try changed.write(to: path)
        #expect(try verify(folder).output.contains("from byte \(min(changed.count, bytes.count)) on"))
      }
    }
  }

  @Test func whatIsNoneOfOursSaysSo() throws {
    try withFolder { folder in
      try prepare(folder)
      _ = try run(command, ["build", "edition.yaml", "-o", "edition.pdf", "--conformance", "none"], in: folder)
      #expect(try verify(folder).output.contains("does not say what it was made from"))
      try write("Bonjour", to: "\(folder)/edition.pdf")
      let text = try verify(folder)
      #expect(text.status == 1 && text.output.contains("  it is no PDF file"))
      try FileManager.default.removeItem(atPath: "\(folder)/edition.pdf")
      let missing = try verify(folder)
      #expect(missing.status == 74 && missing.errors.contains("edition.pdf: cannot be read: there is no such file"))
    }
  }

  @Test func aSectionThatIsGoneIsNamed() throws {
    try withFolder { folder in
      try prepare(folder, sections: ["--section", "b"])
      try edit("\(folder)/edition.yaml", "title:", "select: { sections: [a] }\ntitle:")
      let outcome = try verify(folder)
      #expect(outcome.status == 1 && outcome.output.contains("  the edition has no section 'b'"))
    }
  }
}

/// Writes a catalogue of two sections with a layout of its own, and builds it.
private func prepare(_ folder: String, sections: [String] = []) throws {
  try FileManager.default.copyItem(atPath: "\(Repository.root)/Layouts/vademecum-2022", toPath: "\(folder)/look")
  try FileManager.default.copyItem(
    atPath: "\(Repository.root)/Tests/ExportTests/Fixtures/quarters.png", toPath: "\(folder)/picture.png")
  try write(
    """
    language: fr
    sections: [{ id: a, title: A }, { id: b, title: B }]
    resources:
      - { id: alpha, section: a, title: Alpha, summary: Le texte d'alpha., thumbnail: picture.png, alt: Image }
      - { id: beta, section: b, title: Beta, summary: Le texte de beta. }

    """,
    to: "\(folder)/catalogue.yaml")
  try write("catalogue: catalogue.yaml\nlayout: ./look\ntitle: Essai\ndate: 2022\n", to: "\(folder)/edition.yaml")
  let outcome = try run(command, ["build", "edition.yaml", "-o", "edition.pdf"] + sections, in: folder)
  #expect(outcome.status == 0, "\(outcome.errors)")
}

private func verify(_ folder: String, _ options: [String] = []) throws -> ToolOutcome {
  try run(command, ["verify", "edition.pdf", "edition.yaml"] + options, in: folder)
}

private func verify(_ folder: String, _ option: String) throws -> ToolOutcome { try verify(folder, [option]) }

private func edit(_ path: String, _ old: String, _ new: String) throws {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  #expect(text.contains(old))
  try write(text.replacingOccurrences(of: old, with: new), to: path)
}
