// The room of Export.
