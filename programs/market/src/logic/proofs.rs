//! From the Ed25519 instruction before this one to the result it proves.
use anchor_lang::prelude::*;
use receipt::{Completion, Kind, Receipt, Witness};

use crate::{
    errors::MarketError,
    state::{PayoutMode, Proof, Task, Verifier},
};

/// The hash of the result that the proof names; the caller must have checked that `instructions` is the sysvar.
pub fn read(
    instructions: &AccountInfo,
    task: &Task,
    key: &Pubkey,
    proof: Proof,
    verifier: Option<&Verifier>,
) -> Result<[u8; 32]> {
    require!(PayoutMode::accepts(task.payout_mode, proof), MarketError::ProofNotAccepted);
    let data = instructions.try_borrow_data()?;
    match proof {
        Proof::Acknowledgement => {
            let (signer, result) = completion(&data, key, Witness::Client)?;
            require!(task.client_key == signer, MarketError::NotSignedByClient);
            Ok(result)
        }
        Proof::Attestation => {
            let (signer, result) = completion(&data, key, Witness::Verifier)?;
            require!(task.verifier == signer, MarketError::NotSignedByVerifier);
            // A verifier whose key leaked is removed, and from then on it proves nothing, for tasks that run too.
            let registered = verifier.is_some_and(|verifier| verifier.key == signer);
            require!(registered, MarketError::VerifierNotRegistered);
            Ok(result)
        }
        Proof::FinalReceipt => final_receipt(&data, task, key),
    }
}

fn completion(data: &[u8], key: &Pubkey, witness: Witness) -> Result<(Pubkey, [u8; 32])> {
    let signed = receipt::single(data).map_err(MarketError::from)?;
    let completion = Completion::decode(signed.message).map_err(MarketError::from)?;
    require!(*completion.task == key.to_bytes(), MarketError::ProofOfAnotherTask);
    require!(completion.witness == witness, MarketError::WitnessMismatch);
    Ok((Pubkey::new_from_array(*signed.signer), *completion.result))
}

/// A receipt's result is the chain behind it, whose last hash it carries.
fn final_receipt(data: &[u8], task: &Task, key: &Pubkey) -> Result<[u8; 32]> {
    let signed = receipt::cosigned(data).map_err(MarketError::from)?;
    let receipt = Receipt::decode(signed.message).map_err(MarketError::from)?;
    require!(receipt.kind == Kind::Session, MarketError::ReceiptOfAnotherKind);
    require!(*receipt.account == key.to_bytes(), MarketError::ProofOfAnotherTask);
    require!(signed.node != signed.renter, MarketError::SameKeyTwice);
    require!(signed.node == task.receipt_key.as_array(), MarketError::NotSignedByNode);
    require!(signed.renter == task.client_key.as_array(), MarketError::NotSignedByClient);
    // Any receipt but the one that both called the last would pay for work that is not done.
    require!(receipt.is_final, MarketError::ReceiptNotFinal);
    Ok(*receipt.previous)
}
