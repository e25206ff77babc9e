/// Takes the first `N` bytes off `rest`, or returns the error `short` when fewer are left.
#[inline(always)]
pub fn take<'a, const N: usize, E>(rest: &mut &'a [u8], short: E) -> Result<&'a [u8; N], E> {
    match rest.split_first_chunk() {
        Some((taken, left)) => {
            *rest = left;
            Ok(taken)
        }
        None => Err(short),
    }
}
