import Threads

/// The machine that the program runs on.
public typealias Machine = Threads.Machine
