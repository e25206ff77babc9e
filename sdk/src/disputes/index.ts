export * from "../generated/disputes";
export * from "./actions";
export { DISPUTES_AUTHORITY_ADDRESS, DISPUTES_CONFIG_ADDRESS, DISPUTES_VAULT_ADDRESS } from "./addresses";
export * from "./draw";
export {
  fetchCourt,
  fetchDispute,
  fetchDisputes,
  fetchDisputesConfig,
  fetchGuardian,
  findDisputes,
  findGuardians,
} from "./fetch";
export * as disputesInstructions from "./instructions";
export {
  addDepositInstruction,
  drawGuardianInstruction,
  evictInstruction,
  executeVerdictInstruction,
  leaveSeatInstruction,
  openDisputeInstruction,
  payTreasuryInstruction,
  recordLossInstruction,
  revealVoteInstruction,
  settleJurorInstruction,
  slashNodeInstruction,
  takeSeatInstruction,
  vacateSeatInstruction,
  withdrawDepositInstruction,
  type DisputedTask,
} from "./instructions";
export { DEFAULT_DISPUTES_PARAMETERS, type DisputesParameters } from "./parameters";
export { decodeDispute, type Dispute, type DisputeState, type Juror, type JurorMark, type Round } from "./state";
export { disputeBond, finalVerdict, shareBonds, verdictOf, voteCommitment } from "./verdict";
export type { VoteParams } from "./voting";
