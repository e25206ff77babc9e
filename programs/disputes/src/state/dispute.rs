use anchor_lang::prelude::*;
use market::state::Verdict;

use super::{Juror, Parameters, Round};
use crate::{constants::SEED_DELAY_SLOTS, errors::DisputesError};

/// `[b"dispute", task]`.
#[account(zero_copy)]
pub struct Dispute {
    pub task: Pubkey,
    /// Whose work it is about: its reputation and its stake answer for it.
    pub node: Pubkey,
    pub client: Side,
    pub agent: Side,
    /// Who pays the account's rent, and gets it back.
    pub opener: Pubkey,
    pub parameters: Parameters,
    /// What each side puts down that opens or appeals.
    pub bond: u64,
    /// What the vault holds for this dispute and has not yet given to guardians or treasury.
    pub held: u64,
    /// While the state is `Decided`: until when one side may appeal, then when the verdict may be executed.
    pub appeal_by: i64,
    pub executed_at: i64,
    /// The first panel and the appeal's.
    pub rounds: [Round; 2],
    /// The round under way.
    pub round: u8,
    pub state: u8,
    /// A `Verdict` plus one; zero while there is none.
    pub verdict: u8,
    /// Whether the loss is in the node's reputation, and whether its stake has been slashed.
    pub recorded: u8,
    pub node_slashed: u8,
    /// Jurors that are not settled.
    pub unsettled: u8,
    /// A `Party` plus one; zero while nobody has appealed.
    pub appellant: u8,
    pub bump: u8,
    pub reserved: [u8; 64],
}

/// One of the two who disagree.
#[zero_copy]
pub struct Side {
    pub owner: Pubkey,
    /// Where it is paid.
    pub token: Pubkey,
    /// What it put down.
    pub bonds: u64,
    /// What could not be delivered and waits in the vault.
    pub owed: u64,
}

#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    Client,
    Agent,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum DisputeState {
    Drawing = 0,
    Voting = 1,
    /// A round is over.
    Decided = 2,
    Executed = 3,
}

pub fn winner(verdict: Verdict) -> Party {
    match verdict {
        Verdict::ForClient => Party::Client,
        Verdict::ForAgent => Party::Agent,
    }
}

impl Side {
    pub fn new(owner: Pubkey, token: Pubkey) -> Self {
        Self { owner, token, bonds: 0, owed: 0 }
    }
}

impl Dispute {
    pub const SPACE: usize = 8 + std::mem::size_of::<Self>();

    pub fn is(&self, state: DisputeState) -> bool {
        self.state == state as u8
    }

    pub fn set_state(&mut self, state: DisputeState) {
        self.state = state as u8;
    }

    pub fn verdict(&self) -> Option<Verdict> {
        match self.verdict {
            1 => Some(Verdict::ForClient),
            2 => Some(Verdict::ForAgent),
            _ => None,
        }
    }

    pub fn set_verdict(&mut self, verdict: Verdict) {
        self.verdict = match verdict {
            Verdict::ForClient => 1,
            Verdict::ForAgent => 2,
        };
    }

    pub fn side(&self, party: Party) -> &Side {
        match party {
            Party::Client => &self.client,
            Party::Agent => &self.agent,
        }
    }

    pub fn side_mut(&mut self, party: Party) -> &mut Side {
        match party {
            Party::Client => &mut self.client,
            Party::Agent => &mut self.agent,
        }
    }

    pub fn party(&self, key: &Pubkey) -> Option<Party> {
        [Party::Client, Party::Agent].into_iter().find(|party| self.side(*party).owner == *key)
    }

    pub fn is_appeal(&self) -> bool {
        self.round != 0
    }

    pub fn current(&self) -> Result<&Round> {
        self.rounds.get(usize::from(self.round)).ok_or_else(|| error!(DisputesError::Overflow))
    }

    pub fn current_mut(&mut self) -> Result<&mut Round> {
        self.rounds.get_mut(usize::from(self.round)).ok_or_else(|| error!(DisputesError::Overflow))
    }

    /// Whether the seat has been drawn for either panel: nobody judges one dispute twice.
    pub fn sits(&self, seat: u32) -> bool {
        self.rounds.iter().any(|round| round.sits(seat))
    }

    /// Begins a round: its seed will come from a slot that has no hash yet.
    pub fn begin(&mut self, round: u8, seats: u32) -> Result<()> {
        let Clock { unix_timestamp: now, slot, .. } = Clock::get()?;
        let seed_slot = slot.checked_add(SEED_DELAY_SLOTS).ok_or(DisputesError::Overflow)?;
        let size = if round == 0 { self.parameters.panel } else { self.parameters.appeal_panel };
        let size = u8::try_from(size).map_err(|_| DisputesError::Overflow)?;
        let draw_by = now.checked_add(i64::from(self.parameters.draw_seconds)).ok_or(DisputesError::Overflow)?;
        self.round = round;
        self.set_state(DisputeState::Drawing);
        let current = self.current_mut()?;
        current.opened_at = now;
        current.draw_by = draw_by;
        current.seed_slot = seed_slot;
        current.seats = seats;
        current.size = size;
        Ok(())
    }

