// sBPF passes five registers and no more. A function that needs more takes its first arguments in four of them and, in
// the fifth, a pointer to the rest, which the caller lays out in a slot of its own frame.
//
// (LLVM's own way is to write the rest relative to r11, above the caller's frame. Where frames have gaps between them,
// as in v0, that address is not mapped and the program faults.)
//
// The type of a function alone decides how it is packed, so indirect calls (closures, trait objects) agree.
#include "passes.h"

#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"

using namespace llvm;

namespace {

constexpr unsigned registerCount = 5;

unsigned registersOf(Type *type, const DataLayout &layout) {
  return std::max<uint64_t>(1, divideCeil(layout.getTypeAllocSize(type), 8));
}

struct Packing {
  unsigned kept;      // how many arguments stay in registers
  FunctionType *type; // the packed function: those, and the pointer
  StructType *rest;   // what it points to
};

std::optional<Packing> packingOf(FunctionType *type, const DataLayout &layout) {
  unsigned needed = 0;
  for (Type *parameter : type->params()) needed += registersOf(parameter, layout);
  if (needed <= registerCount || type->isVarArg()) return std::nullopt;

  unsigned kept = 0;
  for (unsigned used = 0;; kept++) {
    used += registersOf(type->getParamType(kept), layout);
    if (used >= registerCount) break; // the last register is the pointer's
  }
  auto parameters = type->params();
  SmallVector<Type *> packed(parameters.take_front(kept));
  packed.push_back(PointerType::get(type->getContext(), 0));
  return Packing{kept, FunctionType::get(type->getReturnType(), packed, false),
                 StructType::get(type->getContext(), parameters.drop_front(kept))};
}

// Without the attributes of the packed arguments, and without the promise to touch no memory: the slot is memory.
AttributeList keptAttributes(AttributeList attributes, unsigned kept, LLVMContext &context) {
  SmallVector<AttributeSet> parameters;
  for (unsigned i = 0; i < kept; i++) parameters.push_back(attributes.getParamAttrs(i));
  parameters.push_back(AttributeSet());
  return AttributeList::get(context, attributes.getFnAttrs().removeAttribute(context, Attribute::Memory),
                            attributes.getRetAttrs(), parameters);
}

void packDefinition(Function &function, const Packing &packing, Module &module) {
  Function *packed = Function::Create(packing.type, function.getLinkage(), function.getAddressSpace(), "", &module);
  packed->copyAttributesFrom(&function);
  packed->setAttributes(keptAttributes(function.getAttributes(), packing.kept, module.getContext()));
  packed->setComdat(function.getComdat());
  packed->setSubprogram(function.getSubprogram());
  packed->takeName(&function);
  packed->splice(packed->begin(), &function);

  IRBuilder<> builder(&*packed->getEntryBlock().getFirstInsertionPt());
  Argument *slot = packed->getArg(packing.kept);
  for (unsigned i = 0; i < function.arg_size(); i++) {
    Value *value = packed->getArg(std::min(i, packing.kept));
    if (i >= packing.kept) {
      unsigned field = i - packing.kept;
      value = builder.CreateLoad(packing.rest->getElementType(field), builder.CreateStructGEP(packing.rest, slot, field));
    }
    value->takeName(function.getArg(i));
    function.getArg(i)->replaceAllUsesWith(value);
  }
  function.replaceAllUsesWith(packed);
  function.eraseFromParent();
}

void packCall(CallBase &call, const Packing &packing) {
  Function &caller = *call.getFunction();
  IRBuilder<> entry(&*caller.getEntryBlock().getFirstInsertionPt()); // a slot in a loop must not grow the frame
  AllocaInst *slot = entry.CreateAlloca(packing.rest, nullptr, "packed");

  IRBuilder<> builder(&call);
  SmallVector<Value *> arguments;
  for (unsigned i = 0; i < call.arg_size(); i++) {
    if (i < packing.kept) arguments.push_back(call.getArgOperand(i));
    else builder.CreateStore(call.getArgOperand(i), builder.CreateStructGEP(packing.rest, slot, i - packing.kept));
  }
  arguments.push_back(slot);
  CallInst *packed = builder.CreateCall(packing.type, call.getCalledOperand(), arguments);
  packed->setCallingConv(call.getCallingConv());
  packed->setAttributes(keptAttributes(call.getAttributes(), packing.kept, caller.getContext()));
  packed->setDebugLoc(call.getDebugLoc());
  packed->takeName(&call);
  call.replaceAllUsesWith(packed);
  call.eraseFromParent();
}

} // namespace

PreservedAnalyses sbf::PackArguments::run(Module &module, ModuleAnalysisManager &) {
  const DataLayout &layout = module.getDataLayout();

  for (Function &function : make_early_inc_range(module)) {
    if (function.isDeclaration()) continue;
    if (auto packing = packingOf(function.getFunctionType(), layout)) packDefinition(function, *packing, module);
  }
  for (Function &function : module)
    for (Instruction &instruction : make_early_inc_range(instructions(function))) {
      auto *call = dyn_cast<CallBase>(&instruction);
      if (!call || call->isInlineAsm()) continue;
      if (Function *callee = call->getCalledFunction(); callee && callee->isIntrinsic()) continue;
      if (auto packing = packingOf(call->getFunctionType(), layout)) packCall(*call, *packing);
    }
  return PreservedAnalyses::none();
}
