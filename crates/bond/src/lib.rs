//! What a node's operator has at stake, read from the bytes of staking's accounts: for programs that staking itself
//! depends on. Staking's unit tests hold every offset here against its accounts.
//!
//! The caller must check that [`STAKING_PROGRAM`] owns the accounts: this crate sees only their bytes.
#![no_std]
#![forbid(unsafe_code)]

/// `BUuRmcx2eLwKhR4McmqVSBh8g8BkJQGvfZCUP49VvQ5m`, as staking declares it.
pub const STAKING_PROGRAM: [u8; 32] = [
    0x9b, 0xba, 0xd4, 0xa0, 0x4b, 0x7b, 0x98, 0x13, 0xca, 0x45, 0xef, 0xff, 0x55, 0xf1, 0x05, 0xf7, 0xf7, 0x18, 0xa4,
    0xf1, 0xb0, 0x14, 0x69, 0xf6, 0xf1, 0x4a, 0x8f, 0xbe, 0x82, 0x69, 0x47, 0x18,
];

/// Shares that nobody holds, against one asset that nobody owns: the price of a share is defined in an empty pool, and
/// whoever tries to inflate it pays nearly all of it to nobody.
pub const VIRTUAL_SHARES: u64 = 1_000;
pub const VIRTUAL_ASSETS: u64 = 1;

/// The first eight bytes of the two accounts.
pub const POOL_DISCRIMINATOR: [u8; 8] = [241, 154, 109, 4, 17, 177, 109, 188];
pub const CONFIG_DISCRIMINATOR: [u8; 8] = [45, 134, 252, 82, 37, 57, 84, 25];

/// The role of a node's pool.
pub const NODE_ROLE: u8 = 0;

// Where the fields lie, discriminator included.
pub const POOL_HOLDER_AT: usize = 8;
pub const POOL_ASSETS_AT: usize = 136;
pub const POOL_ACTIVE_SHARES_AT: usize = 144;
pub const POOL_LEAVING_SHARES_AT: usize = 152;
pub const POOL_BOND_SHARES_AT: usize = 160;
pub const POOL_ROLE_AT: usize = 300;
pub const CONFIG_NODE_MINIMUM_AT: usize = 136;

/// What `shares` of a pool are worth, rounded down; `None` beyond 64 bits.
#[inline]
pub fn value(shares: u64, assets: u64, all_shares: u64) -> Option<u64> {
    let assets = assets.checked_add(VIRTUAL_ASSETS)?;
    bps::mul_div(shares, assets, all_shares.checked_add(VIRTUAL_SHARES)?)
}

/// What the operator of `node` has at stake and not on the way out; `None` unless these are the bytes of its pool.
pub fn active(pool: &[u8], node: &[u8; 32]) -> Option<u64> {
    let is_its_pool = array(pool, 0) == Some(POOL_DISCRIMINATOR)
        && array(pool, POOL_HOLDER_AT) == Some(*node)
        && array(pool, POOL_ROLE_AT) == Some([NODE_ROLE]);
    if !is_its_pool {
        return None;
    }
    let all_shares = number(pool, POOL_ACTIVE_SHARES_AT)?.checked_add(number(pool, POOL_LEAVING_SHARES_AT)?)?;
    value(number(pool, POOL_BOND_SHARES_AT)?, number(pool, POOL_ASSETS_AT)?, all_shares)
}

/// The least that an operator must have at stake for a node; `None` unless these are the bytes of staking's config.
pub fn minimum(config: &[u8]) -> Option<u64> {
    (array(config, 0) == Some(CONFIG_DISCRIMINATOR)).then(|| number(config, CONFIG_NODE_MINIMUM_AT))?
}

fn number(data: &[u8], at: usize) -> Option<u64> {
    array(data, at).map(u64::from_le_bytes)
}

fn array<const N: usize>(data: &[u8], at: usize) -> Option<[u8; N]> {
    data.get(at..)?.first_chunk().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool(assets: u64, active: u64, leaving: u64, bond: u64) -> [u8; 400] {
        let mut data = [0; 400];
        let mut put = |at: usize, bytes: &[u8]| data[at..].iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        put(0, &POOL_DISCRIMINATOR);
        put(POOL_HOLDER_AT, &[7; 32]);
        put(POOL_ASSETS_AT, &assets.to_le_bytes());
        put(POOL_ACTIVE_SHARES_AT, &active.to_le_bytes());
        put(POOL_LEAVING_SHARES_AT, &leaving.to_le_bytes());
        put(POOL_BOND_SHARES_AT, &bond.to_le_bytes());
        data
    }

    #[test]
    fn counts_active_shares_of_the_operator_only() {
        assert_eq!(active(&pool(100, 60_000, 40_000, 25_000), &[7; 32]), Some(25));
        assert_eq!(active(&pool(50, 60_000, 40_000, 25_000), &[7; 32]), Some(12));
        assert_eq!(active(&pool(0, 0, 0, 0), &[7; 32]), Some(0));
    }

    #[test]
    fn refuses_what_is_not_the_nodes_pool() {
        let data = pool(100, 60_000, 40_000, 25_000);
        assert_eq!(active(&data, &[8; 32]), None);
        for at in 0..8 {
            let mut of_another_type = data;
            of_another_type[at] ^= 1;
            assert_eq!(active(&of_another_type, &[7; 32]), None);
        }
        assert_eq!(active(&data[..POOL_BOND_SHARES_AT + 7], &[7; 32]), None);
        let mut of_a_guardian = data;
        of_a_guardian[POOL_ROLE_AT] = 3;
        assert_eq!(active(&of_a_guardian, &[7; 32]), None);
    }

    #[test]
    fn refuses_what_overflows() {
        assert_eq!(active(&pool(u64::MAX, 1, 0, 1), &[7; 32]), None);
        assert_eq!(active(&pool(1, u64::MAX, 1, 1), &[7; 32]), None);
        assert_eq!(active(&pool(u64::MAX - 1, 1, 0, u64::MAX), &[7; 32]), None);
    }

    #[test]
    fn refuses_what_is_not_the_config() {
        let mut data = [0; 200];
        assert_eq!(minimum(&data), None);
        data[..8].copy_from_slice(&CONFIG_DISCRIMINATOR);
        data[CONFIG_NODE_MINIMUM_AT] = 9;
        assert_eq!(minimum(&data), Some(9));
        assert_eq!(minimum(&data[..CONFIG_NODE_MINIMUM_AT]), None);
    }
}
