// rustc refuses a target whose data layout is not that of LLVM's backend. Solana's ABI aligns a u128 to 8 bytes, as
// account data is aligned on chain, where LLVM's BPF says 16: zero-copy accounts that hold one depend on it. Preloaded
// into rustc, this answers rustc's question with Solana's layout.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <string.h>

const char *LLVMGetDataLayoutStr(void *module) {
  const char *(*real)(void *) = dlsym(RTLD_NEXT, "LLVMGetDataLayoutStr");
  const char *layout = real(module);
  return strcmp(layout, "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128") ? layout : "e-m:e-p:64:64-i64:64-n32:64-S128";
}
