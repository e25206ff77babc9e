// sBPF v0 divides unsigned 64-bit integers only, and faults when the divisor is zero. eBPF, for which LLVM generates
// code, gives zero instead, so LLVM's machine passes are free to move a division above the check for zero: a program
// that checks would fault all the same. Hence:
//
//  - a signed division divides the magnitudes and gives the result its sign;
//  - a division by something other than a constant becomes volatile assembly, which stays behind its check;
//  - a vector is divided lane by lane; 128-bit divisions stay calls of helpers.
#include "passes.h"

#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/InstIterator.h"

using namespace llvm;

namespace {

bool isRemainder(const BinaryOperator &division) {
  return division.getOpcode() == Instruction::URem || division.getOpcode() == Instruction::SRem;
}

bool isSigned(const BinaryOperator &division) {
  return division.getOpcode() == Instruction::SDiv || division.getOpcode() == Instruction::SRem;
}

Value *divideUnsigned(IRBuilder<> &builder, bool remainder, Value *dividend, Value *divisor) {
  Type *type = dividend->getType();
  if (isa<ConstantInt>(divisor) || !type->isIntegerTy(64))
    return remainder ? builder.CreateURem(dividend, divisor) : builder.CreateUDiv(dividend, divisor);
  InlineAsm *assembly = InlineAsm::get(FunctionType::get(type, {type, type}, false),
                                       remainder ? "$0 %= $2" : "$0 /= $2", "=r,0,r", /*hasSideEffects=*/true);
  return builder.CreateCall(assembly, {dividend, divisor});
}

struct SignAndMagnitude {
  Value *sign; // all ones for a negative number, else zero
  Value *magnitude;
};

SignAndMagnitude split(IRBuilder<> &builder, Value *number, Type *type) {
  // Frozen, because an undefined number would not be the same one in both places it is used here.
  Value *wide = builder.CreateSExt(builder.CreateFreeze(number), type);
  Value *sign = builder.CreateAShr(wide, type->getIntegerBitWidth() - 1);
  return {sign, builder.CreateSub(builder.CreateXor(wide, sign), sign)};
}

Value *divideSigned(IRBuilder<> &builder, bool remainder, Value *dividend, Value *divisor, Type *type) {
  auto [dividendSign, dividendMagnitude] = split(builder, dividend, type);
  auto [divisorSign, divisorMagnitude] = split(builder, divisor, type);
  Value *sign = remainder ? dividendSign : builder.CreateXor(dividendSign, divisorSign);
  Value *magnitude = divideUnsigned(builder, remainder, dividendMagnitude, divisorMagnitude);
  return builder.CreateSub(builder.CreateXor(magnitude, sign), sign);
}

// The same division on each lane; the new divisions are added to `work`.
Value *divideLanes(IRBuilder<> &builder, BinaryOperator &division, FixedVectorType &type,
                   SmallVectorImpl<BinaryOperator *> &work) {
  Value *result = PoisonValue::get(&type);
  for (unsigned lane = 0; lane < type.getNumElements(); lane++) {
    Value *quotient = builder.CreateBinOp(division.getOpcode(), builder.CreateExtractElement(division.getOperand(0), lane),
                                          builder.CreateExtractElement(division.getOperand(1), lane));
    if (auto *scalar = dyn_cast<BinaryOperator>(quotient); scalar && scalar->isIntDivRem()) work.push_back(scalar);
    result = builder.CreateInsertElement(result, quotient, lane);
  }
  return result;
}

// What stands for a division, or null where LLVM's own code is right already.
Value *lower(BinaryOperator &division, SmallVectorImpl<BinaryOperator *> &work) {
  IRBuilder<> builder(&division);
  if (auto *vector = dyn_cast<FixedVectorType>(division.getType())) return divideLanes(builder, division, *vector, work);

  Value *dividend = division.getOperand(0), *divisor = division.getOperand(1);
  unsigned bits = division.getType()->getIntegerBitWidth();
  Type *wide = builder.getIntNTy(bits <= 64 ? 64 : 128);
  Value *result;
  if (isSigned(division)) {
    result = divideSigned(builder, isRemainder(division), dividend, divisor, wide);
  } else {
    if (bits > 64 || isa<ConstantInt>(divisor)) return nullptr;
    result = divideUnsigned(builder, isRemainder(division), builder.CreateZExt(dividend, wide),
                            builder.CreateZExt(divisor, wide));
  }
  return builder.CreateTrunc(result, division.getType());
}

} // namespace

PreservedAnalyses sbf::Division::run(Module &module, ModuleAnalysisManager &) {
  SmallVector<BinaryOperator *> work;
  for (Function &function : module)
    for (Instruction &instruction : instructions(function))
      if (auto *division = dyn_cast<BinaryOperator>(&instruction); division && division->isIntDivRem())
        work.push_back(division);

  while (!work.empty()) {
    BinaryOperator *division = work.pop_back_val();
    Value *result = lower(*division, work);
    if (!result) continue;
    result->takeName(division);
    division->replaceAllUsesWith(result);
    division->eraseFromParent();
  }
  return PreservedAnalyses::none();
}
