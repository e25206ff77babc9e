use anchor_lang::prelude::*;

#[error_code]
pub enum MarketError {
    // Governance.
    #[msg("Only the program's upgrade authority initialises it: sign with that key")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority may do this")]
    NotAuthority,
    #[msg("Only the proposed authority can accept: ask the authority to propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause and resume")]
    NotPauseAuthority,
    #[msg("The market is paused: no task is posted or bid for, while all that runs goes on")]
    Paused,
    #[msg("The instance is missing: give the cluster's genesis hash")]
    InstanceMissing,
    #[msg("The deposit of a bid must lie between 0.01 and 100 USDC")]
    BidDepositOutOfBounds,
    #[msg("The shortest bidding window must lie between a minute and a day")]
    BiddingWindowOutOfBounds,
    #[msg("The award window must lie between ten minutes and three days")]
    AwardWindowOutOfBounds,
    #[msg("The dispute window must lie between an hour and two days")]
    DisputeWindowOutOfBounds,
    #[msg("The timeout of a dispute must lie between one and five days")]
    DisputeTimeoutOutOfBounds,
    #[msg("The client's share of a slashed bond is at most 10,000 basis points")]
    SlashShareOutOfBounds,
    #[msg("The key is of small order, so anyone could sign with it: generate a fresh key pair")]
    KeySmallOrder,

    // Accounts.
    #[msg("The token account or mint is not of the market's mint")]
    WrongMint,
    #[msg("This is not the client of the task")]
    WrongClient,
    #[msg("This is not the client's token account of the task")]
    WrongClientToken,
    #[msg("This is not the provider's token account of the task or bid")]
    WrongProviderToken,
    #[msg("This is not the treasury's fee vault of the task")]
    WrongFeeVault,
    #[msg("This is not the bid's bidder")]
    WrongBidder,
    #[msg("The bid is for another task")]
    BidOfAnotherTask,
    #[msg("This is not the bid's or the task's bond")]
    WrongBond,
    #[msg("This is not the bid that ranks first")]
    NotFirstBid,
    #[msg("This is not the instructions sysvar")]
    WrongInstructionsSysvar,
    #[msg("Only the pinned disputes program may do this")]
    NotDisputes,
    #[msg("The client's token account must be of the market's mint, the client's own, and not frozen")]
    ClientTokenUnusable,
    #[msg("The bidder's token account must be of the market's mint, the bidder's own, and not frozen")]
    ProviderTokenUnusable,

    // Posting.
    #[msg("The capability is retired")]
    CapabilityRetired,
    #[msg("A reward is at least 1 USDC")]
    RewardTooSmall,
    #[msg("The spec hash is empty")]
    SpecMissing,
    #[msg("Bids are committed, and then revealed, for at least the config's bidding window")]
    BiddingTooShort,
    #[msg("The deadline must come after the award window and within 14 days")]
    DeadlineOutOfBounds,
    #[msg("A verified task names its verifier, and no other task does")]
    VerifierMismatch,

    // Bidding. The first five in the order in which they are checked.
    #[msg("The bond is over: it was released, slashed or expired")]
    BondNotActive,
    #[msg("The bond's time is over")]
    BondExpired,
    #[msg("The bond does not cover the task's capability")]
    CapabilityNotCovered,
    #[msg("The bond is smaller than the task requires")]
    BondTooSmall,
    #[msg("The bond is locked to another task")]
    BondLockedElsewhere,
    #[msg("The bond ends before the task's deadline: renew it first")]
    BondEndsBeforeDeadline,
    #[msg("The bond and the bid must be of an agent whose authority signs")]
    NotAgentOperator,
    #[msg("The node must be operated by the bidder, available, and claim the task's capability")]
    NodeUnfit,
    #[msg("A client cannot bid for its own task")]
    OwnTask,
    #[msg("The task takes no bids: its book is closed")]
    NotBidding,
    #[msg("The time to commit bids is over")]
    CommitOver,
    #[msg("Bids are revealed once no more can be committed")]
    RevealNotOpen,
    #[msg("The time to reveal bids is over")]
    RevealOver,
    #[msg("The bid is revealed already")]
    AlreadyRevealed,
    #[msg("Price and salt are not what was committed")]
    CommitmentMismatch,
    #[msg("The price must be above zero and not above the reward")]
    PriceOutOfBounds,
    #[msg("Bids can still be revealed")]
    RevealOpen,

