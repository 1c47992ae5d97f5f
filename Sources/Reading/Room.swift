// The room of Reading.
