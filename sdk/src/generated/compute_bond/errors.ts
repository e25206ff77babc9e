// Generated from the program's IDL by `npm run generate`. Do not edit.

/** Every error of the program by name. */
export const computeBondErrors = {
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
    message: "The program is paused, so nothing new is bonded or locked: wait; refunds and slashes go on",
  },
  InstanceMissing: { code: 6005, message: "The instance is missing: give the cluster's genesis hash" },
  KeyMissing: { code: 6006, message: "A role needs a key, and the default key is nobody: name a real one" },
  BrokerKeyHasRole: {
    code: 6007,
    message: "The broker's key is the authority's or the pause authority's: give the broker a key without another role",
  },
  BrokerKeySmallOrder: {
    code: 6008,
    message: "The broker key is of small order, so anyone could sign with it: generate a fresh key pair",
  },
  BrokerKeyUnchanged: { code: 6009, message: "The broker key is the one in use already: rotate to another key" },
  WrongMint: {
    code: 6010,
    message: "The token account or mint is not of the bonds' mint: pass the mint that the config names, or an account of it",
  },
  OperatorTokenUnusable: {
    code: 6011,
    message: "The operator's token account must be of the bonds' mint, the operator's own, and not frozen: pass another one",
  },
  BalanceTooLow: {
    code: 6012,
    message: "The operator's token account holds less than the bond: fund it, or post a smaller bond",
  },
  WrongInstructionsSysvar: {
    code: 6013,
    message: "This is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111",
  },
  NotAgentOperator: {
    code: 6014,
    message: "Only the agent's authority in the registry may do this: sign with that key",
  },
  WrongLease: { code: 6015, message: "This is the lease of another bond: pass the lease account of this bond" },
  WrongAgent: { code: 6016, message: "The bond belongs to another agent: pass the agent that the bond names" },
  WrongOperator: {
    code: 6017,
    message: "The rent returns to the operator who posted the bond: pass the operator that the bond names",
  },
  WrongRefundToken: {
    code: 6018,
    message: "The refund goes to the token account named at posting; another one of the operator's needs its signature: pass that one, or let the operator sign",
  },
  RefundUndeliverable: {
    code: 6019,
    message: "The token account cannot receive: it is closed, frozen, of another mint or of another owner",
  },
  DestinationUnusable: {
    code: 6020,
    message: "The destination must be a live token account of the bonds' mint, and not the bond's own: pass another one",
  },
  BondTooSmall: { code: 6021, message: "A bond is at least 10 USD: post more" },
  PostedAtNotRecent: {
    code: 6022,
    message: "posted_at must be one of the last 120 seconds: send it again with the present time",
  },
  NoCapability: { code: 6023, message: "A bond covers at least one capability: set at least one bit" },
  NoGpuHours: { code: 6024, message: "The lease reserves no GPU hours: reserve at least one" },
  LeaseOver: { code: 6025, message: "The attested lease is over: reserve another one and have it attested" },
  DurationTooLong: {
    code: 6026,
    message: "A bond is posted, and each time renewed, for at most 14 days: end it earlier, and renew it later",
  },
  LeaseAlreadyBonded: { code: 6027, message: "This lease backs a bond already: reserve another one" },
  NotSignedByBroker: {
    code: 6028,
    message: "The attestation is not signed by the broker, or by its previous key within 48 hours of the rotation: ask the broker for a new one",
  },
  AttestationOfAnotherInstance: {
    code: 6029,
    message: "The attestation was made for another cluster: ask the broker for one with this cluster's genesis hash",
  },
  AttestationOfAnotherProgram: {
    code: 6030,
    message: "The attestation was made for another program: ask the broker for one with this program's address",
  },
  AttestationOfAnotherAgent: {
    code: 6031,
    message: "The attestation was made for another agent: ask the broker for one with this agent's address",
  },
  AttestationOfAnotherLease: {
    code: 6032,
    message: "The attestation is of another lease: ask the broker for one of this lease",
  },
  AttestationLength: {
    code: 6033,
    message: "An attestation has exactly 158 bytes: pass the broker's bytes unchanged",
  },
  AttestationDomain: {
    code: 6034,
    message: "The signed bytes do not begin with an attestation's domain: pass the broker's attestation unchanged",
  },
  AttestationVersion: {
    code: 6035,
    message: "The attestation is of a version that this program does not know: ask the broker for one of version 1",
  },
  AttestationProvider: {
    code: 6036,
    message: "The attestation names a provider that this program does not know: ask the broker for one of a known provider",
  },
  InstructionsTruncated: { code: 6037, message: "The instructions sysvar is cut short: pass the runtime's own account" },
  NoInstructionBefore: {
    code: 6038,
    message: "No instruction comes before this one: put the Ed25519 instruction there",
  },
  NotEd25519Program: {
    code: 6039,
    message: "The instruction before this one is not of the Ed25519 program: put the Ed25519 instruction directly before this one",
  },
  Ed25519Accounts: { code: 6040, message: "The Ed25519 instruction names accounts: build it without any" },
  Ed25519NoSignatures: {
    code: 6041,
    message: "The Ed25519 instruction claims no signature, so nothing was verified: put the broker's into it",
  },
  Ed25519SignatureCount: {
    code: 6042,
    message: "The Ed25519 instruction must claim exactly one signature: put in the broker's and no other",
  },
  Ed25519Padding: { code: 6043, message: "The Ed25519 instruction's padding byte is not zero: set it to zero" },
  Ed25519InstructionIndex: {
    code: 6044,
    message: "An instruction index is not 0xFFFF: keep signature, key and message in the Ed25519 instruction itself",
  },
  Ed25519SignatureOffset: {
    code: 6045,
    message: "The signature lies elsewhere than in the one layout that is accepted: put offsets, key, signature and message in the order of docs/receipts.md",
  },
  Ed25519KeyOffset: {
    code: 6046,
    message: "The key lies elsewhere than in the one layout that is accepted: put offsets, key, signature and message in the order of docs/receipts.md",
  },
  Ed25519MessageOffset: {
    code: 6047,
    message: "The message lies elsewhere than in the one layout that is accepted: put offsets, key, signature and message in the order of docs/receipts.md",
  },
  Ed25519MessageSize: {
    code: 6048,
    message: "The message must reach exactly to the end of the Ed25519 instruction: leave nothing behind it",
  },
  Ed25519DataLength: { code: 6049, message: "The Ed25519 instruction has too few bytes: pass the whole attestation" },
  BondNotActive: { code: 6050, message: "The bond was released, slashed or has expired: post another one" },
  BondStillActive: {
    code: 6051,
    message: "The bond has not ended: close it after it is released, slashed or expired",
  },
  BondLocked: { code: 6052, message: "The bond is locked to a task: wait until the task ends" },
  NotLockedToTask: { code: 6053, message: "The bond is not locked to this task: pass the bond that the task names" },
  BondExpired: {
    code: 6054,
    message: "The bond's time is over, so it can be neither locked nor renewed: post another one",
  },
  BondEndsBeforeTask: { code: 6055, message: "The bond ends before the task does: renew it first" },
  SlashWindowOpen: { code: 6056, message: "The slash window is still open: try again once it is over" },
  TaskNotReleased: { code: 6057, message: "The task has not released the bond: have the task release it first" },
  NotAnExtension: { code: 6058, message: "A renewal must end later than the bond does now: name a later end" },
  GpuHoursReduced: {
    code: 6059,
    message: "A renewal cannot reserve fewer GPU hours than before: keep at least as many",
  },
  TooEarlyToClose: {
    code: 6060,
    message: "The bond can be closed once its lease is over and two minutes have passed since it was posted: wait",
  },
  CallerNotPinned: {
    code: 6061,
    message: "The caller is not the authority PDA of the market that is pinned, of the one that locked the bond, or of disputes: let that program call",
  },
  Overflow: { code: 6062, message: "A time does not fit 64 bits: name an earlier one" },
} as const;

export type ComputeBondErrorName = keyof typeof computeBondErrors;
