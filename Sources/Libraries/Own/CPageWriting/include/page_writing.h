/// What this thread has cairo write, for those who can help it to: `CInterposition`, in programs that have it.
enum vademecum_writing {
  /// Nothing, or what nobody helps with.
  vademecum_writes_nothing = 0,
  /// Pages, whose streams stay packed.
  vademecum_writes_pages = 1,
  /// Pages whose streams are unpacked at once by whoever takes them, and may as well not be packed.
  vademecum_writes_loose_pages = 2,
};

/// What this thread has cairo write.
enum vademecum_writing vademecum_current_writing(void);

/// Says what this thread has cairo write from now on.
void vademecum_begin_writing(enum vademecum_writing writing);
