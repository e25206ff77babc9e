//! A program's error enum takes each name over.
use receipt::{AttestationError, CompletionError, Ed25519Error, EquivocationError, ReceiptError};

macro_rules! program_errors {
    ($test:ident, $map:ident, $from:ident: $($variant:ident),+) => {
        #[test]
        fn $test() {
            #[derive(Debug)]
            #[allow(clippy::enum_variant_names)]
            enum ProgramError { $($variant),+ }
            receipt::$map!(ProgramError);
            let all = [$($from::$variant),+];
            for (code, error) in all.into_iter().enumerate() {
                assert_eq!(error as usize, code);
                assert_eq!(format!("{:?}", ProgramError::from(error)), format!("{error:?}"));
            }
        }
    };
}

program_errors!(receipts, map_receipt_errors, ReceiptError: ReceiptLength, ReceiptDomain, ReceiptVersion, ReceiptKind,
    ReceiptFlags, ReceiptFinalVoucher, ReceiptNumberZero);
program_errors!(instructions, map_ed25519_errors, Ed25519Error: InstructionsTruncated, NoInstructionBefore,
    NotEd25519Program, Ed25519Accounts, Ed25519NoSignatures, Ed25519SignatureCount, Ed25519Padding,
    Ed25519InstructionIndex, Ed25519SignatureOffset, Ed25519KeyOffset, Ed25519MessageOffset, Ed25519MessageSize,
    Ed25519DataLength);
program_errors!(equivocations, map_equivocation_errors, EquivocationError: EquivocationKind, EquivocationAccount,
    EquivocationNumber, EquivocationIdentical);
program_errors!(attestations, map_attestation_errors, AttestationError: AttestationLength, AttestationDomain,
    AttestationVersion, AttestationProvider);
program_errors!(completions, map_completion_errors, CompletionError: CompletionLength, CompletionDomain,
    CompletionVersion, CompletionWitness);
