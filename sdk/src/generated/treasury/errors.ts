// Generated from the program's IDL by `npm run generate`. Do not edit.

/** Every error of the program by name. */
export const treasuryErrors = {
  NotUpgradeAuthority: {
    code: 6000,
    message: "Only the program's upgrade authority initialises it: sign with that key",
  },
  NotAuthority: {
    code: 6001,
    message: "Only the config's authority (the warm tier) may do this: sign with the key that the config names",
  },
  NotPendingAuthority: {
    code: 6002,
    message: "Only the proposed authority can accept: ask the authority to propose this key first",
  },
  NotPauseAuthority: {
    code: 6003,
    message: "Only the pause authority or the authority may pause: sign with one of the two",
  },
  OnlyAuthorityResumes: { code: 6004, message: "The pause authority can only pause: ask the authority to resume" },
  NotOperationalKey: {
    code: 6005,
    message: "Only the operational key spends from the hot tier: sign with the key that the config names",
  },
  KeyMissing: {
    code: 6006,
    message: "A role or a program needs a key, and the default key is nobody: name a real one",
  },
  RolesMustDiffer: { code: 6007, message: "Two roles or tiers have one key or token account: give each its own" },
  Paused: { code: 6008, message: "The treasury is paused: the authority must resume it first" },
  WrongMint: {
    code: 6009,
    message: "The token account is not of the treasury's mint: pass one of the mint that the config names",
  },
  WrongWarmOwner: {
    code: 6010,
    message: "The warm tier's token account must be owned by the authority: pass one that is",
  },
  TierAccountNotClean: {
    code: 6011,
    message: "A tier's token account must be unfrozen, with neither a delegate nor a close authority of its own: thaw it, revoke them, or pass another",
  },
  WrongFeeVault: {
    code: 6012,
    message: "This is not the fee vault of the config: pass the one that the config names",
  },
  WrongHotVault: {
    code: 6013,
    message: "This is not the hot vault of the config: pass the one that the config names",
  },
  WrongWarmVault: {
    code: 6014,
    message: "This is not the warm tier's token account of the config: pass the one that the config names",
  },
  WrongColdVault: {
    code: 6015,
    message: "This is not the cold tier's token account of the config: pass the one that the config names",
  },
  WrongClaimVault: {
    code: 6016,
    message: "This is not the claim vault of the config: pass the one that the config names",
  },
  SharesMustSum: { code: 6017, message: "The shares must add up to 10,000 basis points: correct one" },
  SweepShareOutOfBounds: {
    code: 6018,
    message: "The sweep's shares are out of bounds: set hot to at most 5,000 basis points, cold to at least 1,000",
  },
  SlashShareOutOfBounds: {
    code: 6019,
    message: "The slash's shares are out of bounds: set victim to at most 5,000 basis points, finder to at most 2,000",
  },
  WindowOutOfBounds: {
    code: 6020,
    message: "The window must last between 1 and 30 days: name a time between the two",
  },
  WindowLimitOutOfBounds: {
    code: 6021,
    message: "The window's limit must be between 1 and 250,000 USDC: name an amount between the two",
  },
  TransactionLimitOutOfBounds: {
    code: 6022,
    message: "The limit per transaction must be above zero and not above the window's limit: correct it",
  },
  ZeroAmount: { code: 6023, message: "The amount must be above zero: give at least one unit" },
  AboveTransactionLimit: { code: 6024, message: "The amount is above the limit of one transaction: spend it in parts" },
  AboveWindowLimit: {
    code: 6025,
    message: "The amount is above what the window has left: wait for what was spent to decay",
  },
  BalanceTooLow: {
    code: 6026,
    message: "The source holds less than the amount: fund it, or name a smaller amount",
  },
  SpendToItself: { code: 6027, message: "The destination is the hot vault itself: name another token account" },
  DestinationFrozen: { code: 6028, message: "The destination is frozen: name another token account" },
  VaultFrozen: { code: 6029, message: "The source vault is frozen: ask the mint's issuer to thaw it" },
  FeeVaultShort: {
    code: 6030,
    message: "The fee vault holds less than what is held in it for the tiers: stop, and report it with the vault's address",
  },
  NothingToSweep: {
    code: 6031,
    message: "Nothing can be delivered: too few fees to split, or every tier that is due is closed or frozen",
  },
  NoColdProposed: { code: 6032, message: "No change of the cold address is proposed: propose one first" },
  ColdNotDue: {
    code: 6033,
    message: "The proposed cold address is not due yet: wait until its seven days in public are over",
  },
  NotProposedCold: {
    code: 6034,
    message: "This is not the token account that was proposed, or its owner has changed since: pass that one, or propose again",
  },
  CallerNotPinned: {
    code: 6035,
    message: "The caller is not the authority PDA of a program that may route slashes: let a pinned program call",
  },
  WrongSourceOwner: {
    code: 6036,
    message: "The source must be a token account owned by the caller: pass one of its own",
  },
  ClaimNotOpen: {
    code: 6037,
    message: "The victim cannot be paid directly: open a claim for the victim first and pass it",
  },
  NothingToClaim: { code: 6038, message: "The claim holds nothing yet: wait until a slash fills it" },
  WrongClaim: { code: 6039, message: "The claim belongs to another payee: pass the claim of this payee" },
  PayeeCannotReceive: {
    code: 6040,
    message: "The destination is closed, frozen, of another mint or another owner: pass a live token account of the payee",
  },
  WrongRentReceiver: {
    code: 6041,
    message: "The rent returns to whoever opened the claim: pass the key that the claim names",
  },
  Overflow: { code: 6042, message: "The arithmetic overflowed: give smaller amounts" },
} as const;

export type TreasuryErrorName = keyof typeof treasuryErrors;
