use anchor_lang::prelude::*;

#[error_code]
pub enum StakingError {
    // Governance.
    #[msg("Only the program's upgrade authority initialises it: sign with that key")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority may do this")]
    NotAuthority,
    #[msg("Only the proposed authority can accept: ask the authority to propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause and resume")]
    NotPauseAuthority,
    #[msg("The default key is nobody: name a real one")]
    KeyMissing,
    #[msg("A minimum must be between 1 and 1,000,000,000,000 units")]
    MinimumOutOfBounds,
    #[msg("The unbonding time must be between 1 and 60 days")]
    UnbondingOutOfBounds,
    #[msg("The epoch must last at least an hour and at most half of the unbonding time")]
    EpochOutOfBounds,
    #[msg("Rewards must stream for at least an hour and at most 365 days")]
    StreamOutOfBounds,
    #[msg("The notice of a commission must last at least an epoch and at most 60 days")]
    NoticeOutOfBounds,
    #[msg("The commission is at most 5,000 basis points, its change per notice between 1 and 1,000")]
    CommissionOutOfBounds,
    #[msg("An epoch's cap is at most 5,000 basis points, and each offence between 1 and that cap")]
    SlashOutOfBounds,
    #[msg("No change of the disputes program is proposed")]
    NoDisputesProposed,
    #[msg("The proposed disputes program is not due yet: everyone must be able to leave before it can slash")]
    DisputesNotDue,
    #[msg("Staking is paused: unstaking, withdrawing, claiming and slashing still work, everything else waits")]
    Paused,

    // Accounts.
    #[msg("The node is not an account of the registry")]
    NotANode,
    #[msg("Only the operator may do this")]
    NotOperator,
    #[msg("The node is retired: register another one")]
    NodeRetired,
    #[msg("The holder of a user's, provider's or guardian's pool is the wallet that creates it")]
    HolderMustSign,
    #[msg("The token account is not of the staking mint")]
    WrongMint,
    #[msg("The source token account must be owned by the signer")]
    WrongSource,
    #[msg("This is not the vault of the pool")]
    WrongVault,
    #[msg("The delegation belongs to another pool")]
    WrongDelegation,
    #[msg("Only the owner of the stake may do this")]
    NotOwner,
    #[msg("This is not the node of the pool")]
    WrongNode,
    #[msg("To unstake a node's bond, pass the node")]
    NodeMissing,
    #[msg("This is not escrow's exposure account of the pool's node")]
    WrongExposure,
    #[msg("To unstake a node's bond, pass escrow's exposure account of the node")]
    ExposureMissing,
    #[msg("The unbonding belongs to another pool")]
    WrongUnbonding,
    #[msg("The redelegation is between other pools")]
    WrongRedelegation,
    #[msg("This is not the address that signs for staking")]
    WrongVaultAuthority,

