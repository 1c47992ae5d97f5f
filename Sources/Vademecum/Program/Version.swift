/// The version of the program. Every change of pages that were already right raises it: files that another version made are made
/// anew.
public let vademecumVersion = "0.1.0"
