// Generated from the program's IDL by `npm run generate`. Do not edit.

/** Every error of the program by name. */
export const marketErrors = {
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
  Paused: {
    code: 6004,
    message: "The market is paused, so no task is posted or bid for: wait; all that runs goes on",
  },
  InstanceMissing: { code: 6005, message: "The instance is missing: give the cluster's genesis hash" },
  BidDepositOutOfBounds: {
    code: 6006,
    message: "The deposit of a bid must lie between 0.01 and 100 USDC: name one between the two",
  },
  BiddingWindowOutOfBounds: {
    code: 6007,
    message: "The shortest bidding window must lie between a minute and a day: name one between the two",
  },
  AwardWindowOutOfBounds: {
    code: 6008,
    message: "The award window must lie between ten minutes and three days: name one between the two",
  },
  DisputeWindowOutOfBounds: {
    code: 6009,
    message: "The dispute window must lie between an hour and two days: name one between the two",
  },
  DisputeTimeoutOutOfBounds: {
    code: 6010,
    message: "The timeout of a dispute must lie between one and five days: name one between the two",
  },
  SlashShareOutOfBounds: {
    code: 6011,
    message: "The client's share of a slashed bond is at most 10,000 basis points: name at most that",
  },
  KeySmallOrder: {
    code: 6012,
    message: "The key is of small order, so anyone could sign with it: generate a fresh key pair",
  },
  WrongMint: {
    code: 6013,
    message: "The token account or mint is not of the market's mint: pass the mint that the config names, or an account of it",
  },
  WrongClient: {
    code: 6014,
    message: "This is not the client of the task: pass the client that the task names",
  },
  WrongClientToken: {
    code: 6015,
    message: "This is not the client's token account of the task: pass the one that the task names",
  },
  WrongProviderToken: {
    code: 6016,
    message: "This is not the provider's token account of the task or bid: pass the one that the task or bid names",
  },
  WrongFeeVault: {
    code: 6017,
    message: "This is not the treasury's fee vault of the task: pass the one that the task names",
  },
  WrongBidder: { code: 6018, message: "This is not the bid's bidder: pass the bidder that the bid names" },
  BidOfAnotherTask: { code: 6019, message: "The bid is for another task: pass a bid of this task" },
  WrongBond: {
    code: 6020,
    message: "This is not the bid's or the task's bond: pass the one that the bid or task names",
  },
  NotFirstBid: {
    code: 6021,
    message: "This is not the bid that ranks first: pass the first of the task's book",
  },
  WrongInstructionsSysvar: {
    code: 6022,
    message: "This is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111",
  },
  NotDisputes: { code: 6023, message: "Only the pinned disputes program may do this: let it call" },
  ClientTokenUnusable: {
    code: 6024,
    message: "The client's token account must be of the market's mint, the client's own, and not frozen: pass another one",
  },
  ProviderTokenUnusable: {
    code: 6025,
    message: "The bidder's token account must be of the market's mint, the bidder's own, and not frozen: pass another one",
  },
  CapabilityRetired: { code: 6026, message: "The capability is retired: ask for one that is not" },
  RewardTooSmall: { code: 6027, message: "A reward is at least 1 USDC: offer more" },
  SpecMissing: { code: 6028, message: "The spec hash is empty: give the SHA-256 of the task's specification" },
  BiddingTooShort: {
    code: 6029,
    message: "Bids are committed, and then revealed, for at least the config's bidding window: move both ends",
  },
  DeadlineOutOfBounds: {
    code: 6030,
    message: "The deadline must come after the award window and within 14 days: correct it",
  },
  VerifierMismatch: {
    code: 6031,
    message: "A verified task names its verifier, and no other task does: name one, or choose another kind of proof",
  },
  BondNotActive: { code: 6032, message: "The bond was released, slashed or has expired: bid with another one" },
  BondExpired: { code: 6033, message: "The bond's time is over: bid with another bond" },
  CapabilityNotCovered: {
    code: 6034,
    message: "The bond does not cover the task's capability: bid with a bond that does",
  },
  BondTooSmall: { code: 6035, message: "The bond is smaller than the task requires: bid with a larger bond" },
  BondLockedElsewhere: { code: 6036, message: "The bond is locked to another task: bid with another bond" },
  BondEndsBeforeDeadline: { code: 6037, message: "The bond ends before the task's deadline: renew it first" },
  NotAgentOperator: {
    code: 6038,
    message: "The bond and the bid must be of an agent whose authority signs: sign with the agent's authority",
  },
  NodeUnfit: {
    code: 6039,
    message: "The node must be operated by the bidder, available, and claim the task's capability: pass another node",
  },
  OwnTask: {
    code: 6040,
    message: "A client cannot bid for its own task: bid with another wallet for another client's task",
  },
  NotBidding: { code: 6041, message: "The task's book is closed: bid for another task" },
  CommitOver: { code: 6042, message: "The time to commit bids is over: bid for another task" },
  RevealNotOpen: { code: 6043, message: "Bids cannot be revealed yet: wait until the time to commit is over" },
  RevealOver: { code: 6044, message: "The time to reveal bids is over: close the bid once the book is closed" },
  AlreadyRevealed: { code: 6045, message: "The bid is revealed already: wait for the book to close" },
  CommitmentMismatch: {
    code: 6046,
    message: "Price and salt are not what was committed: reveal with the price and salt that were hashed",
  },
  PriceOutOfBounds: {
    code: 6047,
    message: "The price must be above zero and not above the reward: commit to a price between them",
  },
  RevealOpen: { code: 6048, message: "Bids can still be revealed: wait until the time to reveal is over" },
  BookNotClosed: {
    code: 6049,
    message: "The task's bid book is not closed, or the task was awarded or cancelled: look at the task's status",
  },
  NoBidLeft: { code: 6050, message: "No bid is left to award: cancel the task" },
  AwardOver: { code: 6051, message: "The time to award is over: cancel the task" },
  BidStillGood: { code: 6052, message: "The bid that ranks first can still lock its bond: award it" },
  NotClient: {
    code: 6053,
    message: "Only the client may cancel before the award window is over: sign as the client, or wait",
  },
  BidsCommitted: { code: 6054, message: "Sealed bids are out: wait for the book to close" },
  NotCancellable: { code: 6055, message: "The task was awarded or is over: let it be settled, or dispute it" },
  NotAwarded: {
    code: 6056,
    message: "The task is not awarded, or frozen by a dispute, or over: look at the task's status",
  },
  SettlementOver: { code: 6057, message: "The time for proofs and disputes is over: use expire_task" },
  SettlementOpen: { code: 6058, message: "The deadline and the dispute window are not over: wait until they are" },
  NotDisputed: { code: 6059, message: "The task is not under dispute: look at the task's status" },
  DisputeOver: { code: 6060, message: "The dispute's time is over: use settle_undecided" },
  DisputeOpen: {
    code: 6061,
    message: "The dispute's time is not over: wait for a verdict, or for the end of that time",
  },
  TaskNotOver: { code: 6062, message: "The task still runs: settle, expire or cancel it first" },
  MoneyWaits: { code: 6063, message: "Money still waits in the task: claim it first" },
  BondStillLocked: { code: 6064, message: "The task's bond is still locked to it: release it first" },
  ProofNotAccepted: {
    code: 6065,
    message: "The task does not accept this kind of proof: bring the kind that the task names",
  },
  ProofOfAnotherTask: { code: 6066, message: "The proof is of another task: bring one that names this task" },
  WitnessMismatch: {
    code: 6067,
    message: "The completion was signed in another role: sign it in the role that the task's kind of proof asks for",
  },
  NotSignedByClient: {
    code: 6068,
    message: "The proof is not signed by the client's key of the task: have the client sign it with that key",
  },
  NotSignedByVerifier: {
    code: 6069,
    message: "The proof is not signed by the task's verifier: have that verifier sign it",
  },
  VerifierNotRegistered: {
    code: 6070,
    message: "The verifier is not registered any more: let the client acknowledge, or open a dispute",
  },
  NotSignedByNode: {
    code: 6071,
    message: "The receipt is not signed by the node's receipt key: have the node sign it with that key",
  },
  ReceiptOfAnotherKind: { code: 6072, message: "The receipt is of a ledger: bring a session's receipt, of kind 1" },
  ReceiptNotFinal: {
    code: 6073,
    message: "The receipt is not marked as the last one: have both sign one with the final flag",
  },
  SameKeyTwice: {
    code: 6074,
    message: "The node and the client need different keys to sign receipts with: give the task a key of its own",
  },
  CompletionLength: {
    code: 6075,
    message: "A completion has exactly 82 bytes: put the whole completion into the Ed25519 instruction",
  },
  CompletionDomain: {
    code: 6076,
    message: "The signed bytes do not begin with a completion's domain: bring the completion itself",
  },
  CompletionVersion: {
    code: 6077,
    message: "The completion is of a version that this program does not know: sign one of version 1",
  },
  CompletionWitness: {
    code: 6078,
    message: "The completion is neither by a client nor by a verifier: set the witness that signs",
  },
  ReceiptLength: {
    code: 6079,
    message: "A receipt has exactly 107 bytes: put the whole receipt into the Ed25519 instruction",
  },
  ReceiptDomain: {
    code: 6080,
    message: "The signed bytes do not begin with a receipt's domain: bring the receipt itself",
  },
  ReceiptVersion: {
    code: 6081,
    message: "The receipt is of a version that this program does not know: sign a receipt of version 1",
  },
  ReceiptKind: {
    code: 6082,
    message: "The receipt is neither a session's nor a ledger's: set kind 1 for a session, 2 for a ledger",
  },
  ReceiptFlags: {
    code: 6083,
    message: "The receipt sets a flag that has no meaning: set bit 0 for a final receipt, and no other",
  },
  ReceiptFinalVoucher: { code: 6084, message: "A ledger has no last voucher: clear the final flag" },
  ReceiptNumberZero: { code: 6085, message: "The receipt's number is zero: number receipts from 1" },
  InstructionsTruncated: { code: 6086, message: "The instructions sysvar is cut short: pass the runtime's own account" },
  NoInstructionBefore: {
    code: 6087,
    message: "No instruction comes before this one: put the Ed25519 instruction there",
  },
  NotEd25519Program: {
    code: 6088,
    message: "The instruction before this one is not of the Ed25519 program: put the Ed25519 instruction directly before this one",
  },
  Ed25519Accounts: { code: 6089, message: "The Ed25519 instruction names accounts: build it without any" },
  Ed25519NoSignatures: {
    code: 6090,
    message: "The Ed25519 instruction claims no signature, so nothing was verified: put those of the proof into it",
  },
  Ed25519SignatureCount: {
    code: 6091,
    message: "The Ed25519 instruction must claim one signature, or two for a receipt: put in no other",
  },
  Ed25519Padding: { code: 6092, message: "The Ed25519 instruction's padding byte is not zero: set it to zero" },
  Ed25519InstructionIndex: {
    code: 6093,
    message: "An instruction index is not 0xFFFF: keep signatures, keys and message in the Ed25519 instruction itself",
  },
  Ed25519SignatureOffset: {
    code: 6094,
    message: "A signature lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
  },
  Ed25519KeyOffset: {
    code: 6095,
    message: "A key lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
  },
  Ed25519MessageOffset: {
    code: 6096,
    message: "The message lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
  },
  Ed25519MessageSize: {
    code: 6097,
    message: "The message has another size than in the one layout that is accepted: pass the whole proof and nothing more",
  },
  Ed25519DataLength: {
    code: 6098,
    message: "The Ed25519 instruction has too few or too many bytes: end it with the last byte of the message",
  },
  Overflow: { code: 6099, message: "An amount or a time does not fit 64 bits: give smaller ones" },
  VaultShort: {
    code: 6100,
    message: "The vault holds less than it owes: stop, and report it with the vault's address",
  },
  NothingWaits: {
    code: 6101,
    message: "Nothing waits for this payee: look whom the account names before claiming",
  },
  NotPayee: {
    code: 6102,
    message: "Only the payee may choose another token account than the agreed one: sign as the payee, or pass the agreed token account",
  },
  DestinationUnusable: {
    code: 6103,
    message: "The destination must be the payee's own token account, of the market's mint and not frozen: pass another one",
  },
} as const;

export type MarketErrorName = keyof typeof marketErrors;
