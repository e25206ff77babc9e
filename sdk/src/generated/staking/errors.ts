// Generated from the program's IDL by `npm run generate`. Do not edit.

/** Every error of the program by name. */
export const stakingErrors = {
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
  MinimumOutOfBounds: {
    code: 6005,
    message: "A minimum must be between 1 and 1,000,000,000,000 units: name one between the two",
  },
  UnbondingOutOfBounds: {
    code: 6006,
    message: "The unbonding time must be between 1 and 60 days: name a time between the two",
  },
  EpochOutOfBounds: {
    code: 6007,
    message: "The epoch must last at least an hour and at most half of the unbonding time: correct either",
  },
  StreamOutOfBounds: {
    code: 6008,
    message: "Rewards must stream for at least an hour and at most 365 days: name a time between the two",
  },
  NoticeOutOfBounds: {
    code: 6009,
    message: "The notice of a commission must last at least an epoch and at most 60 days: name a time between the two",
  },
  CommissionOutOfBounds: {
    code: 6010,
    message: "The commission is at most 5,000 basis points, its change per notice between 1 and 1,000: correct either",
  },
  SlashOutOfBounds: {
    code: 6011,
    message: "An epoch's cap is at most 5,000 basis points, and each offence between 1 and that cap: correct the share",
  },
  NoDisputesProposed: { code: 6012, message: "No change of the disputes program is proposed: propose one first" },
  DisputesNotDue: {
    code: 6013,
    message: "The proposed disputes program is not due yet: wait; everyone must be able to leave before it can slash",
  },
  Paused: {
    code: 6014,
    message: "Staking is paused: wait; unstaking, withdrawing, claiming and slashing go on",
  },
  NotANode: {
    code: 6015,
    message: "The node is not an account of the registry: pass the node's account there",
  },
  NotOperator: {
    code: 6016,
    message: "Only the operator may do this: sign with the key that the pool or node names",
  },
  NodeRetired: { code: 6017, message: "The node is retired: register another one" },
  HolderMustSign: {
    code: 6018,
    message: "The holder of a user's, provider's or guardian's pool is the wallet that creates it: sign with it",
  },
  WrongMint: {
    code: 6019,
    message: "The token account is not of the staking mint: pass an account of the mint that the config names",
  },
  WrongSource: {
    code: 6020,
    message: "The source token account must be owned by the signer: pass one of the signer's own",
  },
  WrongVault: { code: 6021, message: "This is not the vault of the pool: pass the one that the pool names" },
  WrongDelegation: { code: 6022, message: "The delegation belongs to another pool: pass one of this pool" },
  NotOwner: { code: 6023, message: "Only the owner of the stake may do this: sign as the owner" },
  WrongNode: {
    code: 6024,
    message: "This is not the node of the pool: pass the node that the pool names as its holder",
  },
  NodeMissing: { code: 6025, message: "The node of the bond is missing: pass it to unstake" },
  WrongExposure: {
    code: 6026,
    message: "This is not escrow's exposure account of the pool's node: pass the one derived from the node",
  },
  ExposureMissing: { code: 6027, message: "Escrow's exposure account of the node is missing: pass it to unstake" },
  WrongUnbonding: { code: 6028, message: "The unbonding belongs to another pool: pass one of this pool" },
  WrongRedelegation: {
    code: 6029,
    message: "The redelegation is between other pools: pass the two pools that it names",
  },
  WrongVaultAuthority: {
    code: 6030,
    message: "This is not the address that signs for staking: pass the one that the config names",
  },
  AmountZero: { code: 6031, message: "The amount must be above zero: give at least one unit" },
  AmountTooSmall: { code: 6032, message: "The amount buys no share of the pool: stake more" },
  BalanceTooLow: { code: 6033, message: "The source holds less than the amount: fund it, or take less" },
  BondBelowMinimum: {
    code: 6034,
    message: "The operator's stake would be below the minimum of the role: stake more, or unstake less",
  },
  BondBacksSessions: {
    code: 6035,
    message: "The operator's stake would be below what the node's live sessions require: unstake less, or wait for them to end",
  },
  OperatorNotBonded: {
    code: 6036,
    message: "The operator has not bonded the minimum of the role: delegate to another pool, or wait until it has",
  },
  OperatorStakes: {
    code: 6037,
    message: "The operator uses `stake`, everyone else `delegate`: call the other one",
  },
  NotEnoughShares: { code: 6038, message: "The delegation has fewer shares than that: name at most what it has" },
  SharesLocked: {
    code: 6039,
    message: "These shares can still be slashed for the pool they came from: settle the redelegation once it has matured",
  },
  PoolExhausted: {
    code: 6040,
    message: "The pool has been slashed until its shares were used up: stake in another one",
  },
  StillUnbonding: { code: 6041, message: "The stake is still unbonding: wait until it unlocks" },
  BondCannotMove: {
    code: 6042,
    message: "The operator's own stake is a bond and cannot be redelegated: unstake it",
  },
  SamePool: { code: 6043, message: "The stake is in this pool already: redelegate to another one" },
  NothingToSettle: {
    code: 6044,
    message: "The old pool was not slashed, and the redelegation has not matured: wait until it has",
  },
  NothingToClaim: { code: 6045, message: "There are no rewards to claim yet: wait until some have streamed in" },
  RewardsOverflow: {
    code: 6046,
    message: "The pool has been given all the rewards that it can ever count: reward another pool",
  },
  CommissionTooHigh: {
    code: 6047,
    message: "The commission is above the maximum: name at most what the config allows",
  },
  CommissionChangeTooLarge: {
    code: 6048,
    message: "The commission may not change by so much at once: take a smaller step, and the next one after this holds",
  },
  CommissionChangePending: { code: 6049, message: "A change of commission is already announced: wait until it holds" },
  NotInstructionsSysvar: {
    code: 6050,
    message: "The account is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111",
  },
  NotANodePool: {
    code: 6051,
    message: "Only a node signs receipts, and this pool is of another role: pass the node's pool",
  },
  KeyNotOfNode: {
    code: 6052,
    message: "Nothing ties the receipts' key to the pool's node: pass the node, a live session of it, or a record of the key",
  },
  FaultOfAnotherNode: { code: 6053, message: "The fault is another node's: pass the pool of that node" },
  NotDisputes: {
    code: 6054,
    message: "Only the disputes program's authority PDA brings verdicts: let that program call",
  },
  AboveOffenceCap: {
    code: 6055,
    message: "The verdict takes more than one offence may cost: take at most the config's share of the pool",
  },
  EpochCapReached: {
    code: 6056,
    message: "The offence does not fit into what this epoch's cap leaves: bring the same evidence in the next epoch",
  },
  NothingToSlash: {
    code: 6057,
    message: "The pool holds too little for a slash to take anything: leave it at that",
  },
  AlreadyPunished: { code: 6058, message: "The offence has been punished already: leave it at that" },
  WrongOffence: { code: 6059, message: "The offence is another pool's: pass an offence of this pool" },
  WrongFinderToken: {
    code: 6060,
    message: "This is not the token account that the finder named when the offence was proven: pass that one",
  },
  AlreadyRouted: {
    code: 6061,
    message: "The proceeds of this offence have been routed already: leave it at that",
  },
  VaultShort: {
    code: 6062,
    message: "The vault would hold less than the pool owes: stop, and report it with the vault's address",
  },
  Overflow: { code: 6063, message: "The arithmetic overflowed: give smaller numbers" },
  InstructionsTruncated: { code: 6064, message: "The instructions sysvar ends too early: pass the runtime's own account" },
  NoInstructionBefore: {
    code: 6065,
    message: "No instruction comes before this one: put the Ed25519 instruction there",
  },
  NotEd25519Program: {
    code: 6066,
    message: "The instruction before this one is not of the Ed25519 program: put the Ed25519 instruction directly before this one",
  },
  Ed25519Accounts: { code: 6067, message: "The Ed25519 instruction names accounts: build it without any" },
  Ed25519NoSignatures: {
    code: 6068,
    message: "The Ed25519 instruction checks no signature: put both of the node's into it",
  },
  Ed25519SignatureCount: {
    code: 6069,
    message: "The Ed25519 instruction must check exactly two signatures: put in the node's over each receipt, and no other",
  },
  Ed25519Padding: { code: 6070, message: "The Ed25519 instruction's padding byte is not zero: set it to zero" },
  Ed25519InstructionIndex: {
    code: 6071,
    message: "An instruction index is not 0xFFFF: keep signatures, key and receipts in the Ed25519 instruction itself",
  },
  Ed25519SignatureOffset: {
    code: 6072,
    message: "A signature lies elsewhere than in the canonical layout: put offsets, key, signatures and receipts in the order of docs/receipts.md",
  },
  Ed25519KeyOffset: {
    code: 6073,
    message: "A key lies elsewhere than in the canonical layout: name one key for both signatures",
  },
  Ed25519MessageOffset: {
    code: 6074,
    message: "A receipt lies elsewhere than in the canonical layout: put offsets, key, signatures and receipts in the order of docs/receipts.md",
  },
  Ed25519MessageSize: { code: 6075, message: "A receipt has another size than 107 bytes: pass the receipts alone" },
  Ed25519DataLength: {
    code: 6076,
    message: "The Ed25519 instruction is too short or too long: end it with the second receipt's last byte",
  },
  ReceiptLength: {
    code: 6077,
    message: "A receipt is exactly 107 bytes: put the whole receipt into the Ed25519 instruction",
  },
  ReceiptDomain: {
    code: 6078,
    message: "The bytes were signed for something else than receipts: bring the receipts' own bytes",
  },
  ReceiptVersion: { code: 6079, message: "The receipt's version is not known: bring receipts of version 1" },
  ReceiptKind: {
    code: 6080,
    message: "The receipt is neither a session's nor a ledger's: bring receipts of kind 1 or 2",
  },
  ReceiptFlags: {
    code: 6081,
    message: "The receipt has a flag without meaning: bring receipts that the node signed",
  },
  ReceiptFinalVoucher: {
    code: 6082,
    message: "A ledger's voucher cannot be final: bring receipts that the node signed",
  },
  ReceiptNumberZero: {
    code: 6083,
    message: "The receipt's number is zero, which no chain has: bring receipts numbered from 1",
  },
  EquivocationKind: {
    code: 6084,
    message: "The receipts are of different kinds and do not contradict each other: bring two of one kind",
  },
  EquivocationAccount: {
    code: 6085,
    message: "The receipts belong to different sessions or ledgers and do not contradict each other: bring two of one account",
  },
  EquivocationNumber: {
    code: 6086,
    message: "The receipts have different numbers and do not contradict each other: bring two of one number",
  },
  EquivocationIdentical: {
    code: 6087,
    message: "The receipts are the same bytes, and signing one twice is no offence: bring two that differ",
  },
} as const;

export type StakingErrorName = keyof typeof stakingErrors;
