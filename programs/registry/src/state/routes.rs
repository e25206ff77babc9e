use std::io::{self, Read, Write};

use anchor_lang::{prelude::*, solana_program::program_memory::sol_memcmp};

use super::stored::{alias_of, shown_as};
use crate::{
    constants::{MAX_ROUTES, MAX_ROUTE_LEN},
    errors::RegistryError,
    route::is_route,
};

/// What the longest list takes; a length is four bytes.
type Room = [u8; 4 + MAX_ROUTES as usize * (4 + MAX_ROUTE_LEN as usize)];

/// A list of texts as Borsh writes it. Decoding eight texts costs more than all that is done with them, so they are checked,
/// kept and logged as they came. It takes the rest of what it is read from, and stands last there.
pub struct Routes(Vec<u8>);

/// [`Routes`] in an account, with zeros behind them.
#[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(transparent)]
pub struct StoredRoutes(Room);

impl Routes {
    pub fn check(&self) -> Result<()> {
        let mut rest = self.0.as_slice();
        let count = take_length(&mut rest)?;
        require!(count <= usize::from(MAX_ROUTES), RegistryError::TooManyRoutes);
        for later in (0..count).rev() {
            let route = take_text(&mut rest)?;
            require!(route.len() <= usize::from(MAX_ROUTE_LEN) && is_route(route), RegistryError::InvalidRoute);
            let mut others = rest;
            for _ in 0..later {
                require!(!is_same(route, take_text(&mut others)?), RegistryError::DuplicateRoute);
            }
        }
        require!(rest.is_empty(), ErrorCode::InstructionDidNotDeserialize);
        Ok(())
    }
}

impl StoredRoutes {
    /// Of routes that are checked: they have room.
    pub fn set(&mut self, routes: &Routes) {
        self.0 = [0; size_of::<Room>()];
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

fn take_text<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8]> {
    let length = take_length(rest)?;
    let (text, after) = rest.split_at_checked(length).ok_or(ErrorCode::InstructionDidNotDeserialize)?;
    *rest = after;
    Ok(text)
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

#[cfg(test)]
mod tests {
    use super::*;
    use bytemuck::Zeroable;

    fn routes(texts: &[&str]) -> Routes {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        Routes(texts.try_to_vec().unwrap())
    }

    fn refused(texts: &[&str]) -> String {
        routes(texts).check().err().unwrap().to_string()
    }

    #[test]
    fn keeps_what_borsh_wrote_and_nothing_of_what_was_there() {
        let list = routes(&["/hello/*", "/"]);
        list.check().unwrap();
        routes(&[]).check().unwrap();
        let mut stored = StoredRoutes::zeroed();
        stored.set(&routes(&["/a-longer-route", "/b"]));
        stored.set(&list);
        assert_eq!(Vec::<String>::deserialize(&mut stored.0.as_slice()).unwrap(), ["/hello/*", "/"]);
        assert!(stored.0[list.0.len()..].iter().all(|byte| *byte == 0));
    }

    #[test]
    fn the_longest_list_fits() {
        let texts: Vec<String> = (0..MAX_ROUTES).map(|route| format!("/{route}{}", "a".repeat(62))).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let list = routes(&texts);
        list.check().unwrap();
        assert_eq!(list.0.len(), size_of::<Room>());
    }

    #[test]
    fn refuses_what_is_no_list_of_routes() {
        assert!(refused(&["/a"; 9]).contains("TooManyRoutes"));
        assert!(refused(&["/a", "/b", "/a"]).contains("DuplicateRoute"));
        assert!(refused(&[&format!("/{}", "a".repeat(64))]).contains("InvalidRoute"));
        assert!(refused(&["/a", "b"]).contains("InvalidRoute"));
        for cut in 0..routes(&["/a", "/b"]).0.len() {
            let mut list = routes(&["/a", "/b"]);
            list.0.truncate(cut);
            assert!(list.check().is_err(), "{cut}");
        }
        assert!(Routes([routes(&["/a"]).0.as_slice(), &[0]].concat()).check().is_err());
        assert!(Routes(vec![1, 0, 0, 0, 255, 255, 255, 255, b'/']).check().is_err());
    }
}
