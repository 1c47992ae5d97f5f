// The room of Vademecum.
