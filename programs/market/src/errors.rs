use anchor_lang::prelude::*;

#[error_code]
pub enum MarketError {
    // Governance.
    #[msg("Only the program's upgrade authority initialises it: sign with that key")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority may do this: sign with the key that the config names")]
    NotAuthority,
    #[msg("Only the proposed authority can accept: ask the authority to propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause and resume: sign with one of the two")]
    NotPauseAuthority,
    #[msg("The market is paused, so no task is posted or bid for: wait; all that runs goes on")]
    Paused,
    #[msg("The instance is missing: give the cluster's genesis hash")]
    InstanceMissing,
    #[msg("The deposit of a bid must lie between 0.01 and 100 USDC: name one between the two")]
    BidDepositOutOfBounds,
    #[msg("The shortest bidding window must lie between a minute and a day: name one between the two")]
    BiddingWindowOutOfBounds,
    #[msg("The award window must lie between ten minutes and three days: name one between the two")]
    AwardWindowOutOfBounds,
    #[msg("The dispute window must lie between an hour and two days: name one between the two")]
    DisputeWindowOutOfBounds,
    #[msg("The timeout of a dispute must lie between one and five days: name one between the two")]
    DisputeTimeoutOutOfBounds,
    #[msg("The client's share of a slashed bond is at most 10,000 basis points: name at most that")]
    SlashShareOutOfBounds,
    #[msg("The key is of small order, so anyone could sign with it: generate a fresh key pair")]
    KeySmallOrder,

