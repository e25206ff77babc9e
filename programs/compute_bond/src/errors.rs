use anchor_lang::prelude::*;

#[error_code]
pub enum BondError {
    // Governance.
    #[msg("Only the program's upgrade authority initialises it: sign with that key")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority may do this")]
    NotAuthority,
    #[msg("Only the proposed authority can accept: ask the authority to propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause and resume")]
    NotPauseAuthority,
    #[msg("The program is paused: nothing new is bonded or locked, while refunds and slashes go on")]
    Paused,
    #[msg("The instance is missing: give the cluster's genesis hash")]
    InstanceMissing,
    #[msg("A role needs a key: the default key is nobody")]
    KeyMissing,
    #[msg("The broker must hold no other role: its key is the authority's or the pause authority's")]
    BrokerKeyHasRole,
    #[msg("The broker key is of small order, so anyone could sign with it: generate a fresh key pair")]
    BrokerKeySmallOrder,
    #[msg("The broker key is the one in use already")]
    BrokerKeyUnchanged,

    // Accounts.
    #[msg("The token account or mint is not of the bonds' mint")]
    WrongMint,
    #[msg("The operator's token account must be of the bonds' mint, the operator's own, and not frozen")]
    OperatorTokenUnusable,
    #[msg("The operator's token account holds less than the bond")]
    BalanceTooLow,
    #[msg("This is not the instructions sysvar")]
    WrongInstructionsSysvar,
    #[msg("Only the agent's authority in the registry may do this")]
    NotAgentOperator,
    #[msg("This is the lease of another bond")]
    WrongLease,
    #[msg("The bond belongs to another agent")]
    WrongAgent,
    #[msg("The rent returns to the operator who posted the bond")]
    WrongOperator,
    #[msg("The refund goes to the token account named at posting; another one of the operator's needs its signature")]
    WrongRefundToken,
    #[msg("The token account cannot receive: it is closed, frozen, of another mint or of another owner")]
    RefundUndeliverable,
    #[msg("The destination must be a live token account of the bonds' mint, and not the bond's own")]
    DestinationUnusable,

    // Posting.
    #[msg("A bond is at least 10 USD")]
    BondTooSmall,
    #[msg("posted_at must be one of the last 120 seconds: send it again with the present time")]
    PostedAtNotRecent,
    #[msg("A bond covers at least one capability")]
    NoCapability,
    #[msg("The lease reserves no GPU hours")]
    NoGpuHours,
    #[msg("The attested lease is over")]
    LeaseOver,
    #[msg("A bond is posted, and each time renewed, for at most 14 days")]
    DurationTooLong,
    #[msg("This lease backs a bond already: reserve another one")]
    LeaseAlreadyBonded,

    // The broker's attestation: whose and of what.
    #[msg("The attestation is not signed by the broker, or by its previous key within 48 hours of the rotation")]
    NotSignedByBroker,
    #[msg("The attestation was made for another cluster")]
    AttestationOfAnotherInstance,
    #[msg("The attestation was made for another program")]
    AttestationOfAnotherProgram,
    #[msg("The attestation was made for another agent")]
    AttestationOfAnotherAgent,
    #[msg("The attestation is of another lease")]
    AttestationOfAnotherLease,

    // The broker's attestation: bytes. One name for each of `receipt::AttestationError`.
    #[msg("An attestation has exactly 158 bytes")]
    AttestationLength,
    #[msg("The signed bytes are not an attestation: they do not begin with its domain")]
    AttestationDomain,
    #[msg("The attestation is of a version that this program does not know")]
    AttestationVersion,
    #[msg("The attestation names a provider that this program does not know")]
    AttestationProvider,

    // The broker's attestation: the Ed25519 instruction. One name for each of `receipt::Ed25519Error`.
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
    #[msg("The Ed25519 instruction must claim exactly one signature")]
    Ed25519SignatureCount,
    #[msg("The Ed25519 instruction's padding byte must be zero")]
    Ed25519Padding,
    #[msg("Every instruction index must be 0xFFFF: signature, key and message lie in the Ed25519 instruction itself")]
    Ed25519InstructionIndex,
    #[msg("The signature lies elsewhere than in the one layout that is accepted")]
    Ed25519SignatureOffset,
    #[msg("The key lies elsewhere than in the one layout that is accepted")]
    Ed25519KeyOffset,
    #[msg("The message lies elsewhere than in the one layout that is accepted")]
    Ed25519MessageOffset,
    #[msg("The message must reach exactly to the end of the Ed25519 instruction")]
    Ed25519MessageSize,
    #[msg("The Ed25519 instruction has too few bytes")]
    Ed25519DataLength,

    // States and times.
    #[msg("The bond is over: it was released, slashed or expired")]
    BondNotActive,
    #[msg("The bond has not ended: it is released, slashed or expires first")]
    BondStillActive,
    #[msg("The bond is locked to a task: it ends when the task does")]
    BondLocked,
    #[msg("The bond is not locked to this task")]
    NotLockedToTask,
    #[msg("The bond's time is over: it can be neither locked nor renewed")]
    BondExpired,
    #[msg("The bond ends before the task does: renew it first")]
    BondEndsBeforeTask,
    #[msg("The slash window is still open")]
    SlashWindowOpen,
    #[msg("The task has not released the bond")]
    TaskNotReleased,
    #[msg("A renewal must end later than the bond does now")]
    NotAnExtension,
    #[msg("A renewal cannot reserve fewer GPU hours than before")]
    GpuHoursReduced,
    #[msg("The bond can be closed once its lease is over and two minutes have passed since it was posted")]
    TooEarlyToClose,
    #[msg("The caller is not the authority PDA of the market that is pinned, of the one that locked the bond, or of disputes")]
    CallerNotPinned,
    #[msg("A time does not fit 64 bits")]
    Overflow,
}

receipt::map_attestation_errors!(BondError);
receipt::map_ed25519_errors!(BondError);
