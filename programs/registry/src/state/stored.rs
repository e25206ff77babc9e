//! What accounts that are read in place hold instead of an enum or a list, which not every byte is. IDL and clients see the enum
//! and the list, because the bytes are those that Borsh writes.

/// The IDL says `$shown` where `$stored` lies.
macro_rules! shown_as {
    ($stored:ident, $shown:ident) => {
        #[cfg(feature = "idl-build")]
        impl anchor_lang::IdlBuild for $stored {
            fn create_type() -> Option<anchor_lang::idl::types::IdlTypeDef> {
                $shown::create_type()
            }

            fn insert_types(types: &mut std::collections::BTreeMap<String, anchor_lang::idl::types::IdlTypeDef>) {
                $shown::insert_types(types);
            }

            fn get_full_path() -> String {
                $shown::get_full_path()
            }
        }
    };
}

/// The byte of an enum without fields: made of the enum, or read where the enum was decoded first.
macro_rules! byte_of {
    ($enum:ident, $byte:ident) => {
        #[doc = concat!("[`", stringify!($enum), "`] in an account.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, bytemuck::Pod, bytemuck::Zeroable)]
        #[repr(transparent)]
        pub struct $byte(u8);

        impl From<$enum> for $byte {
            fn from(value: $enum) -> Self {
                Self(value as u8)
            }
        }

        impl PartialEq<$enum> for $byte {
            fn eq(&self, other: &$enum) -> bool {
                self.0 == *other as u8
            }
        }

        shown_as!($byte, $enum);
    };
}

/// A bool in an account.
#[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(transparent)]
pub struct Flag(u8);

impl From<bool> for Flag {
    fn from(value: bool) -> Self {
        Self(u8::from(value))
    }
}

impl From<Flag> for bool {
    fn from(Flag(byte): Flag) -> Self {
        byte != 0
    }
}

/// Another name of `$ty` in the IDL.
macro_rules! alias_of {
    ($alias:ident, $ty:expr) => {
        #[cfg(feature = "idl-build")]
        impl anchor_lang::IdlBuild for $alias {
            fn create_type() -> Option<anchor_lang::idl::types::IdlTypeDef> {
                use anchor_lang::idl::types::*;
                Some(IdlTypeDef {
                    name: Self::get_full_path(),
                    docs: vec![],
                    serialization: IdlSerialization::Borsh,
                    repr: None,
                    generics: vec![],
                    ty: IdlTypeDefTy::Type { alias: $ty },
                })
            }

            fn get_full_path() -> String {
                concat!(module_path!(), "::", stringify!($alias)).into()
            }
        }
    };
}

alias_of!(Flag, IdlType::Bool);

pub(super) use {alias_of, byte_of, shown_as};
