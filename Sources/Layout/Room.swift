// The room of Layout.
