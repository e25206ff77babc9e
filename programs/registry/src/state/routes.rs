use std::io::{self, Read, Write};

use anchor_lang::{prelude::*, solana_program::program_memory::sol_memcmp};

use super::stored::{alias_of, shown_as};
use crate::{
    constants::{MAX_ROUTES, MAX_ROUTE_LEN},
    errors::RegistryError,
    route::is_route,
};

/// How a length begins what it counts.
const LENGTH: usize = size_of::<u32>();
const MOST: usize = MAX_ROUTES as usize;
const SPACE: usize = LENGTH + MOST * (LENGTH + MAX_ROUTE_LEN as usize);

/// A list of texts as Borsh writes it. Decoding eight texts costs more than all that is done with them, so they are checked,
/// kept and logged as they came. It takes the rest of what it is read from, and stands last there.
pub struct Routes(Vec<u8>);

/// [`Routes`] in an account, with zeros behind them.
#[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(transparent)]
pub struct StoredRoutes([u8; SPACE]);

impl Routes {
    /// Without what followed the list.
    pub fn checked(mut self) -> Result<Self> {
        let length = {
            let mut rest = self.0.as_slice();
            let mut routes: [&[u8]; MOST] = [&[]; MOST];
            let count = take_length(&mut rest)?;
            let routes = routes.get_mut(..count).ok_or_else(|| error!(RegistryError::TooManyRoutes))?;
            for place in &mut *routes {
                let length = take_length(&mut rest)?;
                *place = take(&mut rest, length)?;
                require!(length <= usize::from(MAX_ROUTE_LEN) && is_route(place), RegistryError::InvalidRoute);
            }
            let mut later = routes.iter();
            while let Some(route) = later.next() {
                require!(!later.clone().any(|other| is_same(route, other)), RegistryError::DuplicateRoute);
            }
            self.0.len().saturating_sub(rest.len())
        };
        self.0.truncate(length);
        Ok(self)
    }
}

impl StoredRoutes {
    /// Of routes that are checked: they have room.
    pub fn set(&mut self, routes: &Routes) {
        self.0 = [0; SPACE];
        if let Some(place) = self.0.get_mut(..routes.0.len()) {
            place.copy_from_slice(&routes.0);
        }
    }
}

/// By the runtime: what the compiler makes of `==` goes on byte by byte where two texts begin alike.
fn is_same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && sol_memcmp(one, other, one.len()) == 0
}

fn take_length(rest: &mut &[u8]) -> Result<usize> {
    let (length, after) = rest.split_first_chunk().ok_or(ErrorCode::InstructionDidNotDeserialize)?;
    *rest = after;
    usize::try_from(u32::from_le_bytes(*length)).map_err(|_| error!(ErrorCode::InstructionDidNotDeserialize))
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(length).ok_or(ErrorCode::InstructionDidNotDeserialize)?;
    *rest = after;
    Ok(taken)
}

impl AnchorSerialize for Routes {
    fn serialize<W: Write>(&self, writer: &mut W) -> io::Result<()> {
        writer.write_all(&self.0)
    }
}

impl AnchorDeserialize for Routes {
    fn deserialize_reader<R: Read>(reader: &mut R) -> io::Result<Self> {
        let mut bytes = Vec::with_capacity(256);
        reader.read_to_end(&mut bytes)?;
        Ok(Self(bytes))
    }
}

alias_of!(Routes, IdlType::Vec(Box::new(IdlType::String)));
shown_as!(StoredRoutes, Routes);
