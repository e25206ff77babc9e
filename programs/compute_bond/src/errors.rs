use anchor_lang::prelude::*;

#[error_code]
pub enum BondError {
    // Governance.
    #[msg("Only the program's upgrade authority initialises it: sign with that key")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority may do this: sign with the key that the config names")]
    NotAuthority,
    #[msg("Only the proposed authority can accept: ask the authority to propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause and resume: sign with one of the two")]
    NotPauseAuthority,
    #[msg("The program is paused, so nothing new is bonded or locked: wait; refunds and slashes go on")]
    Paused,
    #[msg("The instance is missing: give the cluster's genesis hash")]
    InstanceMissing,
    #[msg("A role needs a key, and the default key is nobody: name a real one")]
    KeyMissing,
    #[msg("The broker's key is the authority's or the pause authority's: give the broker a key without another role")]
    BrokerKeyHasRole,
    #[msg("The broker key is of small order, so anyone could sign with it: generate a fresh key pair")]
    BrokerKeySmallOrder,
    #[msg("The broker key is the one in use already: rotate to another key")]
    BrokerKeyUnchanged,

    // Accounts.
    #[msg(
        "The token account or mint is not of the bonds' mint: pass the mint that the config names, or an account of it"
    )]
    WrongMint,
    #[msg(
        "The operator's token account must be of the bonds' mint, the operator's own, and not frozen: pass another one"
    )]
    OperatorTokenUnusable,
    #[msg("The operator's token account holds less than the bond: fund it, or post a smaller bond")]
    BalanceTooLow,
    #[msg("This is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111")]
    WrongInstructionsSysvar,
    #[msg("Only the agent's authority in the registry may do this: sign with that key")]
    NotAgentOperator,
    #[msg("This is the lease of another bond: pass the lease account of this bond")]
    WrongLease,
    #[msg("The bond belongs to another agent: pass the agent that the bond names")]
    WrongAgent,
    #[msg("The rent returns to the operator who posted the bond: pass the operator that the bond names")]
    WrongOperator,
    #[msg(
        "The refund goes to the token account named at posting; another one of the operator's needs its signature: pass that one, or let the operator sign"
    )]
    WrongRefundToken,
    #[msg("The token account cannot receive: it is closed, frozen, of another mint or of another owner")]
    RefundUndeliverable,
    #[msg("The destination must be a live token account of the bonds' mint, and not the bond's own: pass another one")]
    DestinationUnusable,

    // Posting.
    #[msg("A bond is at least 10 USD: post more")]
    BondTooSmall,
    #[msg("posted_at must be one of the last 120 seconds: send it again with the present time")]
    PostedAtNotRecent,
    #[msg("A bond covers at least one capability: set at least one bit")]
    NoCapability,
    #[msg("The lease reserves no GPU hours: reserve at least one")]
    NoGpuHours,
    #[msg("The attested lease is over: reserve another one and have it attested")]
    LeaseOver,
    #[msg("A bond is posted, and each time renewed, for at most 14 days: end it earlier, and renew it later")]
    DurationTooLong,
    #[msg("This lease backs a bond already: reserve another one")]
    LeaseAlreadyBonded,

    // The broker's attestation: whose and of what.
    #[msg(
        "The attestation is not signed by the broker, or by its previous key within 48 hours of the rotation: ask the broker for a new one"
    )]
    NotSignedByBroker,
    #[msg("The attestation was made for another cluster: ask the broker for one with this cluster's genesis hash")]
    AttestationOfAnotherInstance,
    #[msg("The attestation was made for another program: ask the broker for one with this program's address")]
    AttestationOfAnotherProgram,
    #[msg("The attestation was made for another agent: ask the broker for one with this agent's address")]
    AttestationOfAnotherAgent,
    #[msg("The attestation is of another lease: ask the broker for one of this lease")]
    AttestationOfAnotherLease,

    // The broker's attestation: bytes. One name for each of `receipt::AttestationError`.
    #[msg("An attestation has exactly 158 bytes: pass the broker's bytes unchanged")]
    AttestationLength,
    #[msg("The signed bytes do not begin with an attestation's domain: pass the broker's attestation unchanged")]
    AttestationDomain,
    #[msg("The attestation is of a version that this program does not know: ask the broker for one of version 1")]
    AttestationVersion,
    #[msg(
        "The attestation names a provider that this program does not know: ask the broker for one of a known provider"
    )]
    AttestationProvider,

    // The broker's attestation: the Ed25519 instruction. One name for each of `receipt::Ed25519Error`.
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
    #[msg("The Ed25519 instruction claims no signature, so nothing was verified: put the broker's into it")]
    Ed25519NoSignatures,
    #[msg("The Ed25519 instruction must claim exactly one signature: put in the broker's and no other")]
    Ed25519SignatureCount,
    #[msg("The Ed25519 instruction's padding byte is not zero: set it to zero")]
    Ed25519Padding,
    #[msg("An instruction index is not 0xFFFF: keep signature, key and message in the Ed25519 instruction itself")]
    Ed25519InstructionIndex,
    #[msg(
        "The signature lies elsewhere than in the one layout that is accepted: put offsets, key, signature and message in the order of docs/receipts.md"
    )]
    Ed25519SignatureOffset,
    #[msg(
        "The key lies elsewhere than in the one layout that is accepted: put offsets, key, signature and message in the order of docs/receipts.md"
    )]
    Ed25519KeyOffset,
    #[msg(
        "The message lies elsewhere than in the one layout that is accepted: put offsets, key, signature and message in the order of docs/receipts.md"
    )]
    Ed25519MessageOffset,
    #[msg("The message must reach exactly to the end of the Ed25519 instruction: leave nothing behind it")]
    Ed25519MessageSize,
    #[msg("The Ed25519 instruction has too few bytes: pass the whole attestation")]
    Ed25519DataLength,

    // States and times.
    #[msg("The bond was released, slashed or has expired: post another one")]
    BondNotActive,
    #[msg("The bond has not ended: close it after it is released, slashed or expired")]
    BondStillActive,
    #[msg("The bond is locked to a task: wait until the task ends")]
    BondLocked,
    #[msg("The bond is not locked to this task: pass the bond that the task names")]
    NotLockedToTask,
    #[msg("The bond's time is over, so it can be neither locked nor renewed: post another one")]
    BondExpired,
    #[msg("The bond ends before the task does: renew it first")]
    BondEndsBeforeTask,
    #[msg("The slash window is still open: try again once it is over")]
    SlashWindowOpen,
    #[msg("The task has not released the bond: have the task release it first")]
    TaskNotReleased,
    #[msg("A renewal must end later than the bond does now: name a later end")]
    NotAnExtension,
    #[msg("A renewal cannot reserve fewer GPU hours than before: keep at least as many")]
    GpuHoursReduced,
    #[msg("The bond can be closed once its lease is over and two minutes have passed since it was posted: wait")]
    TooEarlyToClose,
    #[msg(
        "The caller is not the authority PDA of the market that is pinned, of the one that locked the bond, or of disputes: let that program call"
    )]
    CallerNotPinned,
    #[msg("A time does not fit 64 bits: name an earlier one")]
    Overflow,
}

receipt::map_attestation_errors!(BondError);
receipt::map_ed25519_errors!(BondError);
