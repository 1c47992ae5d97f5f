// The room of Typesetting.
