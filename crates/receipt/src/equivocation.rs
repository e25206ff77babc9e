use crate::{EquivocationError, Receipt};

/// Whether two receipts contradict each other: one account, one number, different contents. A key that signed both has
/// promised two histories. That the signatures are of one key is for [`crate::conflicting`] to prove.
pub fn equivocation(first: &Receipt<'_>, second: &Receipt<'_>) -> Result<(), EquivocationError> {
    if first.kind != second.kind {
        return Err(EquivocationError::EquivocationKind);
    }
    if first.account != second.account {
        return Err(EquivocationError::EquivocationAccount);
    }
    if first.number != second.number {
        return Err(EquivocationError::EquivocationNumber);
    }
    // Each receipt has one encoding: the same receipt is the same bytes.
    if first == second {
        return Err(EquivocationError::EquivocationIdentical);
    }
    Ok(())
}
