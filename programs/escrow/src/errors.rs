use anchor_lang::prelude::*;

#[error_code]
pub enum EscrowError {
    // Governance.
    #[msg("Only the program's upgrade authority initialises it: sign with that key")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority may do this: sign with the key that the config names")]
    NotAuthority,
    #[msg("Only the proposed authority can accept: ask the authority to propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause and resume: sign with one of the two")]
    NotPauseAuthority,
    #[msg("The escrow is paused, so nothing new starts: wait; settling, closing and withdrawing go on")]
    Paused,
    #[msg("A fee is above 1,000 basis points: name at most that")]
    FeeOutOfBounds,
    #[msg("The bond of a session is above 10,000 basis points of its price: name at most that")]
    SessionBondOutOfBounds,
    #[msg(
        "The bounds of the windows must lie between 60 seconds and 30 days, the lower one below the upper: correct them"
    )]
    WindowBoundsOutOfBounds,
    #[msg("The longest session must last between an hour and 366 days: name a time between the two")]
    DurationOutOfBounds,
    #[msg("The instance is missing: give the cluster's genesis hash")]
    InstanceMissing,

    // Accounts.
    #[msg(
        "The token account or mint is not of the escrow's mint: pass the mint that the config names, or an account of it"
    )]
    WrongMint,
    #[msg("This is not the vault of the session or ledger: pass the one that the account names")]
    WrongVault,
    #[msg("This is not the session's node: pass the node that the session names")]
    WrongNode,
    #[msg("This is not the exposure of the session's node: pass the one derived from the node")]
    WrongExposure,
    #[msg("This is not the renter of the session: pass the renter that the session names")]
    WrongRenter,
    #[msg("This is not the renter's token account of the session or ledger: pass the one that the account names")]
    WrongRenterToken,
    #[msg("This is not the operator's token account of the session or ledger: pass the one that the account names")]
    WrongOperatorToken,
    #[msg("This is not the treasury's fee vault of the session or ledger: pass the one that the account names")]
    WrongFeeVault,
    #[msg("This is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111")]
    WrongInstructionsSysvar,
    #[msg(
        "This is not the authority that the registry has pinned for this program: pass the authority PDA that the config names"
    )]
    WrongAuthority,
    #[msg("Only the renter may do this: sign as the renter")]
    NotRenter,
    #[msg("Only the node's operator may do this: sign with the key that the node names")]
    NotOperator,
    #[msg("Only the renter or the operator may do this before the session expires: sign as one of them, or wait")]
    NotAParty,
    #[msg(
        "The renter's token account must be of the escrow's mint, the renter's own, and not frozen: pass another one"
    )]
    RenterTokenUnusable,
    #[msg(
        "The operator's token account must be of the escrow's mint, the operator's own, and not frozen: pass another one"
    )]
    OperatorTokenUnusable,

    // Opening.
    #[msg("The node is draining or retired and takes no new work: choose another node")]
    NodeNotAvailable,
    #[msg("The node does not serve units of this kind: ask a GPU node for GPU-seconds, a CPU node for CPU-seconds")]
    UnitKindNotServed,
    #[msg("The price is below the node's floor: offer at least the floor")]
    PriceBelowFloor,
    #[msg("The renter's fee is not what the terms say: read the config and sign again")]
    FeeChanged,
    #[msg("The session key is of small order: generate a new one")]
    SessionKeySmallOrder,
    #[msg("The session key is not a point of the curve: generate a new one")]
    SessionKeyInvalid,
    #[msg("The node and the renter need different keys to sign receipts with: give the session a key of its own")]
    SameKeyTwice,
    #[msg("The number of units must be above zero: ask for at least one")]
    NoUnits,
    #[msg("The acceptance deadline must lie ahead, and within the longest window: correct it")]
    AcceptByOutOfBounds,
    #[msg(
        "The expiry must come after the acceptance deadline or the present expiry, and within the longest duration: correct it"
    )]
    ExpiryOutOfBounds,
    #[msg("A window or delay is outside the config's bounds: read the bounds in the config and correct it")]
    WindowOutOfBounds,

    // States and times.
    #[msg("The session is not waiting to be accepted: look at its state")]
    SessionNotProposed,
    #[msg("The session is not active: look at its state")]
    SessionNotActive,
    #[msg("The session is neither active nor closing, so no receipt counts: look at its state")]
    SessionNotRunning,
    #[msg("The session is not closing: ask to close it first")]
    SessionNotClosing,
    #[msg("The acceptance deadline is over: cancel the session and open another")]
    AcceptanceOver,
    #[msg("Before the acceptance deadline only the renter may cancel: sign as the renter, or wait")]
    AcceptanceStillOpen,
    #[msg("The node changed its receipt key since the session was opened: open another")]
    ReceiptKeyRotated,
    #[msg("The challenge window is over: use finalize_close")]
    ChallengeWindowOver,
    #[msg("The challenge window is still open: settle a higher receipt, or wait")]
    ChallengeWindowOpen,
    #[msg("The node has not been silent for longer than agreed: wait")]
    NotSilentLongEnough,
    #[msg("The node has served all it accepted, or the time it accepted is over: ask to close instead")]
    NothingLeftToServe,

    // Receipts: whose and how much.
    #[msg("The receipt is of another kind: bring receipts for a session, vouchers for a ledger")]
    ReceiptOfAnotherKind,
    #[msg("The receipt is of another session or ledger: bring one that names this one")]
    ReceiptOfAnotherAccount,
    #[msg("The node and the renter signed in each other's place: put the node's key first")]
    RolesSwapped,
    #[msg(
        "The first signature is not by the node's receipt key: have the node sign it with the key that the account names"
    )]
    NotSignedByNode,
    #[msg(
        "The second signature is not by the renter's session key: have the renter sign it with the key that the account names"
    )]
    NotSignedByRenter,
    #[msg("The receipt's number is not higher than the settled one: bring the newest receipt")]
    NumberNotHigher,
    #[msg("The receipt has fewer units than were settled: bring the newest receipt")]
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
    #[msg("A receipt has exactly 107 bytes: put the whole receipt into the Ed25519 instruction")]
    ReceiptLength,
    #[msg("The signed bytes do not begin with a receipt's domain: bring the receipt itself")]
    ReceiptDomain,
    #[msg("The receipt is of a version that this program does not know: sign a receipt of version 1")]
    ReceiptVersion,
    #[msg("The receipt is neither a session's nor a ledger's: set kind 1 for a session, 2 for a ledger")]
    ReceiptKind,
    #[msg("The receipt sets a flag that has no meaning: set bit 0 for a final receipt, and no other")]
    ReceiptFlags,
    #[msg("A ledger has no last voucher: clear the final flag")]
    ReceiptFinalVoucher,
    #[msg("The receipt's number is zero: number receipts from 1")]
    ReceiptNumberZero,

    // Receipts: the Ed25519 instruction. One name for each of `receipt::Ed25519Error`.
    #[msg("The instructions sysvar is cut short: pass the runtime's own account")]
    InstructionsTruncated,
    #[msg("No instruction comes before this one: put the Ed25519 instruction there")]
    NoInstructionBefore,
    #[msg(
        "The instruction before this one is not of the Ed25519 program: put the Ed25519 instruction directly before this one"
    )]
    NotEd25519Program,
    #[msg("The Ed25519 instruction names accounts: build it without any")]
    Ed25519Accounts,
    #[msg("The Ed25519 instruction claims no signature, so nothing was verified: put the signatures into it")]
    Ed25519NoSignatures,
    #[msg(
        "The Ed25519 instruction must claim exactly two signatures: put in the node's and the renter's, and no other"
    )]
    Ed25519SignatureCount,
    #[msg("The Ed25519 instruction's padding byte is not zero: set it to zero")]
    Ed25519Padding,
    #[msg("An instruction index is not 0xFFFF: keep signatures, keys and message in the Ed25519 instruction itself")]
    Ed25519InstructionIndex,
    #[msg(
        "A signature lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md"
    )]
    Ed25519SignatureOffset,
    #[msg(
        "A key lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md"
    )]
    Ed25519KeyOffset,
    #[msg(
        "A message lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md"
    )]
    Ed25519MessageOffset,
    #[msg("A message must have exactly 107 bytes: pass the receipt alone")]
    Ed25519MessageSize,
    #[msg("The Ed25519 instruction has too few or too many bytes: end it with the last byte of the message")]
    Ed25519DataLength,

    // Money.
    #[msg("The amount must be above zero: give at least one unit")]
    ZeroAmount,
    #[msg("An amount does not fit 64 bits: ask for fewer units or a lower price")]
    AmountOverflow,
    #[msg("A time does not fit 64 bits: name an earlier one")]
    TimeOverflow,
    #[msg("The vault holds less than it owes: stop, and report it with the vault's address")]
    VaultShort,
    #[msg("Nothing waits for this payee: look whom the account names before claiming")]
    NothingWaits,
    #[msg(
        "Only the payee may choose another token account than the agreed one: sign as the payee, or pass the agreed token account"
    )]
    NotPayee,
    #[msg(
        "The destination must be the payee's own token account, of the escrow's mint and not frozen: pass another one"
    )]
    DestinationUnusable,
    #[msg("No withdrawal was asked for: use request_withdraw first")]
    NoWithdrawalRequested,
    #[msg("The withdrawal's delay is not over: wait until it is")]
    WithdrawalTooEarly,
    #[msg("The ledger still holds funds: withdraw them first")]
    LedgerNotEmpty,
    #[msg("Money still waits in the ledger: claim it first")]
    MoneyWaits,

    // The node's bond.
    #[msg("This is not the staking pool of the session's node: create and bond it first")]
    NotPoolOfNode,
    #[msg("This is not staking's config: pass the config PDA of the staking program")]
    NotStakingConfig,
    #[msg("The operator's stake is below the minimum for a node: stake more")]
    BondBelowMinimum,
    #[msg("The operator's stake does not cover this session beside the node's other live ones: stake more")]
    BondTooSmall,
}

receipt::map_receipt_errors!(EscrowError);
receipt::map_ed25519_errors!(EscrowError);
