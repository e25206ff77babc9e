// Code generation calls run-time helpers (128-bit arithmetic, soft floats) by name, with a convention of its own:
//
//  - an i128 is passed and returned in registers. rustc compiles an `extern "C"` function of this target to take and
//    return it through pointers, so a caller would read a result that nobody wrote;
//  - a 32-bit result (i32, f32) has a zero upper half. Nothing in the helper's own IR promises that.
//
// Each helper therefore gets the signature that is called, as a wrapper into which the compiled body is inlined.
#include "passes.h"

#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InlineAsm.h"

using namespace llvm;

namespace {

struct Helper {
  StringRef name;
  StringRef signature; // result first: I i128, i i32, d f64, f f32, p pointer
};

constexpr Helper wideHelpers[] = {
    {"__multi3", "III"},      {"__udivti3", "III"},     {"__umodti3", "III"},    {"__divti3", "III"},
    {"__modti3", "III"},      {"__muloti4", "IIIp"},    {"__ashlti3", "IIi"},    {"__ashrti3", "IIi"},
    {"__lshrti3", "IIi"},     {"__floattidf", "dI"},    {"__floatuntidf", "dI"}, {"__floattisf", "fI"},
    {"__floatuntisf", "fI"},  {"__fixdfti", "Id"},      {"__fixunsdfti", "Id"},  {"__fixsfti", "If"},
    {"__fixunssfti", "If"},
};

Type *typeOf(char code, LLVMContext &context) {
  switch (code) {
  case 'I': return Type::getInt128Ty(context);
  case 'i': return Type::getInt32Ty(context);
  case 'd': return Type::getDoubleTy(context);
  case 'f': return Type::getFloatTy(context);
  default: return PointerType::get(context, 0);
  }
}

FunctionType *signatureOf(const Helper &helper, LLVMContext &context) {
  SmallVector<Type *> parameters;
  for (char code : helper.signature.drop_front()) parameters.push_back(typeOf(code, context));
  return FunctionType::get(typeOf(helper.signature.front(), context), parameters, false);
}

// Puts a function of the given type, which calls `body`, in the place of `body`.
void wrap(Function &body, FunctionType *type, Module &module) {
  std::string published = body.getName().str();
  body.setName(published + ".indirect");
  body.setLinkage(GlobalValue::InternalLinkage);
  body.addFnAttr(Attribute::AlwaysInline);
  body.removeFnAttr(Attribute::NoInline);
  body.removeFnAttr(Attribute::OptimizeNone);

  Type *wide = Type::getInt128Ty(module.getContext());
  Function *wrapper = Function::Create(type, GlobalValue::ExternalLinkage, published, &module);
  IRBuilder<> builder(BasicBlock::Create(module.getContext(), "", wrapper));

  SmallVector<Value *> arguments;
  bool returnsThroughPointer = body.getReturnType()->isVoidTy();
  if (returnsThroughPointer) arguments.push_back(builder.CreateAlloca(wide));
  for (Argument &argument : wrapper->args()) {
    Value *passed = &argument;
    if (argument.getType() == wide && body.getArg(arguments.size())->getType()->isPointerTy()) {
      passed = builder.CreateAlloca(wide);
      builder.CreateStore(&argument, passed);
    }
    arguments.push_back(passed);
  }
  CallInst *call = builder.CreateCall(&body, arguments);
  call->setCallingConv(body.getCallingConv());
  builder.CreateRet(returnsThroughPointer ? static_cast<Value *>(builder.CreateLoad(wide, arguments[0])) : call);
}

// An f32 result is extended where it is returned. The empty assembly keeps the extension: to LLVM it would be redundant.
void extendFloatResults(Function &function) {
  for (BasicBlock &block : function) {
    auto *exit = dyn_cast<ReturnInst>(block.getTerminator());
    if (!exit) continue;
    IRBuilder<> builder(exit);
    Type *half = builder.getInt32Ty(), *word = builder.getInt64Ty();
    Value *bits = builder.CreateZExt(builder.CreateBitCast(exit->getReturnValue(), half), word);
    bits = builder.CreateCall(InlineAsm::get(FunctionType::get(word, {word}, false), "", "=r,0", false), {bits});
    exit->setOperand(0, builder.CreateBitCast(builder.CreateTrunc(bits, half), function.getReturnType()));
  }
}

} // namespace

PreservedAnalyses sbf::HelperAbi::run(Module &module, ModuleAnalysisManager &) {
  for (const Helper &helper : wideHelpers) {
    Function *function = module.getFunction(helper.name);
    if (!function || function->isDeclaration()) continue;
    FunctionType *type = signatureOf(helper, module.getContext());
    if (function->getFunctionType() != type) wrap(*function, type, module);
  }
  for (Function &function : module) {
    if (function.isDeclaration() || function.hasLocalLinkage()) continue;
    if (function.getReturnType()->isFloatTy()) extendFloatResults(function);
    if (function.getReturnType()->isIntegerTy(32) && function.getName().starts_with("__"))
      function.addRetAttr(Attribute::ZExt);
  }
  return PreservedAnalyses::none();
}
