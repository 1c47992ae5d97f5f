import ArgumentParser
import Files
import Vademecum

/// `vademecum batch`: many files at once.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: say(
      "Builds many editions, or the sections of editions, at once.",
      "Fait d’un coup beaucoup d’éditions, ou les rubriques d’éditions."),
    discussion: say(
      """
      Files are EDITION.pdf, or EDITION-SECTION.pdf, after the names of the editions' files. A file that would come out the \
      same is left alone: its PDF says what it was made from, of data, pictures, fonts, layout, patterns and program. 'Unchanged' \
      are also files whose pages come out the same although they were made from something else, which 'verify' tells; where \
      data changed that the pages do not print, what the file says of them for 'diff' and the next edition is brought up to \
      date. A file that was cut or changed since it was written is made anew. An edition with mistakes is reported and does \
      not stop the others.

      A pattern as --output makes something else of each edition: 'DIR/{edition}.html' a page, 'DIR/{edition}.epub' a book, \
      'DIR/{edition}/' a site; with --by section, 'DIR/{edition}-{section}.html' and so on. With --for print, files of whatever name \
      end in -print.pdf.

      Several machines share a batch with --shard 1/3, --shard 2/3 and --shard 3/3. In an array of Slurm or an indexed Job of \
      Kubernetes that is taken from the environment (SLURM_ARRAY_TASK_ID, _COUNT, _MIN and _STEP; JOB_COMPLETION_INDEX, and \
      JOB_COMPLETION_COUNT, which the Job must set); --shard 1/1 makes all files there too. \
      The editions are dealt out by the bytes that they are read from, the heaviest first, so that all parts take about as long; \
      with --by section an edition that is too much for a part is divided between its sections. All machines must see the same files.

      --manifest keeps a manifest beside the files, batch.json, or batch-2-of-3.json of a part: the next run with it knows an unchanged \
      file by its size, its time and what it was made from, without reading it. --merge makes one manifest of those of all parts, and \
      says which are missing, there twice, or of another batch:

        vademecum batch --merge build/batch-*-of-*.json -o build

      Interrupted, it leaves whole files only. Exit status: as of every command, and 74 rather than 1 when both would hold; \
      130 after SIGINT, 143 after SIGTERM.
      """,
      """
      Les fichiers s’appellent EDITION.pdf, ou EDITION-RUBRIQUE.pdf, d’après les fichiers des éditions. Un fichier qui serait le \
      même est laissé tel quel : son PDF dit de quoi il a été fait, données, images, polices, maquette, motifs de césure et \
      programme. « Inchangé » se dit aussi d’un fichier dont les pages sont les mêmes bien qu’il ait été fait d’autre chose, ce que \
      « verify » raconte ; quand ont changé des données que les pages n’impriment pas, ce que le fichier en dit pour « diff » et pour \
      l’édition suivante est mis à jour. Un fichier coupé ou modifié depuis qu’il a été écrit est refait. Une édition qui a des \
      fautes est signalée et n’arrête pas les autres.

      Un modèle donné à --output fait autre chose de chaque édition : 'DOSSIER/{edition}.html' une page, 'DOSSIER/{edition}.epub' un \
      livre, 'DOSSIER/{edition}/' un site ; avec --by section, 'DOSSIER/{edition}-{section}.html' et ainsi de suite. Avec --for print, \
      les fichiers, quel que soit leur nom, finissent en -print.pdf.

      Plusieurs machines se partagent un lot par --shard 1/3, --shard 2/3 et --shard 3/3. Dans un tableau de tâches de Slurm ou un Job indexé de \
      Kubernetes, la part est tirée de l’environnement (SLURM_ARRAY_TASK_ID, _COUNT, _MIN et _STEP ; JOB_COMPLETION_INDEX, et \
      JOB_COMPLETION_COUNT, que le Job doit donner) ; --shard 1/1 y fait tout de même tous les fichiers. \
      Les éditions sont réparties d’après les octets dont elles sont lues, la plus lourde d’abord, pour que toutes les parts durent à peu \
      près autant ; avec --by section, une édition trop lourde pour une part est divisée entre ses rubriques. Toutes les machines doivent voir \
      les mêmes fichiers.

      --manifest tient un manifeste à côté des fichiers, batch.json, ou batch-2-of-3.json pour une part : au tour suivant, un fichier \
      inchangé se reconnaît à sa taille, à sa date et à ce dont il a été fait, sans être lu. --merge réunit en un seul les manifestes de \
      toutes les parts, et dit lesquels manquent, sont là deux fois ou viennent d’un autre lot :

        vademecum batch --merge build/batch-*-of-*.json -o build

      Interrompu, il ne laisse que des fichiers entiers. Code de sortie : celui de toute commande, et 74 plutôt que 1 quand les deux \
      conviendraient ; 130 après SIGINT, 143 après SIGTERM.
      """))

  @Argument(
    help: ArgumentHelp(
      "The editions' files; with --merge, the manifests of the parts.",
      "Les fichiers des éditions ; avec --merge, les manifestes des parts.", value: ("edition", "édition")))
  var editions: [String]

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "The folder to write to, and in it what: FOLDER/{edition}.html, FOLDER/{edition}-{section}.epub, FOLDER/{edition}/ for sites.",
      "Le dossier où écrire, et quoi : DOSSIER/{edition}.html, DOSSIER/{edition}-{section}.epub, DOSSIER/{edition}/ pour des sites.",
      value: ("folder", "dossier")))
  var outputs: [BatchOutput]

  /// Where to write, and what: `validate` lets one through.
  private var output: BatchOutput { outputs[0] }

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      "What makes a file: edition or section.",
      "Ce qui fait un fichier : edition ou section.", value: ("part", "partie")))
  var division: Batch.Division = .edition

  @Option(
    help: ArgumentHelp(
      "How many threads work; by default one for each processor.",
      "Combien de fils travaillent ; par défaut un par processeur.", value: ("number", "nombre")))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Only this part of the files: 2/5 is the second of five.",
      "Seulement cette part des fichiers : 2/5 est la deuxième de cinq.", value: ("part", "part")))
  var shard: Shard?

  @Option(
    help: ArgumentHelp(
      "What the files are to meet: PDF/UA-1 and PDF/A-2a, one of them, PDF/A-3a, or none.",
      "Les normes des fichiers : PDF/UA-1 et PDF/A-2a, l’une d’elles, PDF/A-3a, ou aucune.",
      value: ("standard", "norme")))
  var conformance: Standard = .both

  @Option(
    help: ArgumentHelp(
      "How to tell what became of the files: text or json.",
      "Comment dire ce que sont devenus les fichiers : text ou json.", value: ("format", "forme")))
  var format: ReportFormat = .text

  @Flag(
    help: ArgumentHelp(
      "Keep a manifest of the files, which knows unchanged ones without reading them.",
      "Tenir un manifeste des fichiers, qui reconnaît les inchangés sans les lire."))
  var manifest = false

  @Flag(
    help: ArgumentHelp(
      "Make one manifest of those of all parts, and no file.",
      "Réunir les manifestes de toutes les parts, sans faire de fichier."))
  var merge = false

  @Flag(
    help: ArgumentHelp(
      "Make files that would come out the same, too.",
      "Refaire aussi les fichiers qui seraient les mêmes."))
  var force = false

  @Flag(
    help: ArgumentHelp(
      "Take warnings for errors, pictures without alt among them.",
      "Prendre les avertissements pour des erreurs, images sans « alt » comprises."))
  var strict = false

  @OptionGroup
  var purpose: PurposeOptions

  @OptionGroup
  var reports: ReportOptions

  @OptionGroup
  var messages: MessageOptions

  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    guard outputs.count == 1 else { throw ValidationError(Texts.oneOutputAlone) }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError(Texts.jobs) }
    if conformance == .none {
      throw ValidationError(Texts.batchWithoutStandard)
    }
    if output.isPattern, !output.hasSections, division == .section {
      throw ValidationError(Texts.patternWithoutSection)
    }
    if output.web != nil, purpose.name == .print { throw ValidationError(Texts.printMakesPDF) }
    if merge, shard != nil || manifest || force { throw ValidationError(Texts.mergeAlone) }
  }

  func run() throws {
    let terminal = Terminal()
    do {
      try merge ? mergeManifests() : makeFiles(terminal)
    } catch Batch.Failure.ambiguous(let reason) {
      throw ValidationError(Texts.giveOtherNames(reason.text(in: Messages.language)))
    } catch Batch.Failure.unwritable(let reason) {
      terminal.printError(reason.text(in: Messages.language))
      throw ExitCode.failed
    } catch Batch.Failure.incomplete(let reasons) {
      for reason in reasons { terminal.printError(reason.text(in: Messages.language)) }
      throw ExitCode.mistakes
    }
  }

  private func mergeManifests() throws {
    let manifest = try BatchManifest.merge(editions, into: output.folder)
    var parts = [Texts.made(manifest.made)]
    if manifest.mistaken + manifest.failed > 0 { parts.append(Texts.failed(manifest.mistaken + manifest.failed)) }
    if manifest.stopped > 0 { parts.append(Texts.stopped(manifest.stopped)) }
    try StandardStreams.give(parts.joined(separator: ", ") + "\n")
    if manifest.failed + manifest.stopped > 0 { throw ExitCode.failed }
    if manifest.mistaken > 0 { throw ExitCode.mistakes }
  }

  private func makeFiles(_ terminal: Terminal) throws {
    var batch = Batch(in: .ofCommand())
    batch.division = output.hasSections ? .section : division
    batch.web = output.web
    batch.jobs = jobs ?? Machine.processors
    batch.shard = try chosenShard(terminal)
    batch.purpose = purpose.purpose
    batch.keepsManifest = manifest
    (batch.isForced, batch.isStrict, batch.standard) = (force, strict, conformance)
    let (cancellation, display) = (Cancellation(), BatchDisplay(showsWarnings: strict || !reports.errorsOnly))
    let interrupts = Interrupts.watch { cancellation.cancel() }
    let report = try batch.run(editions, into: output.folder, cancelledBy: cancellation) { display.show($0) }
    display.finish()
    try StandardStreams.give((format == .json ? report.json(in: Messages.language) : summary(of: report)) + "\n")
    if let signal = interrupts.signal { throw ExitCode(128 + signal) }
    if report.failed > 0 { throw ExitCode.failed }
    if report.mistaken > 0 { throw ExitCode.mistakes }
  }

  /// The shard that is asked for, else the one that a scheduler has given to this process.
  private func chosenShard(_ terminal: Terminal) throws -> Shard {
    if let shard { return shard }
    do throws(Shard.Unclear) {
      guard let (shard, scheduler) = try Shard.assigned(by: environment) else {
        return .whole
      }
      terminal.printLine(
        Texts.shard(shard.index, of: shard.count, says: scheduler.text(in: Messages.language)))
      return shard
    } catch {
      throw ValidationError(Texts.sayShard(error.reason.text(in: Messages.language)))
    }
  }

  private func summary(of report: BatchReport) -> String {
    var parts = [Texts.written(report.written), Texts.unchanged(report.unchanged)]
    let failed = report.mistaken + report.failed
    if failed > 0 { parts.append(Texts.failed(failed)) }
    if report.stopped > 0 { parts.append(Texts.stopped(report.stopped)) }
    return parts.joined(separator: ", ")
  }
}

extension Batch.Division: ExpressibleByArgument {}

extension Shard: ExpressibleByArgument {
  /// Reads `2/5`.
  public init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1] else { return nil }
    self.init(index, of: count)
  }
}