    // Accounts.
    #[msg(
        "The token account or mint is not of the market's mint: pass the mint that the config names, or an account of it"
    )]
    WrongMint,
    #[msg("This is not the client of the task: pass the client that the task names")]
    WrongClient,
    #[msg("This is not the client's token account of the task: pass the one that the task names")]
    WrongClientToken,
    #[msg("This is not the provider's token account of the task or bid: pass the one that the task or bid names")]
    WrongProviderToken,
    #[msg("This is not the treasury's fee vault of the task: pass the one that the task names")]
    WrongFeeVault,
    #[msg("This is not the bid's bidder: pass the bidder that the bid names")]
    WrongBidder,
    #[msg("The bid is for another task: pass a bid of this task")]
    BidOfAnotherTask,
    #[msg("This is not the bid's or the task's bond: pass the one that the bid or task names")]
    WrongBond,
    #[msg("This is not the bid that ranks first: pass the first of the task's book")]
    NotFirstBid,
    #[msg("This is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111")]
    WrongInstructionsSysvar,
    #[msg("Only the pinned disputes program may do this: let it call")]
    NotDisputes,
    #[msg(
        "The client's token account must be of the market's mint, the client's own, and not frozen: pass another one"
    )]
    ClientTokenUnusable,
    #[msg(
        "The bidder's token account must be of the market's mint, the bidder's own, and not frozen: pass another one"
    )]
    ProviderTokenUnusable,

    // Posting.
    #[msg("The capability is retired: ask for one that is not")]
    CapabilityRetired,
    #[msg("A reward is at least 1 USDC: offer more")]
    RewardTooSmall,
    #[msg("The spec hash is empty: give the SHA-256 of the task's specification")]
    SpecMissing,
    #[msg("Bids are committed, and then revealed, for at least the config's bidding window: move both ends")]
    BiddingTooShort,
    #[msg("The deadline must come after the award window and within 14 days: correct it")]
    DeadlineOutOfBounds,
    #[msg("A verified task names its verifier, and no other task does: name one, or choose another kind of proof")]
    VerifierMismatch,

    // Bidding. The first five in the order in which they are checked.
    #[msg("The bond was released, slashed or has expired: bid with another one")]
    BondNotActive,
    #[msg("The bond's time is over: bid with another bond")]
    BondExpired,
    #[msg("The bond does not cover the task's capability: bid with a bond that does")]
    CapabilityNotCovered,
    #[msg("The bond is smaller than the task requires: bid with a larger bond")]
    BondTooSmall,
    #[msg("The bond is locked to another task: bid with another bond")]
    BondLockedElsewhere,
    #[msg("The bond ends before the task's deadline: renew it first")]
    BondEndsBeforeDeadline,
    #[msg("The bond and the bid must be of an agent whose authority signs: sign with the agent's authority")]
    NotAgentOperator,
    #[msg("The node must be operated by the bidder, available, and claim the task's capability: pass another node")]
    NodeUnfit,
    #[msg("A client cannot bid for its own task: bid with another wallet for another client's task")]
    OwnTask,
    #[msg("The task's book is closed: bid for another task")]
    NotBidding,
    #[msg("The time to commit bids is over: bid for another task")]
    CommitOver,
    #[msg("Bids cannot be revealed yet: wait until the time to commit is over")]
    RevealNotOpen,
    #[msg("The time to reveal bids is over: close the bid once the book is closed")]
    RevealOver,
    #[msg("The bid is revealed already: wait for the book to close")]
    AlreadyRevealed,
    #[msg("Price and salt are not what was committed: reveal with the price and salt that were hashed")]
    CommitmentMismatch,
    #[msg("The price must be above zero and not above the reward: commit to a price between them")]
    PriceOutOfBounds,
    #[msg("Bids can still be revealed: wait until the time to reveal is over")]
    RevealOpen,

    // Awarding.
    #[msg("The task's bid book is not closed, or the task was awarded or cancelled: look at the task's status")]
    BookNotClosed,
    #[msg("No bid is left to award: cancel the task")]
    NoBidLeft,
    #[msg("The time to award is over: cancel the task")]
    AwardOver,
    #[msg("The bid that ranks first can still lock its bond: award it")]
    BidStillGood,
    #[msg("Only the client may cancel before the award window is over: sign as the client, or wait")]
    NotClient,
    #[msg("Sealed bids are out: wait for the book to close")]
    BidsCommitted,
    #[msg("The task was awarded or is over: let it be settled, or dispute it")]
    NotCancellable,

    // After the award.
    #[msg("The task is not awarded, or frozen by a dispute, or over: look at the task's status")]
    NotAwarded,
    #[msg("The time for proofs and disputes is over: use expire_task")]
    SettlementOver,
    #[msg("The deadline and the dispute window are not over: wait until they are")]
    SettlementOpen,
    #[msg("The task is not under dispute: look at the task's status")]
    NotDisputed,
    #[msg("The dispute's time is over: use settle_undecided")]
    DisputeOver,
    #[msg("The dispute's time is not over: wait for a verdict, or for the end of that time")]
    DisputeOpen,
    #[msg("The task still runs: settle, expire or cancel it first")]
    TaskNotOver,
    #[msg("Money still waits in the task: claim it first")]
    MoneyWaits,
    #[msg("The task's bond is still locked to it: release it first")]
    BondStillLocked,

    // Proofs.
    #[msg("The task does not accept this kind of proof: bring the kind that the task names")]
    ProofNotAccepted,
    #[msg("The proof is of another task: bring one that names this task")]
    ProofOfAnotherTask,
    #[msg("The completion was signed in another role: sign it in the role that the task's kind of proof asks for")]
    WitnessMismatch,
    #[msg("The proof is not signed by the client's key of the task: have the client sign it with that key")]
    NotSignedByClient,
    #[msg("The proof is not signed by the task's verifier: have that verifier sign it")]
    NotSignedByVerifier,
    #[msg("The verifier is not registered any more: let the client acknowledge, or open a dispute")]
    VerifierNotRegistered,
    #[msg("The receipt is not signed by the node's receipt key: have the node sign it with that key")]
    NotSignedByNode,
    #[msg("The receipt is of a ledger: bring a session's receipt, of kind 1")]
    ReceiptOfAnotherKind,
    #[msg("The receipt is not marked as the last one: have both sign one with the final flag")]
    ReceiptNotFinal,
    #[msg("The node and the client need different keys to sign receipts with: give the task a key of its own")]
    SameKeyTwice,

    // Proofs: bytes. One name for each of `receipt::CompletionError` and `receipt::ReceiptError`.
    #[msg("A completion has exactly 82 bytes: put the whole completion into the Ed25519 instruction")]
    CompletionLength,
    #[msg("The signed bytes do not begin with a completion's domain: bring the completion itself")]
    CompletionDomain,
    #[msg("The completion is of a version that this program does not know: sign one of version 1")]
    CompletionVersion,
    #[msg("The completion is neither by a client nor by a verifier: set the witness that signs")]
    CompletionWitness,
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

    // Proofs: the Ed25519 instruction. One name for each of `receipt::Ed25519Error`.
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
    #[msg("The Ed25519 instruction claims no signature, so nothing was verified: put those of the proof into it")]
    Ed25519NoSignatures,
    #[msg("The Ed25519 instruction must claim one signature, or two for a receipt: put in no other")]
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
        "The message lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md"
    )]
    Ed25519MessageOffset,
    #[msg(
        "The message has another size than in the one layout that is accepted: pass the whole proof and nothing more"
    )]
    Ed25519MessageSize,
    #[msg("The Ed25519 instruction has too few or too many bytes: end it with the last byte of the message")]
    Ed25519DataLength,

    // Money.
    #[msg("An amount or a time does not fit 64 bits: give smaller ones")]
    Overflow,
    #[msg("The vault holds less than it owes: stop, and report it with the vault's address")]
    VaultShort,
    #[msg("Nothing waits for this payee: look whom the account names before claiming")]
    NothingWaits,
    #[msg(
        "Only the payee may choose another token account than the agreed one: sign as the payee, or pass the agreed token account"
    )]
    NotPayee,
    #[msg(
        "The destination must be the payee's own token account, of the market's mint and not frozen: pass another one"
    )]
    DestinationUnusable,
}

receipt::map_completion_errors!(MarketError);
receipt::map_receipt_errors!(MarketError);
receipt::map_ed25519_errors!(MarketError);
