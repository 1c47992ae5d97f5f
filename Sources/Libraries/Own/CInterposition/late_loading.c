// Functions of libraries that few runs call, in the place of the libraries' own: each looks for the one of its name when it is first
// called, and is a jump to it from then on. A program is then not linked with those libraries where the linker leaves out what nothing
// is called of (`Packaging/linking.cfg`): they took half of what the dynamic linker did before each run, and half a MiB. What is not
// named below is linked as usual, and so is everything elsewhere than on Linux.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <stdio.h>

#if defined(__linux__) && defined(__GLIBC__) && (defined(__x86_64__) || defined(__aarch64__))
#include <dlfcn.h>
#include <stdlib.h>

#define SQLITE(LATE, FROM) LATE(FROM, sqlite3_close_v2) LATE(FROM, sqlite3_column_bytes) \
  LATE(FROM, sqlite3_column_count) LATE(FROM, sqlite3_column_double) LATE(FROM, sqlite3_column_int64) \
  LATE(FROM, sqlite3_column_name) LATE(FROM, sqlite3_column_text) LATE(FROM, sqlite3_column_type) \
  LATE(FROM, sqlite3_errmsg) LATE(FROM, sqlite3_errstr) LATE(FROM, sqlite3_exec) LATE(FROM, sqlite3_finalize) \
  LATE(FROM, sqlite3_libversion) LATE(FROM, sqlite3_limit) LATE(FROM, sqlite3_open_v2) \
  LATE(FROM, sqlite3_prepare_v2) LATE(FROM, sqlite3_progress_handler) LATE(FROM, sqlite3_set_authorizer) \
  LATE(FROM, sqlite3_step) LATE(FROM, sqlite3_stmt_readonly)
#define LITTLE_CMS(LATE, FROM) LATE(FROM, cmsBuildGamma) LATE(FROM, cmsCloseProfile) \
  LATE(FROM, cmsCreateLab4Profile) LATE(FROM, cmsCreateRGBProfile) LATE(FROM, cmsCreateTransform) \
  LATE(FROM, cmsCreate_sRGBProfile) LATE(FROM, cmsDeleteTransform) LATE(FROM, cmsDoTransform) \
  LATE(FROM, cmsFreeToneCurve) LATE(FROM, cmsGetColorSpace) LATE(FROM, cmsGetDeviceClass) \
  LATE(FROM, cmsGetEncodedCMMversion) LATE(FROM, cmsGetProfileInfo) LATE(FROM, cmsOpenProfileFromMem)
#define TURBOJPEG(LATE, FROM) LATE(FROM, tjCompress2) LATE(FROM, tjDecompress2) LATE(FROM, tjDecompressHeader3) \
  LATE(FROM, tjDestroy) LATE(FROM, tjFree) LATE(FROM, tjGetErrorStr2) LATE(FROM, tjInitCompress) \
  LATE(FROM, tjInitDecompress) LATE(FROM, tjInitTransform) LATE(FROM, tjTransform)
#define WEBP(LATE, FROM) LATE(FROM, WebPDecode) LATE(FROM, WebPGetDecoderVersion) \
  LATE(FROM, WebPGetFeaturesInternal) LATE(FROM, WebPInitDecoderConfigInternal)
#define FRIBIDI(LATE, FROM) LATE(FROM, fribidi_get_bidi_types) LATE(FROM, fribidi_get_bracket_types) \
  LATE(FROM, fribidi_get_par_embedding_levels_ex)
#define QRENCODE(LATE, FROM) LATE(FROM, QRcode_APIVersionString) LATE(FROM, QRcode_encodeString) \
  LATE(FROM, QRcode_free)

/// All of them, each with the name of the file that it is in.
#define ALL(LATE) \
  SQLITE(LATE, "libsqlite3.so.0") LITTLE_CMS(LATE, "liblcms2.so.2") TURBOJPEG(LATE, "libturbojpeg.so.0") \
  WEBP(LATE, "libwebp.so.7") FRIBIDI(LATE, "libfribidi.so.0") QRENCODE(LATE, "libqrencode.so.4")

/// A function: where it is, once it was called, the file that it is in, and its name there.
struct late {
  void *address;
  const char *file;
  const char *name;
};

__attribute__((visibility("hidden"))) void vademecum_load_late(void);

#define RECORD(FROM, NAME) \
  __attribute__((visibility("hidden"))) struct late vademecum_late_##NAME = {(void *)vademecum_load_late, FROM, #NAME};
