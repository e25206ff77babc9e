//! Shares of money. Every payee rounds down, so what rounding leaves stays with whom the money came from.
#![no_std]
#![forbid(unsafe_code)]

/// Basis points in a whole.
pub const DENOMINATOR: u16 = 10_000;

/// `amount * numerator / denominator`, rounded down; `None` for a zero denominator or a result beyond 64 bits.
#[inline]
pub fn mul_div(amount: u64, numerator: u64, denominator: u64) -> Option<u64> {
    let product = u128::from(amount).checked_mul(u128::from(numerator))?;
    u64::try_from(product.checked_div(u128::from(denominator))?).ok()
}

/// The share of `amount` that `bps` basis points are, rounded down; `None` above the whole.
#[inline]
pub fn share(amount: u64, bps: u16) -> Option<u64> {
    if bps > DENOMINATOR {
        return None;
    }
    mul_div(amount, u64::from(bps), u64::from(DENOMINATOR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_down() {
        assert_eq!(share(39, 250), Some(0));
        assert_eq!(share(40, 250), Some(1));
        assert_eq!(share(79, 250), Some(1));
    }

    #[test]
    fn holds_the_largest_amount() {
        assert_eq!(share(u64::MAX, DENOMINATOR), Some(u64::MAX));
        assert_eq!(mul_div(u64::MAX, u64::MAX, u64::MAX), Some(u64::MAX));
    }

    #[test]
    fn refuses_what_has_no_answer() {
        assert_eq!(share(1, DENOMINATOR + 1), None);
        assert_eq!(mul_div(1, 1, 0), None);
        assert_eq!(mul_div(u64::MAX, 2, 1), None);
    }

    #[test]
    fn parts_never_exceed_the_whole() {
        for amount in [0, 1, 2, 3, 9_999, 10_001, u64::MAX] {
            let parts = share(amount, 8_500).unwrap() + share(amount, 300).unwrap() + share(amount, 1_200).unwrap();
            assert!(parts <= amount && amount - parts < 3);
        }
    }
}