    /// Puts a guardian on the panel; the last one starts the vote.
    pub fn seat(&mut self, guardian: Pubkey, seat: u32, now: i64) -> Result<()> {
        let Parameters { commit_seconds, reveal_seconds, .. } = self.parameters;
        self.unsettled = self.unsettled.checked_add(1).ok_or(DisputesError::Overflow)?;
        let round = self.current_mut()?;
        round.add(guardian, seat)?;
        if round.is_full() {
            round.commit_by = now.checked_add(i64::from(commit_seconds)).ok_or(DisputesError::Overflow)?;
            round.reveal_by = round.commit_by.checked_add(i64::from(reveal_seconds)).ok_or(DisputesError::Overflow)?;
            self.set_state(DisputeState::Voting);
        }
        Ok(())
    }

    pub fn set_appellant(&mut self, party: Party) {
        self.appellant = match party {
            Party::Client => 1,
            Party::Agent => 2,
        };
    }

    /// What an appeal has put down comes back where no panel could be drawn to hear it.
    fn unheard(&self) -> (u64, u64) {
        let [_, appeal] = &self.rounds;
        match self.appellant {
            1 if !appeal.voted() => (self.bond, 0),
            2 if !appeal.voted() => (0, self.bond),
            _ => (0, 0),
        }
    }

    /// A side puts down the bond.
    pub fn put_down(&mut self, party: Party) -> Result<()> {
        let bond = self.bond;
        let side = self.side_mut(party);
        side.bonds = side.bonds.checked_add(bond).ok_or(DisputesError::Overflow)?;
        self.hold(bond)
    }

    pub fn hold(&mut self, amount: u64) -> Result<()> {
        self.held = self.held.checked_add(amount).ok_or(DisputesError::Overflow)?;
        Ok(())
    }

    pub fn release(&mut self, amount: u64) -> Result<()> {
        self.held = self.held.checked_sub(amount).ok_or(DisputesError::VaultShort)?;
        Ok(())
    }

    /// The round is over; an appeal that finds no verdict leaves the first one. The time to appeal runs from the round's
    /// own end, whenever somebody concludes it: nobody makes a dispute longer by waiting.
    pub fn conclude(&mut self) -> Result<Option<Verdict>> {
        let (found, ended_at) = (self.current()?.verdict(), self.current()?.ends_at());
        if let Some(verdict) = found {
            self.set_verdict(verdict);
        }
        let wait = if self.is_appeal() { 0 } else { self.parameters.appeal_seconds };
        self.appeal_by = ended_at.checked_add(i64::from(wait)).ok_or(DisputesError::Overflow)?;
        self.set_state(DisputeState::Decided);
        Ok(found)
    }

    /// What the guardians earn together: a fee for each vote with the verdict, of either panel.
    pub fn fees(&self) -> Result<u64> {
        let verdict = self.verdict();
        let paid = self.rounds.iter().flat_map(Round::jurors).filter(|juror| juror.voted_for(verdict)).count();
        let paid = u64::try_from(paid).map_err(|_| DisputesError::Overflow)?;
        Ok(self.parameters.guardian_fee.checked_mul(paid).ok_or(DisputesError::Overflow)?)
    }

    /// What the client and the agent get of the bonds: all that the guardians do not earn goes to the winner, and without
    /// a verdict everyone gets back what it put down.
    pub fn shares(&self) -> Result<(u64, u64)> {
        let Some(verdict) = self.verdict() else {
            return Ok((self.client.bonds, self.agent.bonds));
        };
        let (to_client, to_agent) = self.unheard();
        let rest = self
            .client
            .bonds
            .checked_add(self.agent.bonds)
            .and_then(|bonds| bonds.checked_sub(to_client)?.checked_sub(to_agent)?.checked_sub(self.fees().ok()?))
            .ok_or(DisputesError::VaultShort)?;
        let shares = match winner(verdict) {
            Party::Client => (to_client.checked_add(rest), Some(to_agent)),
            Party::Agent => (Some(to_client), to_agent.checked_add(rest)),
        };
        shares.0.zip(shares.1).ok_or_else(|| error!(DisputesError::Overflow))
    }

    pub fn juror_mut(&mut self, guardian: &Pubkey) -> Option<(bool, &mut Juror)> {
        self.rounds.iter_mut().find_map(|round| {
            let voted = round.voted();
            round.juror_mut(guardian).map(|juror| (voted, juror))
        })
    }
}
