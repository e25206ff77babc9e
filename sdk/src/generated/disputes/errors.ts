// Generated from the program's IDL by `npm run generate`. Do not edit.

/** Every error of the program by name. */
export const disputesErrors = {
  NotUpgradeAuthority: {
    code: 6000,
    message: "Only the program's upgrade authority initialises it: sign with that key",
  },
  NotAuthority: {
    code: 6001,
    message: "Only the config's authority may do this: sign with the key that the config names",
  },
  NotPendingAuthority: {
    code: 6002,
    message: "Only the proposed authority can accept: ask the authority to propose this key first",
  },
  NotPauseAuthority: {
    code: 6003,
    message: "Only the pause authority or the authority may pause and resume: sign with one of the two",
  },
  KeyMissing: { code: 6004, message: "The default key is nobody: name a real one" },
  FeeOutOfBounds: {
    code: 6005,
    message: "A guardian's fee must lie between 0.01 and 1,000 USDC: name a fee between the two",
  },
  DepositOutOfBounds: {
    code: 6006,
    message: "A seat's deposit is at most 100,000 USDC, and absence costs at least a fee and at most the deposit: correct deposit or penalty",
  },
  PhaseOutOfBounds: {
    code: 6007,
    message: "A phase must last between an hour and two days, a draw at most one: correct the phase",
  },
  PhasesTooLong: {
    code: 6008,
    message: "All phases of two rounds, with 12 hours to execute the verdict, must fit into five days: shorten one",
  },
  ShareOutOfBounds: {
    code: 6009,
    message: "The bond's share of the reward is at most 1,000 basis points, the slash of the node's stake at most 3,000: lower the share",
  },
  PanelOutOfBounds: {
    code: 6010,
    message: "A panel has at least 3 guardians, the appeal's has more, and at most 15: correct the sizes",
  },
  PanelEven: { code: 6011, message: "A panel of an even number could tie: make it odd" },
  Paused: {
    code: 6012,
    message: "Disputes are paused, so nobody takes a seat or opens one: wait; what runs goes on",
  },
  WrongMint: {
    code: 6013,
    message: "The token account or mint is not of the market's mint: pass the mint that the config names, or an account of it",
  },
  WrongSource: {
    code: 6014,
    message: "The source token account must be owned by the signer: pass one of the signer's own",
  },
  WrongFeeVault: {
    code: 6015,
    message: "This is not the treasury's fee vault of the config: pass the one that the config names",
  },
  WrongTask: { code: 6016, message: "This is not the dispute's task: pass the task that the dispute names" },
  WrongClientToken: {
    code: 6017,
    message: "This is not the token account that the task names for the client: pass the task's own",
  },
  WrongAgentToken: {
    code: 6018,
    message: "This is not the token account that the task names for the agent: pass the task's own",
  },
  WrongRentReceiver: {
    code: 6019,
    message: "The rent returns to whoever paid it: pass the key that the account names",
  },
  NotSlotHashes: {
    code: 6020,
    message: "This is not the SlotHashes sysvar: pass SysvarS1otHashes111111111111111111111111111",
  },
  NotGuardianPool: {
    code: 6021,
    message: "The pool is not the wallet's own in the guardian's role: create it in staking first",
  },
  StakeTooSmall: { code: 6022, message: "The pool's own stake is below the minimum of a guardian: stake more" },
  AlreadySeated: { code: 6023, message: "The wallet has a seat, or a deposit left from one: withdraw it first" },
  SeatTaken: { code: 6024, message: "Somebody sits there: take a vacant seat" },
  SeatOutOfTurn: {
    code: 6025,
    message: "Vacant seats are taken first, and then the next number: take the lowest vacant seat, else the next number",
  },
  NotSeated: { code: 6026, message: "The guardian has no seat any more: take a seat first" },
  AmountZero: { code: 6027, message: "The amount must be above zero: give at least one unit" },
  BalanceTooLow: {
    code: 6028,
    message: "The source holds less than the amount: fund it, or name a smaller amount",
  },
  AlreadyLeaving: {
    code: 6029,
    message: "The guardian is already leaving: wait for the notice to pass, then vacate the seat",
  },
  GuardianFit: {
    code: 6030,
    message: "The guardian has the stake and the deposit that a seat takes: leave it its seat",
  },
  NoticeRunning: {
    code: 6031,
    message: "The notice of two days must pass before the seat is vacated: leave first, then wait",
  },
  CasesOpen: {
    code: 6032,
    message: "The guardian is on a panel that is not settled: settle with it in those disputes first",
  },
  NothingFree: {
    code: 6033,
    message: "There is nothing above the deposit of the seat to withdraw: leave the seat first",
  },
  WrongWallet: {
    code: 6034,
    message: "This is not the guardian's wallet: pass the wallet that the guardian names",
  },
  WrongSeat: { code: 6035, message: "This is not the guardian's seat: pass the seat that the guardian names" },
  NotParty: {
    code: 6036,
    message: "Only the task's client or its provider may dispute: sign as one of them",
  },
  NotEnoughGuardians: {
    code: 6037,
    message: "Too few guardians are seated for a panel and the appeal's: try again when more have taken seats",
  },
  TaskTimeoutTooShort: {
    code: 6038,
    message: "The task's own time for disputes is shorter than a dispute can take: post tasks with a longer dispute timeout",
  },
  NotDrawing: { code: 6039, message: "No panel is being drawn: draw after a dispute or an appeal is opened" },
  SeedFixed: { code: 6040, message: "The seed is fixed already: draw the guardians" },
  SeedNotReady: { code: 6041, message: "The slot that the seed comes from has no hash yet: wait" },
  SeedMissing: { code: 6042, message: "No seed is fixed for the draw: fix it first" },
  DrawOver: { code: 6043, message: "The time to draw is over: conclude the round" },
  NotDrawnSeat: {
    code: 6044,
    message: "The draw picks another seat: pass the seat that the seed gives for this turn",
  },
  GuardianMissing: { code: 6045, message: "Somebody sits there: pass the guardian and its pool" },
  NotVoting: { code: 6046, message: "No vote is under way: wait until the panel is complete" },
  NotOnPanel: {
    code: 6047,
    message: "The wallet is not on the panel that votes: vote with a wallet that was drawn",
  },
  CommitOver: { code: 6048, message: "The time to commit is over: reveal what was committed" },
  AlreadyCommitted: {
    code: 6049,
    message: "This guardian has committed, and a commitment stands: reveal it when the time comes",
  },
  RevealNotOpen: {
    code: 6050,
    message: "Votes are revealed once no more can be committed: wait until the time to commit is over, or all have committed",
  },
  RevealOver: { code: 6051, message: "The time to reveal is over: conclude the round" },
  AlreadyRevealed: { code: 6052, message: "The vote is revealed already: wait for the round to be concluded" },
  WrongVote: {
    code: 6053,
    message: "This is another guardian's vote, or of another dispute: pass the vote of this guardian and this dispute",
  },
  CommitmentMismatch: {
    code: 6054,
    message: "Verdict and salt are not what was committed: reveal with the verdict and salt that were hashed",
  },
  RoundOpen: {
    code: 6055,
    message: "The round is not over: wait for every vote or for the end of the time to reveal",
  },
  RoundConcluded: { code: 6056, message: "The round is concluded: appeal, or execute the verdict" },
  NotDecided: {
    code: 6057,
    message: "The round must be concluded first, or the verdict is executed already: look at the dispute's state",
  },
  AppealedAlready: { code: 6058, message: "There is one appeal, and it was made: wait for its verdict" },
  AppealOver: { code: 6059, message: "The time to appeal is over: execute the verdict" },
  WinnerAppeals: { code: 6060, message: "Only the side that lost may appeal: leave it to the other side" },
  AppealOpen: {
    code: 6061,
    message: "The verdict can still be appealed: wait until the time to appeal is over",
  },
  NotExecuted: { code: 6062, message: "The verdict is not executed yet: execute it first" },
  NodeNotAtFault: {
    code: 6063,
    message: "Only a verdict for the client is held against the node: leave its reputation and stake alone",
  },
  LossRecorded: { code: 6064, message: "The loss is in the node's reputation already: leave it at that" },
  NoNodeSlash: { code: 6065, message: "The config spares the stake of nodes: leave its stake alone" },
  NodeSlashed: { code: 6066, message: "The node's stake has been slashed for this dispute: leave it at that" },
  WrongPool: {
    code: 6067,
    message: "This is not the pool of the dispute's node: pass the pool of the node that the dispute names",
  },
  NeverDrawn: { code: 6068, message: "The guardian was never on a panel of this dispute: pass one that was" },
  JurorSettled: { code: 6069, message: "The guardian is settled with: leave it at that" },
  VoteMissing: { code: 6070, message: "The guardian has voted: pass the vote, to be closed" },
  NotFinished: {
    code: 6071,
    message: "Guardians are still to be settled with, or money waits, or the node is still to answer for it: finish these first",
  },
  NothingWaits: {
    code: 6072,
    message: "Nothing waits for this side: look whom the account names before claiming",
  },
  NotPayee: {
    code: 6073,
    message: "Only the payee may choose another token account than the agreed one: sign as the payee, or pass the agreed token account",
  },
  DestinationUnusable: {
    code: 6074,
    message: "The destination cannot receive: it is closed, frozen, of another mint or another owner",
  },
  VaultShort: {
    code: 6075,
    message: "The vault would hold less than is owed: stop, and report it with the vault's address",
  },
  Overflow: { code: 6076, message: "An amount or a time does not fit 64 bits: give smaller ones" },
} as const;

export type DisputesErrorName = keyof typeof disputesErrors;
