// Generated from the program's IDL by `npm run generate`. Do not edit.

/** Every error of the program by name. */
export const escrowErrors = {
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
    message: "The escrow is paused, so nothing new starts: wait; settling, closing and withdrawing go on",
  },
  FeeOutOfBounds: { code: 6005, message: "A fee is above 1,000 basis points: name at most that" },
  SessionBondOutOfBounds: {
    code: 6006,
    message: "The bond of a session is above 10,000 basis points of its price: name at most that",
  },
  WindowBoundsOutOfBounds: {
    code: 6007,
    message: "The bounds of the windows must lie between 60 seconds and 30 days, the lower one below the upper: correct them",
  },
  DurationOutOfBounds: {
    code: 6008,
    message: "The longest session must last between an hour and 366 days: name a time between the two",
  },
  InstanceMissing: { code: 6009, message: "The instance is missing: give the cluster's genesis hash" },
  WrongMint: {
    code: 6010,
    message: "The token account or mint is not of the escrow's mint: pass the mint that the config names, or an account of it",
  },
  WrongVault: {
    code: 6011,
    message: "This is not the vault of the session or ledger: pass the one that the account names",
  },
  WrongNode: { code: 6012, message: "This is not the session's node: pass the node that the session names" },
  WrongExposure: {
    code: 6013,
    message: "This is not the exposure of the session's node: pass the one derived from the node",
  },
  WrongRenter: {
    code: 6014,
    message: "This is not the renter of the session: pass the renter that the session names",
  },
  WrongRenterToken: {
    code: 6015,
    message: "This is not the renter's token account of the session or ledger: pass the one that the account names",
  },
  WrongOperatorToken: {
    code: 6016,
    message: "This is not the operator's token account of the session or ledger: pass the one that the account names",
  },
  WrongFeeVault: {
    code: 6017,
    message: "This is not the treasury's fee vault of the session or ledger: pass the one that the account names",
  },
  WrongInstructionsSysvar: {
    code: 6018,
    message: "This is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111",
  },
  WrongAuthority: {
    code: 6019,
    message: "This is not the authority that the registry has pinned for this program: pass the authority PDA that the config names",
  },
  NotRenter: { code: 6020, message: "Only the renter may do this: sign as the renter" },
  NotOperator: {
    code: 6021,
    message: "Only the node's operator may do this: sign with the key that the node names",
  },
  NotAParty: {
    code: 6022,
    message: "Only the renter or the operator may do this before the session expires: sign as one of them, or wait",
  },
  RenterTokenUnusable: {
    code: 6023,
    message: "The renter's token account must be of the escrow's mint, the renter's own, and not frozen: pass another one",
  },
  OperatorTokenUnusable: {
    code: 6024,
    message: "The operator's token account must be of the escrow's mint, the operator's own, and not frozen: pass another one",
  },
  NodeNotAvailable: {
    code: 6025,
    message: "The node is draining or retired and takes no new work: choose another node",
  },
  UnitKindNotServed: {
    code: 6026,
    message: "The node does not serve units of this kind: ask a GPU node for GPU-seconds, a CPU node for CPU-seconds",
  },
  PriceBelowFloor: { code: 6027, message: "The price is below the node's floor: offer at least the floor" },
  FeeChanged: {
    code: 6028,
    message: "The renter's fee is not what the terms say: read the config and sign again",
  },
  SessionKeySmallOrder: { code: 6029, message: "The session key is of small order: generate a new one" },
  SessionKeyInvalid: { code: 6030, message: "The session key is not a point of the curve: generate a new one" },
  SameKeyTwice: {
    code: 6031,
    message: "The node and the renter need different keys to sign receipts with: give the session a key of its own",
  },
  NoUnits: { code: 6032, message: "The number of units must be above zero: ask for at least one" },
  AcceptByOutOfBounds: {
    code: 6033,
    message: "The acceptance deadline must lie ahead, and within the longest window: correct it",
  },
  ExpiryOutOfBounds: {
    code: 6034,
    message: "The expiry must come after the acceptance deadline or the present expiry, and within the longest duration: correct it",
  },
  WindowOutOfBounds: {
    code: 6035,
    message: "A window or delay is outside the config's bounds: read the bounds in the config and correct it",
  },
  SessionNotProposed: { code: 6036, message: "The session is not waiting to be accepted: look at its state" },
  SessionNotActive: { code: 6037, message: "The session is not active: look at its state" },
  SessionNotRunning: {
    code: 6038,
    message: "The session is neither active nor closing, so no receipt counts: look at its state",
  },
  SessionNotClosing: { code: 6039, message: "The session is not closing: ask to close it first" },
  AcceptanceOver: { code: 6040, message: "The acceptance deadline is over: cancel the session and open another" },
  AcceptanceStillOpen: {
    code: 6041,
    message: "Before the acceptance deadline only the renter may cancel: sign as the renter, or wait",
  },
  ReceiptKeyRotated: {
    code: 6042,
    message: "The node changed its receipt key since the session was opened: open another",
  },
  ChallengeWindowOver: { code: 6043, message: "The challenge window is over: use finalize_close" },
  ChallengeWindowOpen: { code: 6044, message: "The challenge window is still open: settle a higher receipt, or wait" },
  NotSilentLongEnough: { code: 6045, message: "The node has not been silent for longer than agreed: wait" },
  NothingLeftToServe: {
    code: 6046,
    message: "The node has served all it accepted, or the time it accepted is over: ask to close instead",
  },
  ReceiptOfAnotherKind: {
    code: 6047,
    message: "The receipt is of another kind: bring receipts for a session, vouchers for a ledger",
  },
  ReceiptOfAnotherAccount: {
    code: 6048,
    message: "The receipt is of another session or ledger: bring one that names this one",
  },
  RolesSwapped: {
    code: 6049,
    message: "The node and the renter signed in each other's place: put the node's key first",
  },
  NotSignedByNode: {
    code: 6050,
    message: "The first signature is not by the node's receipt key: have the node sign it with the key that the account names",
  },
  NotSignedByRenter: {
    code: 6051,
    message: "The second signature is not by the renter's session key: have the renter sign it with the key that the account names",
  },
  NumberNotHigher: {
    code: 6052,
    message: "The receipt's number is not higher than the settled one: bring the newest receipt",
  },
  UnitsDecreased: {
    code: 6053,
    message: "The receipt has fewer units than were settled: bring the newest receipt",
  },
  UnitsAboveMaximum: { code: 6054, message: "The receipt has more units than were agreed: top up first" },
  UnitsAboveFunds: { code: 6055, message: "The voucher has more units than the funds pay for: deposit first" },
  ReceiptIsFinal: { code: 6056, message: "The receipt is the last one: end the session with it, by settle_final" },
  ReceiptNotFinal: {
    code: 6057,
    message: "The receipt is not marked as the last one: use settle, or sign a final receipt",
  },
  ReceiptLength: {
    code: 6058,
    message: "A receipt has exactly 107 bytes: put the whole receipt into the Ed25519 instruction",
  },
  ReceiptDomain: {
    code: 6059,
    message: "The signed bytes do not begin with a receipt's domain: bring the receipt itself",
  },
  ReceiptVersion: {
    code: 6060,
    message: "The receipt is of a version that this program does not know: sign a receipt of version 1",
  },
  ReceiptKind: {
    code: 6061,
    message: "The receipt is neither a session's nor a ledger's: set kind 1 for a session, 2 for a ledger",
  },
  ReceiptFlags: {
    code: 6062,
    message: "The receipt sets a flag that has no meaning: set bit 0 for a final receipt, and no other",
  },
  ReceiptFinalVoucher: { code: 6063, message: "A ledger has no last voucher: clear the final flag" },
  ReceiptNumberZero: { code: 6064, message: "The receipt's number is zero: number receipts from 1" },
  InstructionsTruncated: { code: 6065, message: "The instructions sysvar is cut short: pass the runtime's own account" },
  NoInstructionBefore: {
    code: 6066,
    message: "No instruction comes before this one: put the Ed25519 instruction there",
  },
  NotEd25519Program: {
    code: 6067,
    message: "The instruction before this one is not of the Ed25519 program: put the Ed25519 instruction directly before this one",
  },
  Ed25519Accounts: { code: 6068, message: "The Ed25519 instruction names accounts: build it without any" },
  Ed25519NoSignatures: {
    code: 6069,
    message: "The Ed25519 instruction claims no signature, so nothing was verified: put the signatures into it",
  },
  Ed25519SignatureCount: {
    code: 6070,
    message: "The Ed25519 instruction must claim exactly two signatures: put in the node's and the renter's, and no other",
  },
  Ed25519Padding: { code: 6071, message: "The Ed25519 instruction's padding byte is not zero: set it to zero" },
  Ed25519InstructionIndex: {
    code: 6072,
    message: "An instruction index is not 0xFFFF: keep signatures, keys and message in the Ed25519 instruction itself",
  },
  Ed25519SignatureOffset: {
    code: 6073,
    message: "A signature lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
  },
  Ed25519KeyOffset: {
    code: 6074,
    message: "A key lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
  },
  Ed25519MessageOffset: {
    code: 6075,
    message: "A message lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
  },
  Ed25519MessageSize: { code: 6076, message: "A message must have exactly 107 bytes: pass the receipt alone" },
  Ed25519DataLength: {
    code: 6077,
    message: "The Ed25519 instruction has too few or too many bytes: end it with the last byte of the message",
  },
  ZeroAmount: { code: 6078, message: "The amount must be above zero: give at least one unit" },
  AmountOverflow: { code: 6079, message: "An amount does not fit 64 bits: ask for fewer units or a lower price" },
  TimeOverflow: { code: 6080, message: "A time does not fit 64 bits: name an earlier one" },
  VaultShort: {
    code: 6081,
    message: "The vault holds less than it owes: stop, and report it with the vault's address",
  },
  NothingWaits: {
    code: 6082,
    message: "Nothing waits for this payee: look whom the account names before claiming",
  },
  NotPayee: {
    code: 6083,
    message: "Only the payee may choose another token account than the agreed one: sign as the payee, or pass the agreed token account",
  },
  DestinationUnusable: {
    code: 6084,
    message: "The destination must be the payee's own token account, of the escrow's mint and not frozen: pass another one",
  },
  NoWithdrawalRequested: { code: 6085, message: "No withdrawal was asked for: use request_withdraw first" },
  WithdrawalTooEarly: { code: 6086, message: "The withdrawal's delay is not over: wait until it is" },
  LedgerNotEmpty: { code: 6087, message: "The ledger still holds funds: withdraw them first" },
  MoneyWaits: { code: 6088, message: "Money still waits in the ledger: claim it first" },
  NotPoolOfNode: {
    code: 6089,
    message: "This is not the staking pool of the session's node: create and bond it first",
  },
  NotStakingConfig: {
    code: 6090,
    message: "This is not staking's config: pass the config PDA of the staking program",
  },
  BondBelowMinimum: { code: 6091, message: "The operator's stake is below the minimum for a node: stake more" },
  BondTooSmall: {
    code: 6092,
    message: "The operator's stake does not cover this session beside the node's other live ones: stake more",
  },
} as const;

export type EscrowErrorName = keyof typeof escrowErrors;
