use anchor_lang::{prelude::*, solana_program::bpf_loader_upgradeable};

// What the upgradeable loader writes into a program's account: its kind, then the address of the program's data; and into
// that one: its kind, the slot of the last deployment, whether there is an upgrade authority, and which.
const PROGRAM: [u8; 4] = 2u32.to_le_bytes();
const PROGRAM_DATA: [u8; 4] = 3u32.to_le_bytes();
const SOME_AUTHORITY: [u8; 1] = [1];
const DATA_ADDRESS_AT: usize = 4;
const HAS_AUTHORITY_AT: usize = 12;
const AUTHORITY_AT: usize = 13;

/// Whether `key` may upgrade the program, whose data is in `program_data`. Read in place: Anchor unpacks both accounts,
/// and the data's is the program itself.
pub fn may_upgrade(key: &Pubkey, program: &AccountInfo, program_data: &AccountInfo) -> bool {
    let (Ok(program_bytes), Ok(data_bytes)) = (program.try_borrow_data(), program_data.try_borrow_data()) else {
        return false;
    };
    *program.owner == bpf_loader_upgradeable::ID
        && *program_data.owner == bpf_loader_upgradeable::ID
        && at(&program_bytes, 0) == Some(&PROGRAM)
        && at(&program_bytes, DATA_ADDRESS_AT) == Some(program_data.key.as_array())
        && at(&data_bytes, 0) == Some(&PROGRAM_DATA)
        && at(&data_bytes, HAS_AUTHORITY_AT) == Some(&SOME_AUTHORITY)
        && at(&data_bytes, AUTHORITY_AT) == Some(key.as_array())
}

fn at<const N: usize>(data: &[u8], at: usize) -> Option<&[u8; N]> {
    data.get(at..).and_then(<[u8]>::first_chunk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anchor_lang::solana_program::bpf_loader_upgradeable::UpgradeableLoaderState;

    /// The loader's own types say where everything lies.
    fn bytes(state: &UpgradeableLoaderState) -> Vec<u8> {
        let mut data = vec![0; 45];
        bincode::serialize_into(data.as_mut_slice(), state).unwrap();
        data
    }

    struct Case {
        upgrade_authority_address: Option<Pubkey>,
        programdata_address: Pubkey,
        owners: [Pubkey; 2],
    }

    const AUTHORITY: Pubkey = Pubkey::new_from_array([1; 32]);
    const DATA: Pubkey = Pubkey::new_from_array([2; 32]);
    const LOADER: Pubkey = bpf_loader_upgradeable::ID;
    const GOOD: Case =
        Case { upgrade_authority_address: Some(AUTHORITY), programdata_address: DATA, owners: [LOADER, LOADER] };

    fn answer(case: Case, swapped: bool) -> bool {
        let Case { upgrade_authority_address, programdata_address, owners: [program_owner, data_owner] } = case;
        let mut program = bytes(&UpgradeableLoaderState::Program { programdata_address });
        let mut data = bytes(&UpgradeableLoaderState::ProgramData { slot: 7, upgrade_authority_address });
        if swapped {
            std::mem::swap(&mut program, &mut data);
        }
        let (key, mut lamports, mut more) = (Pubkey::new_unique(), 1, 1);
        let program = AccountInfo::new(&key, false, false, &mut lamports, &mut program, &program_owner, true, 0);
        let data = AccountInfo::new(&DATA, false, false, &mut more, &mut data, &data_owner, false, 0);
        may_upgrade(&AUTHORITY, &program, &data)
    }

    #[test]
    fn only_the_upgrade_authority_of_this_program() {
        assert!(answer(GOOD, false));
        let stranger = Pubkey::new_unique();
        assert!(!answer(Case { upgrade_authority_address: Some(stranger), ..GOOD }, false));
        assert!(!answer(Case { upgrade_authority_address: None, ..GOOD }, false));
        assert!(!answer(Case { programdata_address: stranger, ..GOOD }, false));
        assert!(!answer(Case { owners: [stranger, LOADER], ..GOOD }, false));
        assert!(!answer(Case { owners: [LOADER, stranger], ..GOOD }, false));
        assert!(!answer(GOOD, true));
    }
}
