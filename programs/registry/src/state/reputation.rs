use anchor_lang::prelude::*;

/// `[b"reputation", node]`. Created with its node and never closed: faults can be proven after the node is gone, and
/// the account that stays keeps the node's address from being registered again with a clean record.
///
/// Counters saturate, so that no count, however it was driven up, can block a settlement.
#[account(zero_copy)]
#[derive(InitSpace)]
pub struct Reputation {
    pub node: Pubkey,
    pub sessions_settled: u64,
    pub gpu_seconds_served: u64,
    pub cpu_seconds_served: u64,
    pub requests_served: u64,
    pub faults_abandoned: u64,
    pub faults_equivocated: u64,
    pub disputes_lost: u64,
    pub bump: u8,
    pub reserved: [u8; 39],
}

/// What a node's units are.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    GpuSecond,
    CpuSecond,
    Request,
}

/// What a program proved against a node.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Accepted a session and fell silent; escrow sees it.
    Abandoned,
    /// Signed two receipts of one number; staking sees it.
    Equivocated,
}

impl Reputation {
    pub fn count_settlement(&mut self, kind: UnitKind, units: u64) {
        let served = match kind {
            UnitKind::GpuSecond => &mut self.gpu_seconds_served,
            UnitKind::CpuSecond => &mut self.cpu_seconds_served,
            UnitKind::Request => &mut self.requests_served,
        };
        *served = served.saturating_add(units);
        self.sessions_settled = self.sessions_settled.saturating_add(1);
    }

    pub fn count_fault(&mut self, kind: FaultKind) {
        let faults = match kind {
            FaultKind::Abandoned => &mut self.faults_abandoned,
            FaultKind::Equivocated => &mut self.faults_equivocated,
        };
        *faults = faults.saturating_add(1);
    }
}