    // Awarding.
    #[msg("The task's bid book is not closed, or the task was awarded or cancelled")]
    BookNotClosed,
    #[msg("No bid is left to award: cancel the task")]
    NoBidLeft,
    #[msg("The time to award is over: cancel the task")]
    AwardOver,
    #[msg("The bid that ranks first can still lock its bond: award it")]
    BidStillGood,
    #[msg("Only the client may cancel before the award window is over")]
    NotClient,
    #[msg("Sealed bids are out: wait for the book to close")]
    BidsCommitted,
    #[msg("The task was awarded or is over: it cannot be cancelled")]
    NotCancellable,

    // After the award.
    #[msg("The task is not awarded, or frozen by a dispute, or over")]
    NotAwarded,
    #[msg("The time for proofs and disputes is over: the task can only expire")]
    SettlementOver,
    #[msg("The deadline and the dispute window are not over")]
    SettlementOpen,
    #[msg("The task is not under dispute")]
    NotDisputed,
    #[msg("The dispute's time is over: it ends undecided")]
    DisputeOver,
    #[msg("The dispute's time is not over")]
    DisputeOpen,
    #[msg("The task still runs")]
    TaskNotOver,
    #[msg("Money still waits in the task: claim it first")]
    MoneyWaits,
    #[msg("The task's bond is still locked to it: release it first")]
    BondStillLocked,

    // Proofs.
    #[msg("The task does not accept this kind of proof")]
    ProofNotAccepted,
    #[msg("The proof is of another task")]
    ProofOfAnotherTask,
    #[msg("The completion was signed in another role")]
    WitnessMismatch,
    #[msg("The proof is not signed by the client's key of the task")]
    NotSignedByClient,
    #[msg("The proof is not signed by the task's verifier")]
    NotSignedByVerifier,
    #[msg("The verifier is not registered any more: the client acknowledges, or a dispute decides")]
    VerifierNotRegistered,
    #[msg("The receipt is not signed by the node's receipt key")]
    NotSignedByNode,
    #[msg("The receipt is of a ledger")]
    ReceiptOfAnotherKind,
    #[msg("The receipt is not marked as the last one")]
    ReceiptNotFinal,
    #[msg("The node and the client need different keys to sign receipts with")]
    SameKeyTwice,

    // Proofs: bytes. One name for each of `receipt::CompletionError` and `receipt::ReceiptError`.
    #[msg("A completion has exactly 82 bytes")]
    CompletionLength,
    #[msg("The signed bytes are not a completion: they do not begin with its domain")]
    CompletionDomain,
    #[msg("The completion is of a version that this program does not know")]
    CompletionVersion,
    #[msg("The completion is neither by a client nor by a verifier")]
    CompletionWitness,
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

    // Proofs: the Ed25519 instruction. One name for each of `receipt::Ed25519Error`.
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
    #[msg("The Ed25519 instruction must claim one signature, or two for a receipt")]
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
    #[msg("The message lies elsewhere than in the one layout that is accepted")]
    Ed25519MessageOffset,
    #[msg("The message has another size than in the one layout that is accepted")]
    Ed25519MessageSize,
    #[msg("The Ed25519 instruction has too few or too many bytes")]
    Ed25519DataLength,

    // Money.
    #[msg("An amount or a time does not fit 64 bits")]
    Overflow,
    #[msg("The vault holds less than it owes")]
    VaultShort,
    #[msg("Nothing waits for this payee")]
    NothingWaits,
    #[msg("Only the payee may choose another token account than the agreed one")]
    NotPayee,
    #[msg("The destination must be the payee's own token account, of the market's mint and not frozen")]
    DestinationUnusable,
}

receipt::map_completion_errors!(MarketError);
receipt::map_receipt_errors!(MarketError);
receipt::map_ed25519_errors!(MarketError);
