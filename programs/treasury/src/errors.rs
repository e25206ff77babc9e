use anchor_lang::prelude::*;

#[error_code]
pub enum TreasuryError {
    #[msg("Only the program's upgrade authority initialises it: sign with that key")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority (the warm tier) may do this")]
    NotAuthority,
    #[msg("Only the proposed authority can accept: ask the authority to propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause")]
    NotPauseAuthority,
    #[msg("The pause authority can only pause: ask the authority to resume")]
    OnlyAuthorityResumes,
    #[msg("Only the operational key spends from the hot tier")]
    NotOperationalKey,
    #[msg("A role or a program needs a key: the default key is nobody")]
    KeyMissing,
    #[msg("Each role and each tier needs its own key and its own token account: two of them are the same")]
    RolesMustDiffer,
    #[msg("The treasury is paused: the authority must resume it first")]
    Paused,
    #[msg("The token account is not of the treasury's mint")]
    WrongMint,
    #[msg("The warm tier's token account must be owned by the authority")]
    WrongWarmOwner,
    #[msg("A tier's token account must be unfrozen, with neither a delegate nor a close authority of its own")]
    TierAccountNotClean,
    #[msg("This is not the fee vault of the config")]
    WrongFeeVault,
    #[msg("This is not the hot vault of the config")]
    WrongHotVault,
    #[msg("This is not the warm tier's token account of the config")]
    WrongWarmVault,
    #[msg("This is not the cold tier's token account of the config")]
    WrongColdVault,
    #[msg("This is not the claim vault of the config")]
    WrongClaimVault,
    #[msg("The shares must add up to 10,000 basis points")]
    SharesMustSum,
    #[msg("The sweep's shares are out of bounds: hot at most 5,000 basis points, cold at least 1,000")]
    SweepShareOutOfBounds,
    #[msg("The slash's shares are out of bounds: victim at most 5,000 basis points, finder at most 2,000")]
    SlashShareOutOfBounds,
    #[msg("The window must last between 1 and 30 days")]
    WindowOutOfBounds,
    #[msg("The window's limit must be between 1 and 250,000 USDC")]
    WindowLimitOutOfBounds,
    #[msg("The limit per transaction must be above zero and not above the window's limit")]
    TransactionLimitOutOfBounds,
    #[msg("The amount must be above zero")]
    ZeroAmount,
    #[msg("The amount is above the limit of one transaction")]
    AboveTransactionLimit,
    #[msg("The amount is above what the window has left: wait for what was spent to decay")]
    AboveWindowLimit,
    #[msg("The source holds less than the amount")]
    BalanceTooLow,
    #[msg("The destination is the hot vault itself")]
    SpendToItself,
    #[msg("The destination is frozen")]
    DestinationFrozen,
    #[msg("The source vault is frozen")]
    VaultFrozen,
    #[msg("The fee vault holds less than what is held in it for the tiers")]
    FeeVaultShort,
    #[msg("Nothing can be delivered: too few fees to split, or every tier that is due is closed or frozen")]
    NothingToSweep,
    #[msg("No change of the cold address is proposed")]
    NoColdProposed,
    #[msg("The proposed cold address is not due yet: it waits seven days in public")]
    ColdNotDue,
    #[msg("This is not the token account that was proposed, or its owner has changed since")]
    NotProposedCold,
    #[msg("The caller is not the authority PDA of a program that may route slashes")]
    CallerNotPinned,
    #[msg("The source must be a token account owned by the caller")]
    WrongSourceOwner,
    #[msg("The victim cannot be paid directly: open a claim for the victim first and pass it")]
    ClaimNotOpen,
    #[msg("The claim holds nothing yet: it is paid once a slash has filled it")]
    NothingToClaim,
    #[msg("The claim belongs to another payee")]
    WrongClaim,
    #[msg("The destination cannot receive for the payee: it is closed, frozen, of another mint or another owner")]
    PayeeCannotReceive,
    #[msg("The rent returns to whoever opened the claim")]
    WrongRentReceiver,
    #[msg("The arithmetic overflowed")]
    Overflow,
}
