//! What units cost. Every amount is computed from the units since the beginning and rounded down once, so that it does
//! not matter how often a deal is settled: the differences always add up to the same.
use anchor_lang::prelude::*;
use registry::state::UnitKind;

use crate::constants::SECONDS_PER_HOUR;

/// The price and the fees, as agreed at opening.
#[zero_copy]
#[derive(Debug, PartialEq, Eq)]
pub struct Rates {
    /// Micro-units of the mint for an hour, or for a request.
    pub price: u64,
    pub renter_fee_bps: u16,
    pub provider_fee_bps: u16,
    /// As in [`UnitKind`].
    pub unit_kind: u8,
    pub padding: [u8; 3],
}

/// Cumulative amounts.
#[zero_copy]
#[derive(Debug, PartialEq, Eq)]
pub struct Amounts {
    /// The price of the units.
    pub gross: u64,
    /// On top of it.
    pub renter_fee: u64,
    /// Out of it.
    pub provider_fee: u64,
}

impl Rates {
    pub fn new(price: u64, renter_fee_bps: u16, provider_fee_bps: u16, unit_kind: UnitKind) -> Self {
        Self { price, renter_fee_bps, provider_fee_bps, unit_kind: unit_kind as u8, padding: [0; 3] }
    }

    pub fn unit_kind(&self) -> UnitKind {
        match self.unit_kind {
            0 => UnitKind::GpuSecond,
            1 => UnitKind::CpuSecond,
            _ => UnitKind::Request,
        }
    }

    /// What `units` cost; `None` where it does not fit 64 bits.
    pub fn amounts(&self, units: u64) -> Option<Amounts> {
        let units_per_price = match self.unit_kind() {
            UnitKind::GpuSecond | UnitKind::CpuSecond => SECONDS_PER_HOUR,
            UnitKind::Request => 1,
        };
        let gross = bps::mul_div(units, self.price, units_per_price)?;
        let renter_fee = bps::share(gross, self.renter_fee_bps)?;
        let provider_fee = bps::share(gross, self.provider_fee_bps)?;
        Some(Amounts { gross, renter_fee, provider_fee })
    }
}

impl Amounts {
    pub const ZERO: Self = Self { gross: 0, renter_fee: 0, provider_fee: 0 };

    /// What the renter pays.
    pub fn total(&self) -> Option<u64> {
        self.gross.checked_add(self.renter_fee)
    }

    pub fn to_operator(&self) -> Option<u64> {
        self.gross.checked_sub(self.provider_fee)
    }

    pub fn to_treasury(&self) -> Option<u64> {
        self.provider_fee.checked_add(self.renter_fee)
    }

    /// What was added since `earlier`.
    pub fn since(&self, earlier: &Self) -> Option<Self> {
        Some(Self {
            gross: self.gross.checked_sub(earlier.gross)?,
            renter_fee: self.renter_fee.checked_sub(earlier.renter_fee)?,
            provider_fee: self.provider_fee.checked_sub(earlier.provider_fee)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hourly(price: u64) -> Rates {
        Rates::new(price, 250, 250, UnitKind::GpuSecond)
    }

    #[test]
    fn hours_at_an_hourly_rate_are_exact() {
        let amounts = hourly(2_000_001).amounts(3 * 3_600).unwrap();
        assert_eq!(amounts, Amounts { gross: 6_000_003, renter_fee: 150_000, provider_fee: 150_000 });
        assert_eq!(amounts.total(), Some(6_150_003));
        assert_eq!(amounts.to_operator(), Some(5_850_003));
        assert_eq!(amounts.to_treasury(), Some(300_000));
    }

    #[test]
    fn a_request_has_its_own_price() {
        assert_eq!(Rates::new(7, 0, 0, UnitKind::Request).amounts(3).unwrap().gross, 21);
    }

    #[test]
    fn however_it_is_cut_the_differences_add_up() {
        for price in [1, 119, 1_999_999, 2_500_000_003] {
            let rates = hourly(price);
            let whole = rates.amounts(30_000).unwrap();
            for step in [1, 7, 30, 29_999] {
                let mut before = rates.amounts(0).unwrap();
                let (mut operator, mut treasury, mut units) = (0, 0, 0);
                while units < 30_000 {
                    units = (units + step).min(30_000);
                    let now = rates.amounts(units).unwrap();
                    let added = now.since(&before).unwrap();
                    operator += added.gross - added.provider_fee;
                    treasury += added.to_treasury().unwrap();
                    before = now;
                }
                assert_eq!((Some(operator), Some(treasury)), (whole.to_operator(), whole.to_treasury()));
            }
        }
    }

    #[test]
    fn the_operator_is_never_short_of_the_provider_fee() {
        // The difference of two floors may grow by one more than the price does: never beyond it.
        let rates = Rates::new(1, 1_000, 1_000, UnitKind::Request);
        let mut before = rates.amounts(0).unwrap();
        for units in 1..5_000 {
            let now = rates.amounts(units).unwrap();
            let added = now.since(&before).unwrap();
            assert!(added.provider_fee <= added.gross, "{units}");
            before = now;
        }
    }

    #[test]
    fn price_times_units_may_exceed_64_bits() {
        let amounts = hourly(u64::MAX).amounts(3_600).unwrap();
        assert_eq!(amounts.gross, u64::MAX);
        assert_eq!(amounts.total(), None);
        assert_eq!(hourly(u64::MAX).amounts(3_601), None);
        assert_eq!(hourly(3_600).amounts(u64::MAX).unwrap().gross, u64::MAX);
        assert_eq!(Rates::new(2, 0, 0, UnitKind::Request).amounts(u64::MAX), None);
    }
}