    // Stake.
    #[msg("The amount must be above zero")]
    AmountZero,
    #[msg("The amount buys no share of the pool: stake more")]
    AmountTooSmall,
    #[msg("The source holds less than the amount")]
    BalanceTooLow,
    #[msg("The operator's stake would be below the minimum of the role: stake more, or unstake less")]
    BondBelowMinimum,
    #[msg("The operator's stake would be below what the node's live sessions require: unstake less, or wait for them to end")]
    BondBacksSessions,
    #[msg("The operator has not bonded the minimum of the role: nobody can delegate to this pool before")]
    OperatorNotBonded,
    #[msg("The operator uses `stake`, everyone else `delegate`")]
    OperatorStakes,
    #[msg("The delegation has fewer shares than that")]
    NotEnoughShares,
    #[msg(
        "These shares can still be slashed for the pool they came from: settle the redelegation once it has matured"
    )]
    SharesLocked,
    #[msg("The pool has been slashed so far that its shares are used up: it takes no new stake")]
    PoolExhausted,
    #[msg("The stake is still unbonding: wait until it unlocks")]
    StillUnbonding,
    #[msg("The operator's own stake is a bond and cannot be redelegated: unstake it")]
    BondCannotMove,
    #[msg("Redelegate to another pool than the one the stake is in")]
    SamePool,
    #[msg("The old pool has not been slashed, and the redelegation has not matured: there is nothing to settle")]
    NothingToSettle,

    // Rewards.
    #[msg("There are no rewards to claim yet")]
    NothingToClaim,
    #[msg("The pool has been given all the rewards that it can ever count")]
    RewardsOverflow,
    #[msg("The commission is above the maximum")]
    CommissionTooHigh,
    #[msg("The commission may not change by so much at once")]
    CommissionChangeTooLarge,
    #[msg("A change of commission is already announced: wait until it holds")]
    CommissionChangePending,

    // Slashing.
    #[msg("The account is not the instructions sysvar")]
    NotInstructionsSysvar,
    #[msg("Only a node signs receipts: this pool is of another role")]
    NotANodePool,
    #[msg("Nothing ties the key that signed the receipts to the pool's node: pass the node, a live session of it, or a record of the key")]
    KeyNotOfNode,
    #[msg("The fault is another node's")]
    FaultOfAnotherNode,
    #[msg("Only the disputes program's authority PDA brings verdicts")]
    NotDisputes,
    #[msg("The verdict takes more than one offence may cost")]
    AboveOffenceCap,
    #[msg("The offence does not fit into what this epoch's cap leaves: bring the same evidence in the next epoch")]
    EpochCapReached,
    #[msg("The pool holds too little for a slash to take anything")]
    NothingToSlash,
    #[msg("The offence has been punished already")]
    AlreadyPunished,
    #[msg("The offence is another pool's")]
    WrongOffence,
    #[msg("This is not the token account that the finder named when the offence was proven")]
    WrongFinderToken,
    #[msg("The proceeds of this offence have been routed already")]
    AlreadyRouted,
    #[msg("The vault would hold less than the pool owes")]
    VaultShort,
    #[msg("The arithmetic overflowed")]
    Overflow,

    // What the Ed25519 instruction and the receipts in it can be.
    #[msg("The instructions sysvar ends too early")]
    InstructionsTruncated,
    #[msg("The Ed25519 instruction must come directly before this one: it is missing")]
    NoInstructionBefore,
    #[msg("The instruction before this one is not of the Ed25519 program")]
    NotEd25519Program,
    #[msg("The Ed25519 instruction must name no accounts")]
    Ed25519Accounts,
    #[msg("The Ed25519 instruction checks no signature")]
    Ed25519NoSignatures,
    #[msg("The Ed25519 instruction must check exactly two signatures")]
    Ed25519SignatureCount,
    #[msg("The Ed25519 instruction's padding must be zero")]
    Ed25519Padding,
    #[msg("Everything that the Ed25519 instruction checks must lie in itself: every index is 0xFFFF")]
    Ed25519InstructionIndex,
    #[msg("A signature lies elsewhere than in the canonical layout")]
    Ed25519SignatureOffset,
    #[msg("A key lies elsewhere than in the canonical layout: one key signs both receipts")]
    Ed25519KeyOffset,
    #[msg("A receipt lies elsewhere than in the canonical layout")]
    Ed25519MessageOffset,
    #[msg("A receipt has another size than 107 bytes")]
    Ed25519MessageSize,
    #[msg("The Ed25519 instruction is too short or too long")]
    Ed25519DataLength,
    #[msg("A receipt is exactly 107 bytes")]
    ReceiptLength,
    #[msg("The bytes were signed for something else than receipts")]
    ReceiptDomain,
    #[msg("The receipt's version is not known")]
    ReceiptVersion,
    #[msg("The receipt is neither a session's nor a ledger's")]
    ReceiptKind,
    #[msg("The receipt has a flag without meaning")]
    ReceiptFlags,
    #[msg("A ledger's voucher cannot be final")]
    ReceiptFinalVoucher,
    #[msg("The first receipt is number one")]
    ReceiptNumberZero,
    #[msg("The receipts are of different kinds and do not contradict each other")]
    EquivocationKind,
    #[msg("The receipts belong to different sessions or ledgers and do not contradict each other")]
    EquivocationAccount,
    #[msg("The receipts have different numbers and do not contradict each other")]
    EquivocationNumber,
    #[msg("The receipts are the same bytes: signing one receipt twice is no offence")]
    EquivocationIdentical,
}

receipt::map_ed25519_errors!(StakingError);
receipt::map_receipt_errors!(StakingError);
receipt::map_equivocation_errors!(StakingError);
