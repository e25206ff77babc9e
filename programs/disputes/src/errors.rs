use anchor_lang::prelude::*;

#[error_code]
pub enum DisputesError {
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
    #[msg("A guardian's fee must lie between 0.01 and 1,000 USDC: name a fee between the two")]
    FeeOutOfBounds,
    #[msg(
        "A seat's deposit is at most 100,000 USDC, and absence costs at least a fee and at most the deposit: correct deposit or penalty"
    )]
    DepositOutOfBounds,
    #[msg("A phase must last between an hour and two days, a draw at most one: correct the phase")]
    PhaseOutOfBounds,
    #[msg("All phases of two rounds, with 12 hours to execute the verdict, must fit into five days: shorten one")]
    PhasesTooLong,
    #[msg(
        "The bond's share of the reward is at most 1,000 basis points, the slash of the node's stake at most 3,000: lower the share"
    )]
    ShareOutOfBounds,
    #[msg("A panel has at least 3 guardians, the appeal's has more, and at most 15: correct the sizes")]
    PanelOutOfBounds,
    #[msg("A panel of an even number could tie: make it odd")]
    PanelEven,
    #[msg("Disputes are paused, so nobody takes a seat or opens one: wait; what runs goes on")]
    Paused,

    // Accounts.
    #[msg(
        "The token account or mint is not of the market's mint: pass the mint that the config names, or an account of it"
    )]
    WrongMint,
    #[msg("The source token account must be owned by the signer: pass one of the signer's own")]
    WrongSource,
    #[msg("This is not the treasury's fee vault of the config: pass the one that the config names")]
    WrongFeeVault,
    #[msg("This is not the dispute's task: pass the task that the dispute names")]
    WrongTask,
    #[msg("This is not the token account that the task names for the client: pass the task's own")]
    WrongClientToken,
    #[msg("This is not the token account that the task names for the agent: pass the task's own")]
    WrongAgentToken,
    #[msg("The rent returns to whoever paid it: pass the key that the account names")]
    WrongRentReceiver,
    #[msg("This is not the SlotHashes sysvar: pass SysvarS1otHashes111111111111111111111111111")]
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
    #[msg("Vacant seats are taken first, and then the next number: take the lowest vacant seat, else the next number")]
    SeatOutOfTurn,
    #[msg("The guardian has no seat any more: take a seat first")]
    NotSeated,
    #[msg("The amount must be above zero: give at least one unit")]
    AmountZero,
    #[msg("The source holds less than the amount: fund it, or name a smaller amount")]
    BalanceTooLow,
    #[msg("The guardian is already leaving: wait for the notice to pass, then vacate the seat")]
    AlreadyLeaving,
    #[msg("The guardian has the stake and the deposit that a seat takes: leave it its seat")]
    GuardianFit,
    #[msg("The notice of two days must pass before the seat is vacated: leave first, then wait")]
    NoticeRunning,
    #[msg("The guardian is on a panel that is not settled: settle with it in those disputes first")]
    CasesOpen,
    #[msg("There is nothing above the deposit of the seat to withdraw: leave the seat first")]
    NothingFree,
    #[msg("This is not the guardian's wallet: pass the wallet that the guardian names")]
    WrongWallet,
    #[msg("This is not the guardian's seat: pass the seat that the guardian names")]
    WrongSeat,

    // Opening.
    #[msg("Only the task's client or its provider may dispute: sign as one of them")]
    NotParty,
    #[msg("Too few guardians are seated for a panel and the appeal's: try again when more have taken seats")]
    NotEnoughGuardians,
    #[msg(
        "The task's own time for disputes is shorter than a dispute can take: post tasks with a longer dispute timeout"
    )]
    TaskTimeoutTooShort,

    // Drawing.
    #[msg("No panel is being drawn: draw after a dispute or an appeal is opened")]
    NotDrawing,
    #[msg("The seed is fixed already: draw the guardians")]
    SeedFixed,
    #[msg("The slot that the seed comes from has no hash yet: wait")]
    SeedNotReady,
    #[msg("No seed is fixed for the draw: fix it first")]
    SeedMissing,
    #[msg("The time to draw is over: conclude the round")]
    DrawOver,
    #[msg("The draw picks another seat: pass the seat that the seed gives for this turn")]
    NotDrawnSeat,
    #[msg("Somebody sits there: pass the guardian and its pool")]
    GuardianMissing,

    // Voting.
    #[msg("No vote is under way: wait until the panel is complete")]
    NotVoting,
    #[msg("The wallet is not on the panel that votes: vote with a wallet that was drawn")]
    NotOnPanel,
    #[msg("The time to commit is over: reveal what was committed")]
    CommitOver,
    #[msg("This guardian has committed, and a commitment stands: reveal it when the time comes")]
    AlreadyCommitted,
    #[msg(
        "Votes are revealed once no more can be committed: wait until the time to commit is over, or all have committed"
    )]
    RevealNotOpen,
    #[msg("The time to reveal is over: conclude the round")]
    RevealOver,
    #[msg("The vote is revealed already: wait for the round to be concluded")]
    AlreadyRevealed,
    #[msg("This is another guardian's vote, or of another dispute: pass the vote of this guardian and this dispute")]
    WrongVote,
    #[msg("Verdict and salt are not what was committed: reveal with the verdict and salt that were hashed")]
    CommitmentMismatch,
    #[msg("The round is not over: wait for every vote or for the end of the time to reveal")]
    RoundOpen,
    #[msg("The round is concluded: appeal, or execute the verdict")]
    RoundConcluded,

    // Verdict.
    #[msg("The round must be concluded first, or the verdict is executed already: look at the dispute's state")]
    NotDecided,
    #[msg("There is one appeal, and it was made: wait for its verdict")]
    AppealedAlready,
    #[msg("The time to appeal is over: execute the verdict")]
    AppealOver,
    #[msg("Only the side that lost may appeal: leave it to the other side")]
    WinnerAppeals,
    #[msg("The verdict can still be appealed: wait until the time to appeal is over")]
    AppealOpen,
    #[msg("The verdict is not executed yet: execute it first")]
    NotExecuted,
    #[msg("Only a verdict for the client is held against the node: leave its reputation and stake alone")]
    NodeNotAtFault,
    #[msg("The loss is in the node's reputation already: leave it at that")]
    LossRecorded,
    #[msg("The config spares the stake of nodes: leave its stake alone")]
    NoNodeSlash,
    #[msg("The node's stake has been slashed for this dispute: leave it at that")]
    NodeSlashed,
    #[msg("This is not the pool of the dispute's node: pass the pool of the node that the dispute names")]
    WrongPool,
    #[msg("The guardian was never on a panel of this dispute: pass one that was")]
    NeverDrawn,
    #[msg("The guardian is settled with: leave it at that")]
    JurorSettled,
    #[msg("The guardian has voted: pass the vote, to be closed")]
    VoteMissing,
    #[msg(
        "Guardians are still to be settled with, or money waits, or the node is still to answer for it: finish these first"
    )]
    NotFinished,

    // Money.
    #[msg("Nothing waits for this side: look whom the account names before claiming")]
    NothingWaits,
    #[msg(
        "Only the payee may choose another token account than the agreed one: sign as the payee, or pass the agreed token account"
    )]
    NotPayee,
    #[msg("The destination cannot receive: it is closed, frozen, of another mint or another owner")]
    DestinationUnusable,
    #[msg("The vault would hold less than is owed: stop, and report it with the vault's address")]
    VaultShort,
    #[msg("An amount or a time does not fit 64 bits: give smaller ones")]
    Overflow,
}
