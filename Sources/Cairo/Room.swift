// The room of Cairo.
