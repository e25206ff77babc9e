use anchor_lang::prelude::*;
use market::state::Verdict;

use crate::{constants::MAX_PANEL, errors::DisputesError};

/// One panel and its votes: the first, or the appeal's.
#[zero_copy]
pub struct Round {
    /// The draw sees the roster as it was now.
    pub opened_at: i64,
    pub draw_by: i64,
    /// Zero until the panel is complete.
    pub commit_by: i64,
    pub reveal_by: i64,
    /// The first slot whose hash can be the seed.
    pub seed_slot: u64,
    /// Zero until it is fixed.
    pub seed: [u8; 32],
    /// Seats at the opening.
    pub seats: u32,
    /// Numbers that the draw has used up.
    pub draws: u32,
    pub panel: [Juror; MAX_PANEL],
    /// How many of the panel are to be drawn, and how many are.
    pub size: u8,
    pub drawn: u8,
    pub padding: [u8; 6],
}

/// A guardian on a panel.
#[zero_copy]
pub struct Juror {
    pub guardian: Pubkey,
    pub seat: u32,
    pub mark: u8,
    pub settled: u8,
    pub padding: [u8; 2],
}

/// How far a juror has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Mark {
    Drawn = 0,
    Committed = 1,
    ForClient = 2,
    ForAgent = 3,
}

impl From<Verdict> for Mark {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::ForClient => Self::ForClient,
            Verdict::ForAgent => Self::ForAgent,
        }
    }
}

impl Juror {
    pub fn is(&self, mark: Mark) -> bool {
        self.mark == mark as u8
    }

    pub fn set(&mut self, mark: Mark) {
        self.mark = mark as u8;
    }

    pub fn voted_for(&self, verdict: Option<Verdict>) -> bool {
        verdict.is_some_and(|verdict| self.is(verdict.into()))
    }

    pub fn revealed(&self) -> bool {
        self.is(Mark::ForClient) || self.is(Mark::ForAgent)
    }
}

impl Round {
    pub fn jurors(&self) -> &[Juror] {
        self.panel.get(..usize::from(self.drawn)).unwrap_or_default()
    }

    pub fn juror_mut(&mut self, guardian: &Pubkey) -> Option<&mut Juror> {
        let drawn = usize::from(self.drawn);
        self.panel.get_mut(..drawn)?.iter_mut().find(|juror| juror.guardian == *guardian)
    }

    pub fn has_seed(&self) -> bool {
        self.seed != [0; 32]
    }

    pub fn is_full(&self) -> bool {
        self.drawn == self.size
    }

    pub fn sits(&self, seat: u32) -> bool {
        self.jurors().iter().any(|juror| juror.seat == seat)
    }

    pub fn add(&mut self, guardian: Pubkey, seat: u32) -> Result<()> {
        let next = self.panel.get_mut(usize::from(self.drawn)).ok_or(DisputesError::Overflow)?;
        *next = Juror { guardian, seat, mark: Mark::Drawn as u8, settled: 0, padding: [0; 2] };
        self.drawn = self.drawn.checked_add(1).ok_or(DisputesError::Overflow)?;
        Ok(())
    }

    /// Whether the whole panel could vote; before, nobody on it was absent.
    pub fn voted(&self) -> bool {
        self.commit_by != 0
    }

    /// When nothing more can happen in it.
    pub fn ends_at(&self) -> i64 {
        if self.voted() {
            self.reveal_by
        } else {
            self.draw_by
        }
    }

    pub fn count(&self, verdict: Verdict) -> usize {
        self.jurors().iter().filter(|juror| juror.voted_for(Some(verdict))).count()
    }

    /// What more than half of the panel voted for, the absent counted in: a minority wins nothing by others' absence.
    pub fn verdict(&self) -> Option<Verdict> {
        let votes_to_win = usize::from(self.size >> 1);
        [Verdict::ForClient, Verdict::ForAgent].into_iter().find(|verdict| self.count(*verdict) > votes_to_win)
    }
}
