// Generated from the program's IDL by `npm run generate`. Do not edit.

/** Every error of the program by name. */
export const treasuryErrors = {
  NotUpgradeAuthority: {
    code: 6000,
    message: "Only the program's upgrade authority initialises it: sign with that key",
  },
  NotAuthority: { code: 6001, message: "Only the config's authority (the warm tier) may do this" },
  NotPendingAuthority: {
    code: 6002,
    message: "Only the proposed authority can accept: ask the authority to propose this key first",
  },
  NotPauseAuthority: { code: 6003, message: "Only the pause authority or the authority may pause" },
  OnlyAuthorityResumes: { code: 6004, message: "The pause authority can only pause: ask the authority to resume" },
  NotOperationalKey: { code: 6005, message: "Only the operational key spends from the hot tier" },
  KeyMissing: { code: 6006, message: "A role or a program needs a key: the default key is nobody" },
  RolesMustDiffer: {
    code: 6007,
    message: "Each role and each tier needs its own key and its own token account: two of them are the same",
  },
  Paused: { code: 6008, message: "The treasury is paused: the authority must resume it first" },
  WrongMint: { code: 6009, message: "The token account is not of the treasury's mint" },
  WrongWarmOwner: { code: 6010, message: "The warm tier's token account must be owned by the authority" },
  TierAccountNotClean: {
    code: 6011,
    message: "A tier's token account must be unfrozen, with neither a delegate nor a close authority of its own",
  },
  WrongFeeVault: { code: 6012, message: "This is not the fee vault of the config" },
  WrongHotVault: { code: 6013, message: "This is not the hot vault of the config" },
  WrongWarmVault: { code: 6014, message: "This is not the warm tier's token account of the config" },
  WrongColdVault: { code: 6015, message: "This is not the cold tier's token account of the config" },
  WrongClaimVault: { code: 6016, message: "This is not the claim vault of the config" },
  SharesMustSum: { code: 6017, message: "The shares must add up to 10,000 basis points" },
  SweepShareOutOfBounds: {
    code: 6018,
    message: "The sweep's shares are out of bounds: hot at most 5,000 basis points, cold at least 1,000",
  },
  SlashShareOutOfBounds: {
    code: 6019,
    message: "The slash's shares are out of bounds: victim at most 5,000 basis points, finder at most 2,000",
  },
  WindowOutOfBounds: { code: 6020, message: "The window must last between 1 and 30 days" },
  WindowLimitOutOfBounds: { code: 6021, message: "The window's limit must be between 1 and 250,000 USDC" },
  TransactionLimitOutOfBounds: {
    code: 6022,
    message: "The limit per transaction must be above zero and not above the window's limit",
  },
  ZeroAmount: { code: 6023, message: "The amount must be above zero" },
  AboveTransactionLimit: { code: 6024, message: "The amount is above the limit of one transaction" },
  AboveWindowLimit: {
    code: 6025,
    message: "The amount is above what the window has left: wait for what was spent to decay",
  },
  BalanceTooLow: { code: 6026, message: "The source holds less than the amount" },
  SpendToItself: { code: 6027, message: "The destination is the hot vault itself" },
  DestinationFrozen: { code: 6028, message: "The destination is frozen" },
  VaultFrozen: { code: 6029, message: "The source vault is frozen" },
  FeeVaultShort: { code: 6030, message: "The fee vault holds less than what is held in it for the tiers" },
  NothingToSweep: {
    code: 6031,
    message: "Nothing can be delivered: too few fees to split, or every tier that is due is closed or frozen",
  },
  NoColdProposed: { code: 6032, message: "No change of the cold address is proposed" },
  ColdNotDue: {
    code: 6033,
    message: "The proposed cold address is not due yet: it waits seven days in public",
  },
  NotProposedCold: {
    code: 6034,
    message: "This is not the token account that was proposed, or its owner has changed since",
  },
  CallerNotPinned: {
    code: 6035,
    message: "The caller is not the authority PDA of a program that may route slashes",
  },
  WrongSourceOwner: { code: 6036, message: "The source must be a token account owned by the caller" },
  ClaimNotOpen: {
    code: 6037,
    message: "The victim cannot be paid directly: open a claim for the victim first and pass it",
  },
  NothingToClaim: { code: 6038, message: "The claim holds nothing yet: it is paid once a slash has filled it" },
  WrongClaim: { code: 6039, message: "The claim belongs to another payee" },
  PayeeCannotReceive: {
    code: 6040,
    message: "The destination cannot receive for the payee: it is closed, frozen, of another mint or another owner",
  },
  WrongRentReceiver: { code: 6041, message: "The rent returns to whoever opened the claim" },
  Overflow: { code: 6042, message: "The arithmetic overflowed" },
} as const;

export type TreasuryErrorName = keyof typeof treasuryErrors;
