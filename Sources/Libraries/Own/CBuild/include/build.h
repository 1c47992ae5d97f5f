/// The commit that the program was built from; empty where the package manager was not told.
extern const char *const vademecum_commit;
