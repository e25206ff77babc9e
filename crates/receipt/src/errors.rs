//! One name for each malformation. A program's error enum has variants of the same names and calls the macro below its
//! enum, so that every name reaches the caller: `receipt::map_ed25519_errors!(EscrowError);` and then
//! `receipt::cosigned(&data).map_err(EscrowError::from)?`.

/// Why bytes are not a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum ReceiptError {
    /// Not exactly 107 bytes.
    ReceiptLength = 0,
    /// Does not begin with the domain: the bytes were signed for something else.
    ReceiptDomain = 1,
    /// A version this code does not know.
    ReceiptVersion = 2,
    /// Neither a session's receipt nor a ledger's voucher.
    ReceiptKind = 3,
    /// A flag that has no meaning is set.
    ReceiptFlags = 4,
    /// A voucher with the final flag: only a session has a last receipt.
    ReceiptFinalVoucher = 5,
    /// Number zero: the first receipt is number one.
    ReceiptNumberZero = 6,
}

/// Why the instruction before the current one does not prove the signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Ed25519Error {
    /// The bytes of the instructions sysvar end too early, or are more than its own 16-bit starts can reach.
    InstructionsTruncated = 0,
    /// The current instruction is the transaction's first.
    NoInstructionBefore = 1,
    /// The instruction before is of another program.
    NotEd25519Program = 2,
    /// The Ed25519 instruction names accounts.
    Ed25519Accounts = 3,
    /// It claims no signature: the precompile passes without checking anything.
    Ed25519NoSignatures = 4,
    /// It claims another number of signatures than asked for.
    Ed25519SignatureCount = 5,
    /// Its padding byte, which the precompile ignores, is not zero.
    Ed25519Padding = 6,
    /// An index other than 0xFFFF: what was verified lies in another instruction.
    Ed25519InstructionIndex = 7,
    /// A signature lies elsewhere than in the canonical layout.
    Ed25519SignatureOffset = 8,
    /// A key lies elsewhere than in the canonical layout.
    Ed25519KeyOffset = 9,
    /// A message lies elsewhere than in the canonical layout.
    Ed25519MessageOffset = 10,
    /// A message has another size than in the canonical layout.
    Ed25519MessageSize = 11,
    /// Bytes are missing at the end or left over.
    Ed25519DataLength = 12,
}

/// Why two receipts do not contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum EquivocationError {
    /// They are of different kinds.
    EquivocationKind = 0,
    /// They belong to different sessions or ledgers.
    EquivocationAccount = 1,
    /// Their numbers differ.
    EquivocationNumber = 2,
    /// They are the same bytes.
    EquivocationIdentical = 3,
}

/// Why bytes are not an attestation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum AttestationError {
    /// Not exactly 158 bytes.
    AttestationLength = 0,
    /// Does not begin with the domain: the bytes were signed for something else.
    AttestationDomain = 1,
    /// A version this code does not know.
    AttestationVersion = 2,
    /// A provider this code does not know.
    AttestationProvider = 3,
}

/// Why bytes are not a completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum CompletionError {
    /// Not exactly 82 bytes.
    CompletionLength = 0,
    /// Does not begin with the domain: the bytes were signed for something else.
    CompletionDomain = 1,
    /// A version this code does not know.
    CompletionVersion = 2,
    /// Neither a client nor a verifier.
    CompletionWitness = 3,
}

/// Maps each [`ReceiptError`] to the variant of the same name of a program's error enum.
#[macro_export]
macro_rules! map_receipt_errors {
    ($program:ident) => {
        $crate::map_errors!(ReceiptError => $program {
            ReceiptLength, ReceiptDomain, ReceiptVersion, ReceiptKind, ReceiptFlags, ReceiptFinalVoucher, ReceiptNumberZero
        });
    };
}

/// Maps each [`Ed25519Error`] to the variant of the same name of a program's error enum.
#[macro_export]
macro_rules! map_ed25519_errors {
    ($program:ident) => {
        $crate::map_errors!(Ed25519Error => $program {
            InstructionsTruncated, NoInstructionBefore, NotEd25519Program, Ed25519Accounts, Ed25519NoSignatures,
            Ed25519SignatureCount, Ed25519Padding, Ed25519InstructionIndex, Ed25519SignatureOffset, Ed25519KeyOffset,
            Ed25519MessageOffset, Ed25519MessageSize, Ed25519DataLength
        });
    };
}

/// Maps each [`EquivocationError`] to the variant of the same name of a program's error enum.
#[macro_export]
macro_rules! map_equivocation_errors {
    ($program:ident) => {
        $crate::map_errors!(EquivocationError => $program {
            EquivocationKind, EquivocationAccount, EquivocationNumber, EquivocationIdentical
        });
    };
}

/// Maps each [`AttestationError`] to the variant of the same name of a program's error enum.
#[macro_export]
macro_rules! map_attestation_errors {
    ($program:ident) => {
        $crate::map_errors!(AttestationError => $program {
            AttestationLength, AttestationDomain, AttestationVersion, AttestationProvider
        });
    };
}

/// Maps each [`CompletionError`] to the variant of the same name of a program's error enum.
#[macro_export]
macro_rules! map_completion_errors {
    ($program:ident) => {
        $crate::map_errors!(CompletionError => $program {
            CompletionLength, CompletionDomain, CompletionVersion, CompletionWitness
        });
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! map_errors {
    ($from:ident => $program:ident { $($variant:ident),+ }) => {
        impl From<$crate::$from> for $program {
            fn from(error: $crate::$from) -> Self {
                match error { $($crate::$from::$variant => Self::$variant),+ }
            }
        }
    };
}
