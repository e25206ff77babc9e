//! Which jumps of the programs ran, from the virtual machine's own trace of the deployed binaries.
use litesvm::{InvocationInspectCallback, LiteSVM};
use solana_program_runtime::invoke_context::InvokeContext;
use solana_transaction::sanitized::SanitizedTransaction;
use solana_transaction_context::IndexOfAccount;
use std::sync::{Arc, Mutex};

const SIZE: usize = 1 << 18;
/// Where a trace's entry has the number of the machine's instruction.
const PROGRAM_COUNTER: usize = 11;

pub struct Coverage {
    seen: Vec<bool>,
    count: usize,
}

impl Default for Coverage {
    fn default() -> Self {
        Self { seen: vec![false; SIZE], count: 0 }
    }
}

/// What the ledger tells, and the fuzzer asks.
#[derive(Clone, Default)]
pub struct Watch(Arc<Mutex<Coverage>>);

impl Watch {
    /// How many jumps ran so far.
    pub fn count(&self) -> usize {
        self.0.lock().unwrap().count
    }
}

impl InvocationInspectCallback for Watch {
    fn before_invocation(&self, _: &LiteSVM, _: &SanitizedTransaction, _: &[IndexOfAccount], _: &InvokeContext) {}

    fn after_invocation(&self, _: &LiteSVM, context: &InvokeContext, _: bool) {
        context.iterate_vm_traces(&|instruction, _, trace| {
            let coverage = &mut *self.0.lock().unwrap();
            let program = instruction.get_program_key().map_or(0, |key| key.to_bytes()[0] as usize);
            let mut before = 0;
            for entry in trace {
                let now = entry[PROGRAM_COUNTER] as usize;
                if now != before + 1 {
                    let place = (program << 40 ^ before << 20 ^ now).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 46;
                    coverage.count += usize::from(!coverage.seen[place]);
                    coverage.seen[place] = true;
                }
                before = now;
            }
        });
    }
}
