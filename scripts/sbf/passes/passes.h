// What upstream LLVM does not know about sBPF, one pass a file. docs/toolchain.md tells where each runs.
#pragma once

#include "llvm/IR/Module.h"
#include "llvm/IR/PassManager.h"

namespace sbf {

/// Gives the run-time helpers the calling convention that code generation uses for them.
struct HelperAbi : llvm::PassInfoMixin<HelperAbi> {
  static bool isRequired() { return true; }
  llvm::PreservedAnalyses run(llvm::Module &module, llvm::ModuleAnalysisManager &);
};

/// Leaves no signed division, and no division that may move above the check of its divisor.
struct Division : llvm::PassInfoMixin<Division> {
  static bool isRequired() { return true; }
  llvm::PreservedAnalyses run(llvm::Module &module, llvm::ModuleAnalysisManager &);
};

/// Passes the arguments that do not fit into five registers through the caller's frame.
struct PackArguments : llvm::PassInfoMixin<PackArguments> {
  static bool isRequired() { return true; }
  llvm::PreservedAnalyses run(llvm::Module &module, llvm::ModuleAnalysisManager &);
};

} // namespace sbf
