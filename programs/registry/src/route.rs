//! Routes of a worker: `/`, `/hello/*`, `/users/:id`.

use State::{Begin, Colon, Dot, Dots, Literal, Name, Rest, Root, Slash, Wrong};

/// Literal segments, `:parameters`, and `*` for the rest; nothing a gateway would have to normalise.
pub fn is_route(route: &[u8]) -> bool {
    let end = route.iter().fold(Begin, |state, &byte| NEXT[state as usize][usize::from(byte)]);
    matches!(end, Root | Rest | Name | Literal)
}

/// What of a route has been read.
#[derive(Clone, Copy)]
enum State {
    /// Nothing leads out of it.
    Wrong,
    Begin,
    /// `/`, the shortest route.
    Root,
    /// A slash that something must follow.
    Slash,
    /// `*`
    Rest,
    /// `:`
    Colon,
    /// A parameter's name.
    Name,
    /// `.`, which alone is no segment,
    Dot,
    /// nor is `..`.
    Dots,
    Literal,
}

const fn next(state: State, byte: u8) -> State {
    match (state, byte) {
        (Begin, b'/') => Root,
        (Name | Literal, b'/') => Slash,
        (Root | Slash, b'*') => Rest,
        (Root | Slash, b':') => Colon,
        (Root | Slash, b'.') => Dot,
        (Dot, b'.') => Dots,
        (Colon | Name, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_') => Name,
        (Root | Slash | Dot | Dots | Literal, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.' | b'~' | b'-') => {
            Literal
        }
        _ => Wrong,
    }
}

const STATES: [State; 10] = [Wrong, Begin, Root, Slash, Rest, Colon, Name, Dot, Dots, Literal];

/// [`next`] as a table, so that a letter costs no more than a look.
static NEXT: [[State; 256]; STATES.len()] = {
    let mut table = [[Wrong; 256]; STATES.len()];
    let mut row = 0;
    while row < STATES.len() {
        let mut byte = 0;
        while byte < u8::MAX {
            table[row][byte as usize] = next(STATES[row], byte);
            byte = byte.saturating_add(1);
        }
        row = row.saturating_add(1);
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_routes() {
        for route in [
            "/",
            "/*",
            "/hello",
            "/hello/*",
            "/api/v1/users/:id",
            "/users/:id/*",
            "/.well-known/x",
            "/a_b~c-d",
            "/...",
            "/..a",
            "/a/.b/:c_1",
        ] {
            assert!(is_route(route.as_bytes()), "{route}");
        }
    }

    #[test]
    fn refuses_what_gateways_read_differently() {
        for route in [
            "", "hello", "//", "/a//b", "/a/", "/..", "/a/../b", "/./a", "/a b", "/*/a", "/a*", "/:", "/:a-b", "/%2e",
            "/é", "/a?b", "/.../", "/a/:", "/:a.b",
        ] {
            assert!(!is_route(route.as_bytes()), "{route}");
        }
    }
}
