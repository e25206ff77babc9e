//! What every deal begins with.
use anchor_lang::prelude::*;
use registry::state::{Node, NodeClass, NodeStatus, UnitKind};
use solana_curve25519::edwards::{validate_edwards, PodEdwardsPoint};

use super::metering::{Amounts, Rates};
use crate::{
    errors::EscrowError,
    state::{Deal, EscrowConfig, Parameters, Payee},
};

/// What a renter proposes, whatever the deal.
#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug)]
pub struct Offer {
    /// Micro-units of the mint for an hour, or for a request.
    pub price: u64,
    pub unit_kind: UnitKind,
    /// What the renter knows the fee to be: a change on the way must not cost more than was signed.
    pub renter_fee_bps: u16,
    /// Signs receipts for the renter.
    pub session_key: Pubkey,
}

/// Where a deal is, and whose it is.
pub struct Place {
    pub renter: Payee,
    pub operator: Payee,
    pub node: Pubkey,
    pub vault: Pubkey,
    pub nonce: u64,
    pub bump: u8,
}

pub fn open(config: &EscrowConfig, node: &Node, offer: &Offer, place: Place) -> Result<Deal> {
    config.require_running()?;
    require_serves(node, offer)?;
    require!(offer.renter_fee_bps == config.parameters.renter_fee_bps, EscrowError::FeeChanged);
    require_session_key(&offer.session_key, &node.receipt_key)?;
    let Place { renter, operator, node: node_key, vault, nonce, bump } = place;
    let Parameters { renter_fee_bps, provider_fee_bps, .. } = config.parameters;
    Ok(Deal {
        renter,
        operator,
        treasury: Payee::new(config.fee_vault_owner, config.fee_vault),
        node: node_key,
        vault,
        session_key: offer.session_key,
        receipt_key: node.receipt_key,
        instance: config.instance,
        nonce,
        rates: Rates::new(offer.price, renter_fee_bps, provider_fee_bps, offer.unit_kind),
        funds: 0,
        number: 0,
        units: 0,
        earned: Amounts::ZERO,
        bump,
        authority_bump: config.authority_bump,
        padding: [0; 6],
    })
}

fn require_serves(node: &Node, offer: &Offer) -> Result<()> {
    require!(node.status == NodeStatus::Available, EscrowError::NodeNotAvailable);
    match offer.unit_kind {
        UnitKind::GpuSecond => require!(node.class == NodeClass::Gpu, EscrowError::UnitKindNotServed),
        UnitKind::CpuSecond => require!(node.class == NodeClass::Cpu, EscrowError::UnitKindNotServed),
        // The floor is of an hour. A request has no such floor, but is not free either: reputation must cost something.
        UnitKind::Request => {
            require!(offer.price > 0, EscrowError::PriceBelowFloor);
            return Ok(());
        }
    }
    require!(offer.price >= node.profile.floor_price, EscrowError::PriceBelowFloor);
    Ok(())
}

/// A weak key would let others sign for the renter; one key in both roles would let one side sign for both.
fn require_session_key(key: &Pubkey, receipt_key: &Pubkey) -> Result<()> {
    require!(!receipt::is_small_order(key.as_array()), EscrowError::SessionKeySmallOrder);
    require!(validate_edwards(&PodEdwardsPoint(key.to_bytes())), EscrowError::SessionKeyInvalid);
    require_keys_neq!(*key, *receipt_key, EscrowError::SameKeyTwice);
    Ok(())
}
