use anchor_lang::prelude::*;

#[error_code]
pub enum StakingError {
    // Governance.
    #[msg("Only the program's upgrade authority initialises it: sign with that key")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority may do this: sign with the key that the config names")]
    NotAuthority,
    #[msg("Only the proposed authority can accept: ask the authority to propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause and resume: sign with one of the two")]
    NotPauseAuthority,
    #[msg("The default key is nobody: name a real one")]
    KeyMissing,
    #[msg("A minimum must be between 1 and 1,000,000,000,000 units: name one between the two")]
    MinimumOutOfBounds,
    #[msg("The unbonding time must be between 1 and 60 days: name a time between the two")]
    UnbondingOutOfBounds,
    #[msg("The epoch must last at least an hour and at most half of the unbonding time: correct either")]
    EpochOutOfBounds,
    #[msg("Rewards must stream for at least an hour and at most 365 days: name a time between the two")]
    StreamOutOfBounds,
    #[msg("The notice of a commission must last at least an epoch and at most 60 days: name a time between the two")]
    NoticeOutOfBounds,
    #[msg("The commission is at most 5,000 basis points, its change per notice between 1 and 1,000: correct either")]
    CommissionOutOfBounds,
    #[msg("An epoch's cap is at most 5,000 basis points, and each offence between 1 and that cap: correct the share")]
    SlashOutOfBounds,
    #[msg("No change of the disputes program is proposed: propose one first")]
    NoDisputesProposed,
    #[msg("The proposed disputes program is not due yet: wait; everyone must be able to leave before it can slash")]
    DisputesNotDue,
    #[msg("Staking is paused: wait; unstaking, withdrawing, claiming and slashing go on")]
    Paused,

    // Accounts.
    #[msg("The node is not an account of the registry: pass the node's account there")]
    NotANode,
    #[msg("Only the operator may do this: sign with the key that the pool or node names")]
    NotOperator,
    #[msg("The node is retired: register another one")]
    NodeRetired,
    #[msg("The holder of a user's, provider's or guardian's pool is the wallet that creates it: sign with it")]
    HolderMustSign,
    #[msg("The token account is not of the staking mint: pass an account of the mint that the config names")]
    WrongMint,
    #[msg("The source token account must be owned by the signer: pass one of the signer's own")]
    WrongSource,
    #[msg("This is not the vault of the pool: pass the one that the pool names")]
    WrongVault,
    #[msg("The delegation belongs to another pool: pass one of this pool")]
    WrongDelegation,
    #[msg("Only the owner of the stake may do this: sign as the owner")]
    NotOwner,
    #[msg("This is not the node of the pool: pass the node that the pool names as its holder")]
    WrongNode,
    #[msg("The node of the bond is missing: pass it to unstake")]
    NodeMissing,
    #[msg("This is not escrow's exposure account of the pool's node: pass the one derived from the node")]
    WrongExposure,
    #[msg("Escrow's exposure account of the node is missing: pass it to unstake")]
    ExposureMissing,
    #[msg("The unbonding belongs to another pool: pass one of this pool")]
    WrongUnbonding,
    #[msg("The redelegation is between other pools: pass the two pools that it names")]
    WrongRedelegation,
    #[msg("This is not the address that signs for staking: pass the one that the config names")]
    WrongVaultAuthority,

