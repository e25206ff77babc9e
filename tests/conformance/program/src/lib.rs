//! Operations whose results on chain must be those of the same code run natively, and the program that runs them there.
//! `examples/reference.rs` is the native side, `conformance.test.ts` compares the two.

pub mod case;
pub mod operations;

mod chain {
    use crate::{
        case::{Input, Output},
        operations::FAMILIES,
    };
    use solana_account_info::AccountInfo;
    use solana_program_error::{ProgramError, ProgramResult};
    use solana_pubkey::Pubkey;

    solana_program_entrypoint::entrypoint!(run_cases);

    /// Reads cases from the first account, each `[family, operation, length: u16, input]`, and writes to the second one
    /// the output of each, `[length: u16, output]`. A family of 255 ends the cases.
    fn run_cases(_program: &Pubkey, accounts: &[AccountInfo], _data: &[u8]) -> ProgramResult {
        let [cases, outputs] = accounts else { return Err(ProgramError::NotEnoughAccountKeys) };
        let (cases, mut outputs) = (cases.try_borrow_data()?, outputs.try_borrow_mut_data()?);
        let (mut cases, mut outputs): (&[u8], &mut [u8]) = (&cases, &mut outputs);
        while let [family, operation, low, high, rest @ ..] = cases {
            let Some((_, operations)) = FAMILIES.get(usize::from(*family)) else { break };
            let (input, rest) = rest.split_at(usize::from(u16::from_le_bytes([*low, *high])));
            let (length, body) = outputs.split_at_mut(2);
            let mut output = Output::new(body);
            (operations[usize::from(*operation)].run)(&mut Input::new(input), &mut output);
            let used = output.length();
            length.copy_from_slice(&u16::try_from(used).unwrap().to_le_bytes());
            (cases, outputs) = (rest, &mut body[used..]);
        }
        Ok(())
    }
}
