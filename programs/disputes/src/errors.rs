use anchor_lang::prelude::*;

#[error_code]
pub enum DisputesError {
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
    #[msg("A guardian's fee must lie between 0.01 and 1,000 USDC")]
    FeeOutOfBounds,
    #[msg("A seat's deposit is at most 100,000 USDC, and absence costs at least a fee and at most the deposit")]
    DepositOutOfBounds,
    #[msg("A phase must last between an hour and two days, a draw at most one")]
    PhaseOutOfBounds,
    #[msg("All phases of two rounds, with 12 hours to execute the verdict, must fit into five days")]
    PhasesTooLong,
    #[msg("The bond's share of the reward is at most 1,000 basis points, the slash of the node's stake at most 3,000")]
    ShareOutOfBounds,
    #[msg("A panel has at least 3 guardians, the appeal's has more, and at most 15")]
    PanelOutOfBounds,
    #[msg("A panel must be of an odd number, or all of its votes could tie")]
    PanelEven,
    #[msg("Disputes are paused: nobody takes a seat or opens a dispute, while all that runs goes on")]
    Paused,

    // Accounts.
    #[msg("The token account or mint is not of the market's mint")]
    WrongMint,
    #[msg("The source token account must be owned by the signer")]
    WrongSource,
    #[msg("This is not the treasury's fee vault of the config")]
    WrongFeeVault,
    #[msg("This is not the dispute's task")]
    WrongTask,
    #[msg("This is not the token account that the task names for the client")]
    WrongClientToken,
    #[msg("This is not the token account that the task names for the agent")]
    WrongAgentToken,
    #[msg("The rent returns to whoever paid it")]
    WrongRentReceiver,
    #[msg("This is not the SlotHashes sysvar")]
    NotSlotHashes,

    // Guardians.
    #[msg("The pool is not the wallet's own in the guardian's role: create it in staking first")]
    NotGuardianPool,
    #[msg("The pool's own stake is below the minimum of a guardian: stake more")]
    StakeTooSmall,
    #[msg("The wallet has a seat, or a deposit left from one: withdraw it first")]
    AlreadySeated,
    #[msg("Somebody sits there: take a vacant seat")]
    SeatTaken,
    #[msg("Vacant seats are taken first, and then the next number")]
    SeatOutOfTurn,
    #[msg("The guardian has no seat any more")]
    NotSeated,
    #[msg("The amount must be above zero")]
    AmountZero,
    #[msg("The source holds less than the amount")]
    BalanceTooLow,
    #[msg("The guardian is already leaving")]
    AlreadyLeaving,
    #[msg("The guardian has the stake and the deposit that a seat takes: it stays")]
    GuardianFit,
    #[msg("The notice of two days must pass before the seat is vacated")]
    NoticeRunning,
    #[msg("The guardian is on a panel that is not settled")]
    CasesOpen,
    #[msg("There is nothing above the deposit of the seat to withdraw: leave the seat first")]
    NothingFree,
    #[msg("This is not the guardian's wallet")]
    WrongWallet,
    #[msg("This is not the guardian's seat")]
    WrongSeat,

    // Opening.
    #[msg("Only the task's client or its provider may dispute")]
    NotParty,
    #[msg("Too few guardians are seated for a panel and the appeal's")]
    NotEnoughGuardians,
    #[msg("The task's own time for disputes is shorter than a dispute can take")]
    TaskTimeoutTooShort,

    // Drawing.
    #[msg("No panel is being drawn")]
    NotDrawing,
    #[msg("The seed is fixed already")]
    SeedFixed,
    #[msg("The slot that the seed comes from has no hash yet: wait")]
    SeedNotReady,
    #[msg("Fix the seed first")]
    SeedMissing,
    #[msg("The time to draw is over: conclude the round")]
    DrawOver,
    #[msg("The draw picks another seat")]
    NotDrawnSeat,
    #[msg("Somebody sits there: pass the guardian and its pool")]
    GuardianMissing,

    // Voting.
    #[msg("No vote is under way")]
    NotVoting,
    #[msg("The wallet is not on the panel that votes")]
    NotOnPanel,
    #[msg("The time to commit is over")]
    CommitOver,
    #[msg("This guardian has committed: a commitment stands")]
    AlreadyCommitted,
    #[msg("Votes are revealed once no more can be committed")]
    RevealNotOpen,
    #[msg("The time to reveal is over")]
    RevealOver,
    #[msg("The vote is revealed already")]
    AlreadyRevealed,
    #[msg("This is another guardian's vote, or of another dispute")]
    WrongVote,
    #[msg("Verdict and salt are not what was committed")]
    CommitmentMismatch,
    #[msg("The round is not over")]
    RoundOpen,
    #[msg("The round is concluded")]
    RoundConcluded,

    // Verdict.
    #[msg("The round must be concluded first, or the verdict is executed already")]
    NotDecided,
    #[msg("There is one appeal, and it was made")]
    AppealedAlready,
    #[msg("The time to appeal is over")]
    AppealOver,
    #[msg("Only the side that lost may appeal")]
    WinnerAppeals,
    #[msg("The verdict can still be appealed")]
    AppealOpen,
    #[msg("The verdict is not executed yet")]
    NotExecuted,
    #[msg("Only a verdict for the client is held against the node")]
    NodeNotAtFault,
    #[msg("The loss is in the node's reputation already")]
    LossRecorded,
    #[msg("The config spares the stake of nodes")]
    NoNodeSlash,
    #[msg("The node's stake has been slashed for this dispute")]
    NodeSlashed,
    #[msg("This is not the pool of the dispute's node")]
    WrongPool,
    #[msg("The guardian was never on a panel of this dispute")]
    NeverDrawn,
    #[msg("The guardian is settled with")]
    JurorSettled,
    #[msg("The guardian has voted: pass the vote, to be closed")]
    VoteMissing,
    #[msg("Guardians are still to be settled with, or money waits, or the node is still to answer for it")]
    NotFinished,

    // Money.
    #[msg("Nothing waits for this side")]
    NothingWaits,
    #[msg("Only the payee may choose another token account than the agreed one")]
    NotPayee,
    #[msg("The destination cannot receive: it is closed, frozen, of another mint or another owner")]
    DestinationUnusable,
    #[msg("The vault would hold less than is owed")]
    VaultShort,
    #[msg("An amount or a time does not fit 64 bits")]
    Overflow,
}
