export { claimWaiting, closeDispute, payTreasury, recordLoss, settleJuror, slashNode, type ClaimWaitingParams } from "./afterwards";
export { concludeRound, executeVerdict } from "./decide";
export { drawGuardian, fixSeed } from "./draw";
export { addDeposit, leaveSeat, vacateSeat, withdrawDeposit } from "./leave_seat";
export { appeal, openDispute } from "./open_dispute";
export { takeSeat } from "./take_seat";
export { commitVote, revealVote, type VoteParams } from "./vote";
