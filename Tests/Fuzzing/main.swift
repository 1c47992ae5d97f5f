// Tries the program with spoiled inputs, the same ones for the same seed, and tells which crash it, hang, take too much memory, or
// come to something that cannot be right.
//
//     Fuzzing [--inputs N] [--seed S] [--only TARGET] [--judge]     tries N inputs, shared out over the targets
//     Fuzzing --again TARGET:NUMBER [--seed S]                      tries one input again, in this process, and keeps its files

import Glibc

let arguments = Arguments(CommandLine.arguments.dropFirst())
switch arguments.work {
case .campaign: exit(Campaign(arguments).run() ? 0 : 1)
case .part(let part): Worker(arguments).work(on: part)
case .again(let input): Worker(arguments).tryAgain(input)
}
