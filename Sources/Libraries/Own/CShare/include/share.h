/// The name of the resource bundle that holds the program's own files, beside the executable.
extern const char *const vademecum_share_bundle;
