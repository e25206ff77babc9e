//! What no program gets below. With fewer than `BY_HAND` accounts this is the least program that Anchor makes; with more,
//! one without any framework: it finds its accounts where the runtime put them, and does the operation that the data names.
use anchor_lang::prelude::*;

declare_id!("11111111111111111111111111111112");

#[program]
pub mod floor {
    use super::*;

    pub fn none(_ctx: Context<NoAccount>) -> Result<()> {
        Ok(())
    }

    pub fn two(_ctx: Context<Two>) -> Result<()> {
        Ok(())
    }

    pub fn six(_ctx: Context<Six>) -> Result<()> {
        Ok(())
    }
}

#[derive(Accounts)]
pub struct NoAccount {}

#[derive(Accounts)]
pub struct Two<'info> {
    /// CHECK: only counted.
    pub a: UncheckedAccount<'info>,
    /// CHECK: only counted.
    pub b: UncheckedAccount<'info>,
}

#[derive(Accounts)]
pub struct Six<'info> {
    /// CHECK: only counted.
    pub a: UncheckedAccount<'info>,
    /// CHECK: only counted.
    pub b: UncheckedAccount<'info>,
    /// CHECK: only counted.
    pub c: UncheckedAccount<'info>,
    /// CHECK: only counted.
    pub d: UncheckedAccount<'info>,
    /// CHECK: only counted.
    pub e: UncheckedAccount<'info>,
    /// CHECK: only counted.
    pub f: UncheckedAccount<'info>,
}

/// From this number of accounts on, nothing of Anchor runs.
pub const BY_HAND: u64 = 8;

#[cfg(target_os = "solana")]
mod chain {
    use super::BY_HAND;
    use solana_define_syscall::definitions::{
        sol_get_clock_sysvar, sol_get_rent_sysvar, sol_invoke_signed_c, sol_log_data, sol_sha256,
    };

    solana_program_entrypoint::custom_heap_default!();
    solana_program_entrypoint::custom_panic_default!();

    /// Bytes that an account may grow by, behind its data.
    const GROWTH: usize = 10 * 1_024;
    const HEADER: usize = 88;
    const MOST: usize = 16;

    type Key = [u64; 4];

    /// # Safety
    /// The runtime calls it with its serialised input.
    #[no_mangle]
    pub unsafe extern "C" fn entrypoint(input: *mut u8) -> u64 {
        let count = *(input as *const u64);
        if count < BY_HAND {
            let (program, accounts, data) = solana_program_entrypoint::deserialize(input);
            return match super::entry(program, &accounts, data) {
                Ok(()) => 0,
                Err(error) => error.into(),
            };
        }
        let mut accounts = [core::mem::MaybeUninit::<*mut u8>::uninit(); MOST];
        let mut at = input.add(8);
        for index in 0..count as usize {
            if index < MOST {
                accounts.get_unchecked_mut(index).write(at);
            }
            // No account is here twice.
            let length = *(at.add(80) as *const u64) as usize;
            at = at.add(HEADER + ((length + 7) & !7) + GROWTH + 8);
        }
        let account = |index: usize| accounts.get_unchecked(index).assume_init();
        // The length of the data, then the operation, then how often.
        let (operation, times) = (*at.add(8), *at.add(9));
        for _ in 0..times {
            match operation {
                0 => same_key(account(0), account(1)),
                1 => system_transfer(account(0), account(1)),
                2 => event(account(0), 40),
                3 => event(account(0), 168),
                4 => clock(),
                5 => rent(),
                6 => hash(account(0)),
                7 => copy_key(account(0), account(1)),
                8 => divide(*(account(0).add(72) as *const u64), *(account(1).add(8) as *const u64)),
                9 => divide(*(account(1).add(72) as *const u64), 2_500),
                _ => core::hint::black_box(()),
            }
        }
        0
    }

    #[inline(always)]
    unsafe fn same_key(a: *mut u8, b: *mut u8) {
        let (a, b) =
            (&*(core::hint::black_box(a).add(8) as *const Key), &*(core::hint::black_box(b).add(8) as *const Key));
        core::hint::black_box(a[0] == b[0] && a[1] == b[1] && a[2] == b[2] && a[3] == b[3]);
    }

    #[inline(always)]
    unsafe fn copy_key(a: *mut u8, b: *mut u8) {
        *(core::hint::black_box(a).add(HEADER) as *mut Key) = *(core::hint::black_box(b).add(8) as *const Key);
    }

    #[inline(always)]
    fn divide(amount: u64, part: u64) {
        let (amount, part) = core::hint::black_box((amount, part));
        core::hint::black_box(u128::from(amount) * u128::from(part) / u128::from(part | 1));
    }

    #[inline(always)]
    unsafe fn event(account: *mut u8, bytes: u64) {
        let field = (core::hint::black_box(account), bytes);
        sol_log_data(core::ptr::from_ref(&field) as *const u8, 1);
    }

    #[inline(always)]
    unsafe fn clock() {
        let mut clock = [0u64; 5];
        core::hint::black_box(sol_get_clock_sysvar(clock.as_mut_ptr() as *mut u8));
    }

    #[inline(always)]
    unsafe fn rent() {
        let mut rent = [0u64; 3];
        core::hint::black_box(sol_get_rent_sysvar(rent.as_mut_ptr() as *mut u8));
    }

    #[inline(always)]
    unsafe fn hash(account: *mut u8) {
        let field = (core::hint::black_box(account), 72u64);
        let mut result = [0u8; 32];
        core::hint::black_box(sol_sha256(core::ptr::from_ref(&field) as *const u8, 1, result.as_mut_ptr()));
    }

    #[repr(C)]
    struct Instruction {
        program: *const u8,
        metas: *const Meta,
        metas_length: u64,
        data: *const u8,
        data_length: u64,
    }

    #[repr(C)]
    struct Meta {
        key: *const u8,
        writable: bool,
        signer: bool,
    }

    #[repr(C)]
    struct Info {
        key: *const u8,
        lamports: *const u8,
        length: u64,
        data: *const u8,
        owner: *const u8,
        rent_epoch: u64,
        signer: bool,
        writable: bool,
        executable: bool,
    }

    #[inline(always)]
    unsafe fn info(account: *mut u8) -> Info {
        Info {
            key: account.add(8),
            lamports: account.add(72),
            length: *(account.add(80) as *const u64),
            data: account.add(HEADER),
            owner: account.add(40),
            rent_epoch: 0,
            signer: *account.add(1) != 0,
            writable: *account.add(2) != 0,
            executable: *account.add(3) != 0,
        }
    }

    #[inline(always)]
    unsafe fn system_transfer(from: *mut u8, to: *mut u8) {
        let mut data = [0u8; 12];
        data[0] = 2;
        data[4] = 1;
        let system = [0u8; 32];
        let metas = [
            Meta { key: from.add(8), writable: true, signer: true },
            Meta { key: to.add(8), writable: true, signer: false },
        ];
        let instruction = Instruction {
            program: system.as_ptr(),
            metas: metas.as_ptr(),
            metas_length: 2,
            data: data.as_ptr(),
            data_length: 12,
        };
        let infos = [info(from), info(to)];
        core::hint::black_box(sol_invoke_signed_c(
            core::ptr::from_ref(&instruction) as *const u8,
            infos.as_ptr() as *const u8,
            2,
            core::ptr::null(),
            0,
        ));
    }
}
