use anchor_lang::prelude::*;

#[error_code]
pub enum EscrowError {
    // Governance.
    #[msg("Only the program's upgrade authority initialises it: sign with that key")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority may do this")]
    NotAuthority,
    #[msg("Only the proposed authority can accept: ask the authority to propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause and resume")]
    NotPauseAuthority,
    #[msg("The escrow is paused: nothing new starts, while settling, closing and withdrawing go on")]
    Paused,
    #[msg("A fee is above 1,000 basis points")]
    FeeOutOfBounds,
    #[msg("The bond of a session is above 10,000 basis points of its price")]
    SessionBondOutOfBounds,
    #[msg("The bounds of the windows must lie between 60 seconds and 30 days, the lower one below the upper")]
    WindowBoundsOutOfBounds,
    #[msg("The longest session must last between an hour and 366 days")]
    DurationOutOfBounds,
    #[msg("The instance is missing: give the cluster's genesis hash")]
    InstanceMissing,

    // Accounts.
    #[msg("The token account or mint is not of the escrow's mint")]
    WrongMint,
    #[msg("This is not the vault of the session or ledger")]
    WrongVault,
    #[msg("This is not the session's node")]
    WrongNode,
    #[msg("This is not the exposure of the session's node")]
    WrongExposure,
    #[msg("This is not the renter of the session")]
    WrongRenter,
    #[msg("This is not the renter's token account of the session or ledger")]
    WrongRenterToken,
    #[msg("This is not the operator's token account of the session or ledger")]
    WrongOperatorToken,
    #[msg("This is not the treasury's fee vault of the session or ledger")]
    WrongFeeVault,
    #[msg("This is not the instructions sysvar")]
    WrongInstructionsSysvar,
    #[msg("This is not the authority that the registry has pinned for this program")]
    WrongAuthority,
    #[msg("Only the renter may do this")]
    NotRenter,
    #[msg("Only the node's operator may do this")]
    NotOperator,
    #[msg("Only the renter or the operator may do this before the session expires")]
    NotAParty,
    #[msg("The renter's token account must be of the escrow's mint, the renter's own, and not frozen")]
    RenterTokenUnusable,
    #[msg("The operator's token account must be of the escrow's mint, the operator's own, and not frozen")]
    OperatorTokenUnusable,

    // Opening.
    #[msg("The node takes no new work: it is draining or retired")]
    NodeNotAvailable,
    #[msg("The node does not serve units of this kind: a GPU node serves GPU-seconds, a CPU node CPU-seconds")]
    UnitKindNotServed,
    #[msg("The price is below the node's floor")]
    PriceBelowFloor,
    #[msg("The renter's fee is not what the terms say: read the config and sign again")]
    FeeChanged,
    #[msg("The session key is of small order: generate a new one")]
    SessionKeySmallOrder,
    #[msg("The session key is not a point of the curve: generate a new one")]
    SessionKeyInvalid,
    #[msg("The node and the renter need different keys to sign receipts with")]
    SameKeyTwice,
    #[msg("The number of units must be above zero")]
    NoUnits,
    #[msg("The acceptance deadline must lie ahead, and within the longest window")]
    AcceptByOutOfBounds,
    #[msg("The expiry must come after the acceptance deadline or the present expiry, and within the longest duration")]
    ExpiryOutOfBounds,
    #[msg("A window or delay is outside the config's bounds")]
    WindowOutOfBounds,

    // States and times.
    #[msg("The session is not waiting to be accepted")]
    SessionNotProposed,
    #[msg("The session is not active")]
    SessionNotActive,
    #[msg("The session is neither active nor closing: no receipt counts any more")]
    SessionNotRunning,
    #[msg("The session is not closing: ask to close it first")]
    SessionNotClosing,
    #[msg("The acceptance deadline is over")]
    AcceptanceOver,
    #[msg("Before the acceptance deadline only the renter may cancel")]
    AcceptanceStillOpen,
    #[msg("The node changed its receipt key since the session was opened: open another")]
    ReceiptKeyRotated,
    #[msg("The challenge window is over: only finalising is left")]
    ChallengeWindowOver,
    #[msg("The challenge window is still open")]
    ChallengeWindowOpen,
    #[msg("The node has not been silent for longer than agreed")]
    NotSilentLongEnough,
    #[msg("The node has served all it accepted, or the time it accepted is over: ask to close instead")]
    NothingLeftToServe,

