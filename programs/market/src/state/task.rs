use anchor_lang::prelude::*;

use super::{Payee, PayeeRole};
use crate::{constants::RANKING, errors::MarketError};

/// `[b"task", instance, client, nonce]`. Bonds read its first bytes: discriminator, then status.
#[account(zero_copy)]
pub struct Task {
    /// As in [`TaskStatus`].
    pub status: u8,
    /// As in [`PayoutMode`].
    pub payout_mode: u8,
    pub capability_bit: u8,
    pub vault_bump: u8,
    pub authority_bump: u8,
    /// How many bids the ranking holds.
    pub ranked: u8,
    /// The client's share of the bond if a verdict slashes it.
    pub dispute_client_bps: u16,
    pub client: Payee,
    /// Empty until the award.
    pub provider: Payee,
    pub treasury: Payee,
    pub mint: Pubkey,
    /// Acknowledges results and signs receipts for the client.
    pub client_key: Pubkey,
    /// The default key where no verifier counts.
    pub verifier: Pubkey,
    pub spec_hash: [u8; 32],
    /// Zero until a proof names it.
    pub result_hash: [u8; 32],
    /// The most the client pays.
    pub reward: u64,
    /// The winner's price; zero until the award.
    pub price: u64,
    pub required_bond: u64,
    pub bid_deposit: u64,
    pub commits: u32,
    pub reveals: u32,
    pub commit_by: i64,
    pub reveal_by: i64,
    pub award_by: i64,
    /// When the work is due.
    pub deadline: i64,
    /// Until when proofs and disputes count.
    pub settle_by: i64,
    /// Zero while there is no dispute.
    pub frozen_until: i64,
    pub dispute_timeout: i64,
    /// The best bids that were revealed, the best first.
    pub ranking: [RankedBid; RANKING],
    // Of the winner; empty until the award.
    pub bond: Pubkey,
    pub agent_did: [u8; 32],
    pub node: Pubkey,
    pub receipt_key: Pubkey,
}

#[zero_copy]
#[derive(Default, PartialEq, Eq)]
pub struct RankedBid {
    pub bid: Pubkey,
    pub price: u64,
    pub number: u64,
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum TaskStatus {
    Bidding = 1,
    BookClosed = 2,
    Awarded = 3,
    /// Frozen until a verdict or the dispute's timeout.
    Disputed = 4,
    /// Paid.
    Released = 5,
    /// A dispute had no verdict in time: refunded, and the bond is free.
    Undecided = 6,
    /// Not done in time: refunded, and the bond was slashed.
    Expired = 7,
    /// A verdict was for the client: refunded, and the bond was slashed.
    Lost = 8,
    /// Never awarded: refunded.
    Cancelled = 9,
}

/// What releases the reward, beside the client's acknowledgement, which always does.
#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum PayoutMode {
    /// Nothing else.
    Acknowledged = 0,
    /// The attestation of the task's verifier.
    Verified = 1,
    /// A final receipt of the task.
    Metered = 2,
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    Acknowledgement,
    Attestation,
    FinalReceipt,
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    ForClient,
    ForAgent,
}

impl Task {
    /// With the discriminator.
    pub const SPACE: usize = 8 + size_of::<Self>();

    /// Whether bids of the task at this address still count; not if it was closed.
    pub fn takes_bids(account: &AccountInfo) -> Result<bool> {
        let data = account.try_borrow_data()?;
        let status = data.get(compute_bond::constants::TASK_STATUS_AT);
        let open = [TaskStatus::Bidding as u8, TaskStatus::BookClosed as u8];
        Ok(*account.owner == crate::ID && status.is_some_and(|status| open.contains(status)))
    }

    pub fn is(&self, status: TaskStatus) -> bool {
        self.status == status as u8
    }

    pub fn set_status(&mut self, status: TaskStatus) {
        self.status = status as u8;
    }

    pub fn was_awarded(&self) -> bool {
        self.bond != Pubkey::default()
    }

    pub fn is_over(&self) -> bool {
        self.status >= TaskStatus::Released as u8
    }

