/// The version of the program. Whatever changes right pages raises it: files made by another version are made anew.
public let vademecumVersion = "0.1.0"
