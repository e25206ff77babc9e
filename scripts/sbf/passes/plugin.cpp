// Makes the passes known to `opt -load-pass-plugin` by name.
#include "passes.h"

#include "llvm/Passes/PassBuilder.h"
#include "llvm/Plugins/PassPlugin.h"

using namespace llvm;

static bool addPass(StringRef name, ModulePassManager &manager, ArrayRef<PassBuilder::PipelineElement>) {
  if (name == "sbf-helper-abi") manager.addPass(sbf::HelperAbi());
  else if (name == "sbf-division") manager.addPass(sbf::Division());
  else if (name == "sbf-pack-arguments") manager.addPass(sbf::PackArguments());
  else return false;
  return true;
}

extern "C" LLVM_ATTRIBUTE_WEAK PassPluginLibraryInfo llvmGetPassPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "sbf", "1",
          [](PassBuilder &builder) { builder.registerPipelineParsingCallback(addPass); }};
}
