// What a living workspace saves: CPU time and memory of the first document of a catalogue, and of the next after one record of its
// file was changed. Times are medians; run it on an idle machine, and read the ratios.

import Glibc
import Vademecum

// Benchmarks record EDITION FILE   notes what cairo is told to draw of an edition, for `Replay`.
if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "record" {
  record(CommandLine.arguments[2], to: CommandLine.arguments[3])
  exit(0)
}

// Sizes that are named, or all.
let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let folder = "/tmp/vademecum-benchmarks-\(getpid())"
mkdir(folder, 0o755)

/// The CPU time of the process so far, in milliseconds.
func milliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}

/// The resident memory of the process, in MiB.
func mebibytes() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 200)
  fgets(&line, Int32(line.count), file)
  let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4_096 / 1_048_576
}

func timed<Result>(_ body: () -> Result) -> (result: Result, time: Double) {
  let start = milliseconds()
  let result = body()
  return (result, milliseconds() - start)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

/// The value of a report; a mistake ends the benchmark.
func value<Value>(_ report: Reported<Value>) -> Value {
  guard let value = report.value else { fatalError("\(report.diagnostics.all)") }
  return value
}

/// The frames of a page, which is composed alone.
func compose(_ document: Document, page: Int) -> Int { document.excerpt(pages: [page]).pages[0].frames.count }

print("after one record was changed, in ms of CPU: reading, document, a page; memory in MiB after so many edits")
for (count, edits) in [(24, 1_000), (1_000, 1_000), (10_000, 60)]
where sizes.isEmpty || sizes.contains(count) {
  var catalogue = SampleCatalogue(of: count, in: folder)
  let workspace = Workspace(keeping: 256 << 20)
  let read = timed { value(workspace.edition(at: catalogue.edition)) }
  let first = timed { value(workspace.document(of: read.result)) }
  let page = timed { compose(first.result, page: first.result.pageCount / 2) }
  var (reading, making, composing): ([Double], [Double], [Double]) = ([], [], [])
  var early = 0
  for edit in 1...edits {
    catalogue.editOne()
    workspace.invalidate([catalogue.resources])
    let read = timed { value(workspace.edition(at: catalogue.edition)) }
    let next = timed { value(workspace.document(of: read.result)) }
    let page = timed { compose(next.result, page: next.result.pageCount / 2) }
    reading.append(read.time)
    making.append(next.time)
    composing.append(page.time)
    if edit == 10 { early = mebibytes() }
  }
  func row(_ name: String, _ times: [Double]) {
    print(padded(name, to: 16), times.map { padded(tenths($0), to: 9) }.joined())
  }
  print("\(count) resources, \(first.result.pageCount) pages")
  row("first", [read.time, first.time, page.time])
  row("next", [median(reading), median(making), median(composing)])
  row("first : next", [read.time / median(reading), first.time / median(making), page.time / median(composing)])
  print(padded("memory", to: 16), "\(early) after 10 edits, \(mebibytes()) after \(edits)")
}