    /// Proofs and disputes count while the task is awarded and not late: from `settle_by` on it can only expire.
    pub fn require_open_to_settlement(&self, now: i64) -> Result<()> {
        require!(self.is(TaskStatus::Awarded), MarketError::NotAwarded);
        require!(now < self.settle_by, MarketError::SettlementOver);
        Ok(())
    }

    /// What the vault must hold.
    pub fn owes(&self) -> Result<u64> {
        let owes = if self.is_over() {
            self.client.owed.checked_add(self.provider.owed).and_then(|sum| sum.checked_add(self.treasury.owed))
        } else {
            self.deposits()?.checked_add(self.reward)
        };
        owes.ok_or_else(|| error!(MarketError::Overflow))
    }

    /// The deposits of bids that are not revealed.
    pub fn deposits(&self) -> Result<u64> {
        let sealed = self.commits.checked_sub(self.reveals);
        let deposits = sealed.and_then(|sealed| self.bid_deposit.checked_mul(u64::from(sealed)));
        deposits.ok_or_else(|| error!(MarketError::Overflow))
    }

    pub fn ranking(&self) -> &[RankedBid] {
        self.ranking.get(..usize::from(self.ranked)).unwrap_or_default()
    }

    pub fn first(&self) -> Option<&RankedBid> {
        self.ranking().first()
    }

    /// Lowest price first, the earlier commitment between equal prices. Commitments are numbered, so there is no third case.
    pub fn rank(&mut self, bid: RankedBid) {
        let better = |other: &RankedBid| (other.price, other.number) < (bid.price, bid.number);
        let at = self.ranking().iter().filter(|other| better(other)).count();
        // Worse than all that the ranking has room for.
        let Some(below) = self.ranking.get_mut(at..).filter(|below| !below.is_empty()) else { return };
        below.rotate_right(1);
        below[0] = bid;
        if usize::from(self.ranked) < RANKING {
            self.ranked = self.ranked.saturating_add(1);
        }
    }

    /// Strikes the bid that ranks first.
    pub fn strike_first(&mut self) {
        self.ranking.rotate_left(1);
        if let Some(last) = self.ranking.last_mut() {
            *last = RankedBid::default();
        }
        self.ranked = self.ranked.saturating_sub(1);
    }

    pub fn payee_mut(&mut self, role: PayeeRole) -> &mut Payee {
        match role {
            PayeeRole::Client => &mut self.client,
            PayeeRole::Provider => &mut self.provider,
            PayeeRole::Treasury => &mut self.treasury,
        }
    }
}

impl PayoutMode {
    pub fn accepts(mode: u8, proof: Proof) -> bool {
        match proof {
            Proof::Acknowledgement => true,
            Proof::Attestation => mode == Self::Verified as u8,
            Proof::FinalReceipt => mode == Self::Metered as u8,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anchor_lang::Discriminator;
    use bytemuck::Zeroable;

    #[test]
    fn bonds_read_the_status_where_it_is() {
        assert_eq!(Task::DISCRIMINATOR, compute_bond::constants::TASK_DISCRIMINATOR);
        assert_eq!(std::mem::offset_of!(Task, status) + 8, compute_bond::constants::TASK_STATUS_AT);
        let free = [TaskStatus::Released as u8, TaskStatus::Undecided as u8];
        assert_eq!(free, compute_bond::constants::TASK_FREES_BOND);
    }

    fn ranked(price: u64, number: u64) -> RankedBid {
        RankedBid { bid: Pubkey::new_from_array([1; 32]), price, number }
    }

    fn order(task: &Task) -> Vec<(u64, u64)> {
        task.ranking().iter().map(|bid| (bid.price, bid.number)).collect()
    }

    #[test]
    fn ranks_by_price_then_commitment() {
        let mut task = Task::zeroed();
        assert_eq!(task.first().map(|bid| bid.price), None);
        for (price, number) in [(5, 0), (7, 1), (5, 2), (4, 3), (9, 4), (5, 5)] {
            task.rank(ranked(price, number));
        }
        assert_eq!(order(&task), [(4, 3), (5, 0), (5, 2)]);
        task.strike_first();
        assert_eq!(order(&task), [(5, 0), (5, 2)]);
        task.strike_first();
        task.strike_first();
        assert_eq!(order(&task), []);
    }
}