    // Receipts: whose and how much.
    #[msg("The receipt is of another kind: sessions take receipts, ledgers take vouchers")]
    ReceiptOfAnotherKind,
    #[msg("The receipt is of another session or ledger")]
    ReceiptOfAnotherAccount,
    #[msg("The node and the renter signed in each other's place: the node's key comes first")]
    RolesSwapped,
    #[msg("The first signature is not by the node's receipt key")]
    NotSignedByNode,
    #[msg("The second signature is not by the renter's session key")]
    NotSignedByRenter,
    #[msg("The receipt's number is not higher than the settled one")]
    NumberNotHigher,
    #[msg("The receipt has fewer units than were settled")]
    UnitsDecreased,
    #[msg("The receipt has more units than were agreed: top up first")]
    UnitsAboveMaximum,
    #[msg("The voucher has more units than the funds pay for: deposit first")]
    UnitsAboveFunds,
    #[msg("The receipt is the last one: end the session with it, by settle_final")]
    ReceiptIsFinal,
    #[msg("The receipt is not marked as the last one: use settle, or sign a final receipt")]
    ReceiptNotFinal,

    // Receipts: bytes. One name for each of `receipt::ReceiptError`.
    #[msg("A receipt has exactly 107 bytes")]
    ReceiptLength,
    #[msg("The signed bytes are not a receipt: they do not begin with its domain")]
    ReceiptDomain,
    #[msg("The receipt is of a version that this program does not know")]
    ReceiptVersion,
    #[msg("The receipt is neither a session's nor a ledger's")]
    ReceiptKind,
    #[msg("The receipt sets a flag that has no meaning")]
    ReceiptFlags,
    #[msg("A ledger has no last voucher: the final flag must not be set")]
    ReceiptFinalVoucher,
    #[msg("The first receipt is number one")]
    ReceiptNumberZero,

    // Receipts: the Ed25519 instruction. One name for each of `receipt::Ed25519Error`.
    #[msg("The instructions sysvar is cut short")]
    InstructionsTruncated,
    #[msg("The Ed25519 instruction must come directly before this one")]
    NoInstructionBefore,
    #[msg("The instruction before this one is not of the Ed25519 program")]
    NotEd25519Program,
    #[msg("The Ed25519 instruction must not name accounts")]
    Ed25519Accounts,
    #[msg("The Ed25519 instruction claims no signature, so nothing was verified")]
    Ed25519NoSignatures,
    #[msg("The Ed25519 instruction must claim exactly two signatures")]
    Ed25519SignatureCount,
    #[msg("The Ed25519 instruction's padding byte must be zero")]
    Ed25519Padding,
    #[msg(
        "Every instruction index must be 0xFFFF: signatures, keys and message lie in the Ed25519 instruction itself"
    )]
    Ed25519InstructionIndex,
    #[msg("A signature lies elsewhere than in the one layout that is accepted")]
    Ed25519SignatureOffset,
    #[msg("A key lies elsewhere than in the one layout that is accepted")]
    Ed25519KeyOffset,
    #[msg("A message lies elsewhere than in the one layout that is accepted")]
    Ed25519MessageOffset,
    #[msg("A message must have exactly 107 bytes")]
    Ed25519MessageSize,
    #[msg("The Ed25519 instruction has too few or too many bytes")]
    Ed25519DataLength,

    // Money.
    #[msg("The amount must be above zero")]
    ZeroAmount,
    #[msg("An amount does not fit 64 bits")]
    AmountOverflow,
    #[msg("A time does not fit 64 bits")]
    TimeOverflow,
    #[msg("The vault holds less than it owes")]
    VaultShort,
    #[msg("Nothing waits for this payee")]
    NothingWaits,
    #[msg("Only the payee may choose another token account than the agreed one")]
    NotPayee,
    #[msg("The destination must be the payee's own token account, of the escrow's mint and not frozen")]
    DestinationUnusable,
    #[msg("Ask to withdraw first")]
    NoWithdrawalRequested,
    #[msg("The withdrawal's delay is not over")]
    WithdrawalTooEarly,
    #[msg("The ledger still holds funds: withdraw them first")]
    LedgerNotEmpty,
    #[msg("Money still waits in the ledger: claim it first")]
    MoneyWaits,

    // The node's bond.
    #[msg("This is not the staking pool of the session's node: create and bond it first")]
    NotPoolOfNode,
    #[msg("This is not staking's config")]
    NotStakingConfig,
    #[msg("The operator's stake is below the minimum for a node: stake more")]
    BondBelowMinimum,
    #[msg("The operator's stake does not cover this session beside the node's other live ones: stake more")]
    BondTooSmall,
}

receipt::map_receipt_errors!(EscrowError);
receipt::map_ed25519_errors!(EscrowError);