    // Stake.
    #[msg("The amount must be above zero: give at least one unit")]
    AmountZero,
    #[msg("The amount buys no share of the pool: stake more")]
    AmountTooSmall,
    #[msg("The source holds less than the amount: fund it, or take less")]
    BalanceTooLow,
    #[msg("The operator's stake would be below the minimum of the role: stake more, or unstake less")]
    BondBelowMinimum,
    #[msg(
        "The operator's stake would be below what the node's live sessions require: unstake less, or wait for them to end"
    )]
    BondBacksSessions,
    #[msg("The operator has not bonded the minimum of the role: delegate to another pool, or wait until it has")]
    OperatorNotBonded,
    #[msg("The operator uses `stake`, everyone else `delegate`: call the other one")]
    OperatorStakes,
    #[msg("The delegation has fewer shares than that: name at most what it has")]
    NotEnoughShares,
    #[msg(
        "These shares can still be slashed for the pool they came from: settle the redelegation once it has matured"
    )]
    SharesLocked,
    #[msg("The pool has been slashed until its shares were used up: stake in another one")]
    PoolExhausted,
    #[msg("The stake is still unbonding: wait until it unlocks")]
    StillUnbonding,
    #[msg("The operator's own stake is a bond and cannot be redelegated: unstake it")]
    BondCannotMove,
    #[msg("The stake is in this pool already: redelegate to another one")]
    SamePool,
    #[msg("The old pool was not slashed, and the redelegation has not matured: wait until it has")]
    NothingToSettle,

    // Rewards.
    #[msg("There are no rewards to claim yet: wait until some have streamed in")]
    NothingToClaim,
    #[msg("The pool has been given all the rewards that it can ever count: reward another pool")]
    RewardsOverflow,
    #[msg("The commission is above the maximum: name at most what the config allows")]
    CommissionTooHigh,
    #[msg("The commission may not change by so much at once: take a smaller step, and the next one after this holds")]
    CommissionChangeTooLarge,
    #[msg("A change of commission is already announced: wait until it holds")]
    CommissionChangePending,

    // Slashing.
    #[msg("The account is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111")]
    NotInstructionsSysvar,
    #[msg("Only a node signs receipts, and this pool is of another role: pass the node's pool")]
    NotANodePool,
    #[msg(
        "Nothing ties the receipts' key to the pool's node: pass the node, a live session of it, or a record of the key"
    )]
    KeyNotOfNode,
    #[msg("The fault is another node's: pass the pool of that node")]
    FaultOfAnotherNode,
    #[msg("Only the disputes program's authority PDA brings verdicts: let that program call")]
    NotDisputes,
    #[msg("The verdict takes more than one offence may cost: take at most the config's share of the pool")]
    AboveOffenceCap,
    #[msg("The offence does not fit into what this epoch's cap leaves: bring the same evidence in the next epoch")]
    EpochCapReached,
    #[msg("The pool holds too little for a slash to take anything: leave it at that")]
    NothingToSlash,
    #[msg("The offence has been punished already: leave it at that")]
    AlreadyPunished,
    #[msg("The offence is another pool's: pass an offence of this pool")]
    WrongOffence,
    #[msg("This is not the token account that the finder named when the offence was proven: pass that one")]
    WrongFinderToken,
    #[msg("The proceeds of this offence have been routed already: leave it at that")]
    AlreadyRouted,
    #[msg("The vault would hold less than the pool owes: stop, and report it with the vault's address")]
    VaultShort,
    #[msg("The arithmetic overflowed: give smaller numbers")]
    Overflow,

    // What the Ed25519 instruction and the receipts in it can be.
    #[msg("The instructions sysvar ends too early: pass the runtime's own account")]
    InstructionsTruncated,
    #[msg("No instruction comes before this one: put the Ed25519 instruction there")]
    NoInstructionBefore,
    #[msg(
        "The instruction before this one is not of the Ed25519 program: put the Ed25519 instruction directly before this one"
    )]
    NotEd25519Program,
    #[msg("The Ed25519 instruction names accounts: build it without any")]
    Ed25519Accounts,
    #[msg("The Ed25519 instruction checks no signature: put both of the node's into it")]
    Ed25519NoSignatures,
    #[msg(
        "The Ed25519 instruction must check exactly two signatures: put in the node's over each receipt, and no other"
    )]
    Ed25519SignatureCount,
    #[msg("The Ed25519 instruction's padding byte is not zero: set it to zero")]
    Ed25519Padding,
    #[msg("An instruction index is not 0xFFFF: keep signatures, key and receipts in the Ed25519 instruction itself")]
    Ed25519InstructionIndex,
    #[msg(
        "A signature lies elsewhere than in the canonical layout: put offsets, key, signatures and receipts in the order of docs/receipts.md"
    )]
    Ed25519SignatureOffset,
    #[msg("A key lies elsewhere than in the canonical layout: name one key for both signatures")]
    Ed25519KeyOffset,
    #[msg(
        "A receipt lies elsewhere than in the canonical layout: put offsets, key, signatures and receipts in the order of docs/receipts.md"
    )]
    Ed25519MessageOffset,
    #[msg("A receipt has another size than 107 bytes: pass the receipts alone")]
    Ed25519MessageSize,
    #[msg("The Ed25519 instruction is too short or too long: end it with the second receipt's last byte")]
    Ed25519DataLength,
    #[msg("A receipt is exactly 107 bytes: put the whole receipt into the Ed25519 instruction")]
    ReceiptLength,
    #[msg("The bytes were signed for something else than receipts: bring the receipts' own bytes")]
    ReceiptDomain,
    #[msg("The receipt's version is not known: bring receipts of version 1")]
    ReceiptVersion,
    #[msg("The receipt is neither a session's nor a ledger's: bring receipts of kind 1 or 2")]
    ReceiptKind,
    #[msg("The receipt has a flag without meaning: bring receipts that the node signed")]
    ReceiptFlags,
    #[msg("A ledger's voucher cannot be final: bring receipts that the node signed")]
    ReceiptFinalVoucher,
    #[msg("The receipt's number is zero, which no chain has: bring receipts numbered from 1")]
    ReceiptNumberZero,
    #[msg("The receipts are of different kinds and do not contradict each other: bring two of one kind")]
    EquivocationKind,
    #[msg(
        "The receipts belong to different sessions or ledgers and do not contradict each other: bring two of one account"
    )]
    EquivocationAccount,
    #[msg("The receipts have different numbers and do not contradict each other: bring two of one number")]
    EquivocationNumber,
    #[msg("The receipts are the same bytes, and signing one twice is no offence: bring two that differ")]
    EquivocationIdentical,
}

receipt::map_ed25519_errors!(StakingError);
receipt::map_receipt_errors!(StakingError);
receipt::map_equivocation_errors!(StakingError);
