use crate::{bytes::take, ReceiptError};

/// Length of a receipt.
pub const LENGTH: usize = 107;
/// What every receipt begins with, so that its signatures mean nothing anywhere else.
pub const DOMAIN: [u8; 16] = *b"compute-receipt\0";
/// The layout below.
pub const VERSION: u8 = 1;

const FINAL: u8 = 1;

/// What the account of a receipt is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// A rental, measured by the interval.
    Session = 1,
    /// A prepaid balance, measured by the request.
    Ledger = 2,
}

/// A receipt. There is exactly one encoding of each, so equal receipts are equal bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt<'a> {
    pub kind: Kind,
    /// Both sides agree that no receipt follows.
    pub is_final: bool,
    /// Address of the session or ledger; it never repeats, so a receipt cannot be replayed into another.
    pub account: &'a [u8; 32],
    /// Grows by one with each receipt; the first is 1.
    pub number: u64,
    /// Units metered since the start.
    pub units: u64,
    /// End of the metered interval, in unix seconds.
    pub interval_end: i64,
    /// Hash of the receipt before, or the anchor for the first.
    pub previous: &'a [u8; 32],
}

impl<'a> Receipt<'a> {
    /// Reads a receipt; whatever [`Receipt::encode`] would not write is refused by name.
    #[inline]
    pub fn decode(bytes: &'a [u8]) -> Result<Self, ReceiptError> {
        let short = ReceiptError::ReceiptLength;
        if bytes.len() != LENGTH {
            return Err(short);
        }
        let rest = &mut &*bytes;
        if *take(rest, short)? != DOMAIN {
            return Err(ReceiptError::ReceiptDomain);
        }
        let [version, kind, flags] = *take(rest, short)?;
        if version != VERSION {
            return Err(ReceiptError::ReceiptVersion);
        }
        let kind = match kind {
            1 => Kind::Session,
            2 => Kind::Ledger,
            _ => return Err(ReceiptError::ReceiptKind),
        };
        if flags & !FINAL != 0 {
            return Err(ReceiptError::ReceiptFlags);
        }
        Self {
            kind,
            is_final: flags == FINAL,
            account: take(rest, short)?,
            number: u64::from_le_bytes(*take(rest, short)?),
            units: u64::from_le_bytes(*take(rest, short)?),
            interval_end: i64::from_le_bytes(*take(rest, short)?),
            previous: take(rest, short)?,
        }
        .checked()
    }

    /// The bytes to sign.
    pub fn encode(&self) -> Result<[u8; LENGTH], ReceiptError> {
        self.checked()?;
        let parts: [&[u8]; 7] = [
            &DOMAIN,
            &[VERSION, self.kind as u8, u8::from(self.is_final)],
            self.account,
            &self.number.to_le_bytes(),
            &self.units.to_le_bytes(),
            &self.interval_end.to_le_bytes(),
            self.previous,
        ];
        let mut bytes = [0; LENGTH];
        for (byte, part) in bytes.iter_mut().zip(parts.into_iter().flatten()) {
            *byte = *part;
        }
        Ok(bytes)
    }

    #[inline]
    fn checked(self) -> Result<Self, ReceiptError> {
        if self.is_final && self.kind == Kind::Ledger {
            return Err(ReceiptError::ReceiptFinalVoucher);
        }
        if self.number == 0 {
            return Err(ReceiptError::ReceiptNumberZero);
        }
        Ok(self)
    }
}