ALL(RECORD)

/// Looks for the function. A program that is linked with a library that is missing does not start, and says so in the same words.
__attribute__((visibility("hidden"))) void vademecum_find_late(struct late *function) {
  void *library = dlopen(function->file, RTLD_NOW | RTLD_LOCAL);
  void *address = library ? dlsym(library, function->name) : NULL;
  if (!address) {
    fprintf(stderr, "vademecum: error while loading shared libraries: %s\n", dlerror());
    _Exit(127);
  }
  __atomic_store_n(&function->address, address, __ATOMIC_RELEASE);
}

// Each function loads the address of its record into a register that no argument is in, and jumps to the address that stands there: at
// first to `vademecum_load_late`, which keeps all arguments while the function is looked for.
#if defined(__x86_64__)
#define JUMP(NAME) "  leaq vademecum_late_" #NAME "(%rip), %r11\n  jmp *(%r11)\n"
__asm__(
    ".text\n.hidden vademecum_load_late\n.globl vademecum_load_late\n.type vademecum_load_late, @function\n"
    "vademecum_load_late:\n"
    "  pushq %rax\n  pushq %rdi\n  pushq %rsi\n  pushq %rdx\n  pushq %rcx\n  pushq %r8\n  pushq %r9\n  pushq %r10\n  pushq %r11\n"
    "  subq $128, %rsp\n"
    "  movups %xmm0, (%rsp)\n  movups %xmm1, 16(%rsp)\n  movups %xmm2, 32(%rsp)\n  movups %xmm3, 48(%rsp)\n"
    "  movups %xmm4, 64(%rsp)\n  movups %xmm5, 80(%rsp)\n  movups %xmm6, 96(%rsp)\n  movups %xmm7, 112(%rsp)\n"
    "  movq %r11, %rdi\n  call vademecum_find_late\n"
    "  movups (%rsp), %xmm0\n  movups 16(%rsp), %xmm1\n  movups 32(%rsp), %xmm2\n  movups 48(%rsp), %xmm3\n"
    "  movups 64(%rsp), %xmm4\n  movups 80(%rsp), %xmm5\n  movups 96(%rsp), %xmm6\n  movups 112(%rsp), %xmm7\n"
    "  addq $128, %rsp\n"
    "  popq %r11\n  popq %r10\n  popq %r9\n  popq %r8\n  popq %rcx\n  popq %rdx\n  popq %rsi\n  popq %rdi\n  popq %rax\n"
    "  jmp *(%r11)\n");
#else
#define JUMP(NAME) \
  "  adrp x16, vademecum_late_" #NAME "\n  add x16, x16, :lo12:vademecum_late_" #NAME "\n  ldr x17, [x16]\n  br x17\n"
__asm__(
    ".text\n.hidden vademecum_load_late\n.globl vademecum_load_late\n.type vademecum_load_late, %function\n"
    ".balign 4\nvademecum_load_late:\n"
    "  stp x29, x30, [sp, #-224]!\n  mov x29, sp\n"
    "  stp x0, x1, [sp, #16]\n  stp x2, x3, [sp, #32]\n  stp x4, x5, [sp, #48]\n  stp x6, x7, [sp, #64]\n  stp x8, x16, [sp, #80]\n"
    "  stp q0, q1, [sp, #96]\n  stp q2, q3, [sp, #128]\n  stp q4, q5, [sp, #160]\n  stp q6, q7, [sp, #192]\n"
    "  mov x0, x16\n  bl vademecum_find_late\n"
    "  ldp x0, x1, [sp, #16]\n  ldp x2, x3, [sp, #32]\n  ldp x4, x5, [sp, #48]\n  ldp x6, x7, [sp, #64]\n  ldp x8, x16, [sp, #80]\n"
    "  ldp q0, q1, [sp, #96]\n  ldp q2, q3, [sp, #128]\n  ldp q4, q5, [sp, #160]\n  ldp q6, q7, [sp, #192]\n"
    "  ldp x29, x30, [sp], #224\n  ldr x17, [x16]\n  br x17\n");
#endif

#define STUB(FROM, NAME) \
  __asm__(".text\n.balign 16\n.hidden " #NAME "\n.globl " #NAME "\n.type " #NAME ", %function\n" #NAME ":\n" JUMP(NAME));
ALL(STUB)
#endif
