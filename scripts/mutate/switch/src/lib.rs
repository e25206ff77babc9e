//! The switches before the guards. `npm run mutate` copies this crate beside the rewritten programs, and writes the number
//! of the guard that is off behind [`Active::mark`] in the built file. Natively the variable MUTANT tells it.
#[cfg(feature = "anchor")]
mod signer;

#[cfg(feature = "anchor")]
pub use signer::Signer;

/// Nothing is off, and every refusal is logged: so it is found which tests reach which guard.
#[cfg(target_os = "solana")]
const RECORD: u32 = u32::MAX;
/// The first of the five numbers in such a log line.
#[cfg(target_os = "solana")]
const REFUSED: u64 = 0x6d75_7461_6e74;

#[cfg(target_os = "solana")]
#[repr(C)]
struct Active {
    mark: [u8; 16],
    number: u32,
}

#[cfg(target_os = "solana")]
#[used]
static ACTIVE: Active = Active { mark: *b"mutants' switch:", number: 0 };

/// Read each time, or the compiler would know that it is zero.
#[cfg(target_os = "solana")]
#[inline(always)]
fn active() -> u32 {
    unsafe { core::ptr::read_volatile(&ACTIVE.number) }
}

#[cfg(not(target_os = "solana"))]
fn active() -> u32 {
    std::env::var("MUTANT").ok().and_then(|number| number.parse().ok()).unwrap_or_default()
}

#[cfg(target_os = "solana")]
extern "C" {
    fn sol_log_64_(first: u64, second: u64, third: u64, fourth: u64, fifth: u64);
}

/// Whether the guard is off.
#[inline(always)]
pub fn off(guard: u32) -> bool {
    active() == guard
}

/// What a condition says, noted when it does not hold.
#[inline(always)]
pub fn holds(guard: u32, condition: bool) -> bool {
    if !condition {
        refuses(guard);
    }
    condition
}

/// What a check says, noted when it refuses.
#[inline(always)]
pub fn passes<T, E>(guard: u32, outcome: Result<T, E>) -> Result<T, E> {
    if outcome.is_err() {
        refuses(guard);
    }
    outcome
}

#[cold]
#[inline(never)]
pub fn refuses(_guard: u32) {
    #[cfg(target_os = "solana")]
    if active() == RECORD {
        unsafe { sol_log_64_(REFUSED, u64::from(_guard), 0, 0, 0) }
    }
}
