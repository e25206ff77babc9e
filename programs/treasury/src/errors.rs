use anchor_lang::prelude::*;

#[error_code]
pub enum TreasuryError {
    #[msg("Only the program's upgrade authority initialises it: sign with that key")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority (the warm tier) may do this: sign with the key that the config names")]
    NotAuthority,
    #[msg("Only the proposed authority can accept: ask the authority to propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause: sign with one of the two")]
    NotPauseAuthority,
    #[msg("The pause authority can only pause: ask the authority to resume")]
    OnlyAuthorityResumes,
    #[msg("Only the operational key spends from the hot tier: sign with the key that the config names")]
    NotOperationalKey,
    #[msg("A role or a program needs a key, and the default key is nobody: name a real one")]
    KeyMissing,
    #[msg("Two roles or tiers have one key or token account: give each its own")]
    RolesMustDiffer,
    #[msg("The treasury is paused: the authority must resume it first")]
    Paused,
    #[msg("The token account is not of the treasury's mint: pass one of the mint that the config names")]
    WrongMint,
    #[msg("The warm tier's token account must be owned by the authority: pass one that is")]
    WrongWarmOwner,
    #[msg(
        "A tier's token account must be unfrozen, with neither a delegate nor a close authority of its own: thaw it, revoke them, or pass another"
    )]
    TierAccountNotClean,
    #[msg("This is not the fee vault of the config: pass the one that the config names")]
    WrongFeeVault,
    #[msg("This is not the hot vault of the config: pass the one that the config names")]
    WrongHotVault,
    #[msg("This is not the warm tier's token account of the config: pass the one that the config names")]
    WrongWarmVault,
    #[msg("This is not the cold tier's token account of the config: pass the one that the config names")]
    WrongColdVault,
    #[msg("This is not the claim vault of the config: pass the one that the config names")]
    WrongClaimVault,
    #[msg("The shares must add up to 10,000 basis points: correct one")]
    SharesMustSum,
    #[msg("The sweep's shares are out of bounds: set hot to at most 5,000 basis points, cold to at least 1,000")]
    SweepShareOutOfBounds,
    #[msg("The slash's shares are out of bounds: set victim to at most 5,000 basis points, finder to at most 2,000")]
    SlashShareOutOfBounds,
    #[msg("The window must last between 1 and 30 days: name a time between the two")]
    WindowOutOfBounds,
    #[msg("The window's limit must be between 1 and 250,000 USDC: name an amount between the two")]
    WindowLimitOutOfBounds,
    #[msg("The limit per transaction must be above zero and not above the window's limit: correct it")]
    TransactionLimitOutOfBounds,
    #[msg("The amount must be above zero: give at least one unit")]
    ZeroAmount,
    #[msg("The amount is above the limit of one transaction: spend it in parts")]
    AboveTransactionLimit,
    #[msg("The amount is above what the window has left: wait for what was spent to decay")]
    AboveWindowLimit,
    #[msg("The source holds less than the amount: fund it, or name a smaller amount")]
    BalanceTooLow,
    #[msg("The destination is the hot vault itself: name another token account")]
    SpendToItself,
    #[msg("The destination is frozen: name another token account")]
    DestinationFrozen,
    #[msg("The source vault is frozen: ask the mint's issuer to thaw it")]
    VaultFrozen,
    #[msg(
        "The fee vault holds less than what is held in it for the tiers: stop, and report it with the vault's address"
    )]
    FeeVaultShort,
    #[msg("Nothing can be delivered: too few fees to split, or every tier that is due is closed or frozen")]
    NothingToSweep,
    #[msg("No change of the cold address is proposed: propose one first")]
    NoColdProposed,
    #[msg("The proposed cold address is not due yet: wait until its seven days in public are over")]
    ColdNotDue,
    #[msg(
        "This is not the token account that was proposed, or its owner has changed since: pass that one, or propose again"
    )]
    NotProposedCold,
    #[msg("The caller is not the authority PDA of a program that may route slashes: let a pinned program call")]
    CallerNotPinned,
    #[msg("The source must be a token account owned by the caller: pass one of its own")]
    WrongSourceOwner,
    #[msg("The victim cannot be paid directly: open a claim for the victim first and pass it")]
    ClaimNotOpen,
    #[msg("The claim holds nothing yet: wait until a slash fills it")]
    NothingToClaim,
    #[msg("The claim belongs to another payee: pass the claim of this payee")]
    WrongClaim,
    #[msg(
        "The destination is closed, frozen, of another mint or another owner: pass a live token account of the payee"
    )]
    PayeeCannotReceive,
    #[msg("The rent returns to whoever opened the claim: pass the key that the claim names")]
    WrongRentReceiver,
    #[msg("The arithmetic overflowed: give smaller amounts")]
    Overflow,
}
