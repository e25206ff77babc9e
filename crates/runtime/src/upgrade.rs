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

    const AUTHORITY: Pubkey = Pubkey::new_from_array([1; 32]);
    const DATA: Pubkey = Pubkey::new_from_array([2; 32]);
    const LOADER: Pubkey = bpf_loader_upgradeable::ID;

    /// The accounts of a program and of its data, which name each other and the authority.
    fn good() -> [Vec<u8>; 2] {
        let program = UpgradeableLoaderState::Program { programdata_address: DATA };
        let data = UpgradeableLoaderState::ProgramData { slot: 7, upgrade_authority_address: Some(AUTHORITY) };
        [bytes(&program), bytes(&data)]
    }

    fn answer([mut program, mut data]: [Vec<u8>; 2], [program_owner, data_owner]: [Pubkey; 2]) -> bool {
        let (key, mut lamports, mut more) = (Pubkey::new_unique(), 1, 1);
        let program = AccountInfo::new(&key, false, false, &mut lamports, &mut program, &program_owner, true, 0);
        let data = AccountInfo::new(&DATA, false, false, &mut more, &mut data, &data_owner, false, 0);
        may_upgrade(&AUTHORITY, &program, &data)
    }

    #[test]
    fn only_what_the_loader_wrote() {
        let stranger = Pubkey::new_unique();
        assert!(answer(good(), [LOADER, LOADER]));
        assert!(!answer(good(), [stranger, LOADER]));
        assert!(!answer(good(), [LOADER, stranger]));
        let [program, data] = good();
        assert!(!answer([data, program], [LOADER, LOADER]));
    }

    #[test]
    fn nobody_when_the_authority_was_removed() {
        let [program, mut data] = good();
        data[HAS_AUTHORITY_AT] = 0;
        // The key that was the authority's may stay where it was.
        assert_eq!(data[AUTHORITY_AT..], AUTHORITY.to_bytes());
        assert!(!answer([program, data], [LOADER, LOADER]));
    }

    #[test]
    fn every_byte_counts_but_those_of_the_slot() {
        let changed = |which: usize, at: usize| {
            let mut accounts = good();
            accounts[which][at] ^= 1;
            answer(accounts, [LOADER, LOADER])
        };
        for at in 0..36 {
            assert!(!changed(0, at), "byte {at} of the program's account");
        }
        for at in 0..45 {
            assert_eq!(changed(1, at), (4..12).contains(&at), "byte {at} of the data's account");
        }
    }
}
