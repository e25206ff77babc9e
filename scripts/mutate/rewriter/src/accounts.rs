//! The guards of a struct of accounts: what its attributes demand, and that signers have signed.
use syn::{
    ext::IdentExt,
    parse::{Parse, ParseStream},
    punctuated::Punctuated,
    spanned::Spanned,
    *,
};

use crate::{
    edits::range,
    guards::{Finder, holds_before, name_of_error, parts},
};

/// One item of `#[account(..)]`: `key`, `key = value`, `key = value @ error`.
struct Item {
    key: String,
    value: Option<Expr>,
    error: Option<Expr>,
}

impl Parse for Item {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut key = input.call(Ident::parse_any)?.to_string();
        while input.peek(Token![::]) {
            input.parse::<Token![::]>()?;
            key = format!("{key}::{}", input.call(Ident::parse_any)?);
        }
        let value = input.peek(Token![=]).then(|| input.parse::<Token![=]>().and_then(|_| input.parse())).transpose()?;
        let error = input.peek(Token![@]).then(|| input.parse::<Token![@]>().and_then(|_| input.parse())).transpose()?;
        Ok(Self { key, value, error })
    }
}

pub fn is_accounts(item: &ItemStruct) -> bool {
    item.attrs.iter().any(|attribute| {
        attribute.path().is_ident("derive")
            && attribute
                .parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
                .is_ok_and(|traits| traits.iter().any(|path| path.is_ident("Accounts")))
    })
}

fn items_of(attribute: &Attribute) -> Result<Vec<Item>> {
    let items = attribute.parse_args_with(Punctuated::<Item, Token![,]>::parse_terminated)?;
    Ok(items.into_iter().collect())
}

impl Finder<'_> {
    pub fn accounts(&mut self, item: &ItemStruct) {
        for field in &item.fields {
            let Some(name) = &field.ident else { continue };
            self.signer(field, name);
            let attribute = field.attrs.iter().find(|attribute| attribute.path().is_ident("account"));
            let Some(attribute) = attribute else { continue };
            match items_of(attribute) {
                Ok(items) => {
                    let rewritten = self.attribute(field, name, &items);
                    self.edits.replace(range(attribute), format!("#[account({})]", rewritten.join(", ")));
                }
                Err(error) => self.failure = Some(error),
            }
        }
    }

    /// A signer becomes the `Signer` of the switches, which asks for the signature at the same moment. Anchor writes the type
    /// without its parameters, so its number stands in an alias, of which a file can have one. Not for who does nothing but
    /// pay for a new account, and is called `payer`: the system program asks for that signature.
    fn signer(&mut self, field: &Field, name: &Ident) {
        let Type::Path(path) = &field.ty else { return };
        if name == "payer" || path.path.segments.last().is_none_or(|segment| segment.ident != "Signer") {
            return;
        }
        let number = self.add(path, format!("{name} signs"), "AccountNotSigner");
        if self.signer.replace(number).is_some() {
            self.failure = Some(Error::new(path.span(), "a second signer in one file cannot be switched"));
        }
    }

    fn attribute(&mut self, field: &Field, name: &Ident, items: &[Item]) -> Vec<String> {
        let find = |key: &str| items.iter().find(|item| item.key == key);
        let is_made = find("init").or(find("init_if_needed")).is_some();
        let bump = find("bump").and_then(|bump| bump.value.as_ref());
        let needs_bump = bump.is_none() && self.text.contains(&format!("bumps.{name}"));
        // The runtime asks for the seeds' signature when an account is made or its bump is used.
        let keeps_seeds = is_made || needs_bump;
        items.iter().filter_map(|item| self.item(field, name, item, bump, keeps_seeds)).collect()
    }

    fn item(
        &mut self,
        field: &Field,
        name: &Ident,
        item: &Item,
        bump: Option<&Expr>,
        keeps_seeds: bool,
    ) -> Option<String> {
        let value = item.value.as_ref().map(|value| self.source(range(value)));
        let error = item.error.as_ref().map(|error| self.source(range(error)));
        let or = |code: &str| error.clone().unwrap_or_else(|| format!("::anchor_lang::error::ErrorCode::{code}"));
        let shown = value.as_ref().map(|value| format!("{name}: {} = {value}", item.key));
        match (item.key.as_str(), &value, shown) {
            ("constraint", Some(_), _) => {
                let conditions = parts(item.value.as_ref()?, |operator| matches!(operator, BinOp::And(_)));
                let conditions = conditions.into_iter().map(|part| self.source(range(part))).collect::<Vec<_>>();
                let all = conditions.iter().map(|condition| {
                    self.constraint(&item.value, format!("{name}: {condition}"), condition, &or("ConstraintRaw"))
                });
                Some(all.collect::<Vec<_>>().join(", "))
            }
            ("has_one", Some(target), Some(shown)) => {
                let loader = self.source(range(&field.ty)).contains("AccountLoader<");
                let own = if loader { format!("{name}.load()?.{target}") } else { format!("{name}.{target}") };
                let condition = format!("{own} == {target}.key()");
                Some(self.constraint(&item.value, shown, &condition, &or("ConstraintHasOne")))
            }
            ("address", Some(value), Some(shown)) => {
                Some(self.constraint(&item.value, shown, &format!("{name}.key() == {value}"), &or("ConstraintAddress")))
            }
            ("seeds", Some(value), Some(shown)) if !keeps_seeds => {
                let list = value.strip_prefix('[').and_then(|value| value.strip_suffix(']')).unwrap_or(value);
                let inner = list.trim_end_matches(',');
                let condition = match bump.map(|bump| self.source(range(bump))) {
                    Some(bump) => format!(
                        "Pubkey::create_program_address(&[{inner}, &[{bump}][..]], __program_id).ok() == Some({name}.key())"
                    ),
                    None => format!("Pubkey::find_program_address(&[{inner}], __program_id).0 == {name}.key()"),
                };
                Some(self.constraint(&item.value, shown, &condition, &or("ConstraintSeeds")))
            }
            ("bump", ..) if !keeps_seeds => None,
            (key, value, _) => {
                let value = value.as_ref().map_or_else(String::new, |value| format!(" = {value}"));
                let error = error.map_or_else(String::new, |error| format!(" @ {error}"));
                Some(format!("{key}{value}{error}"))
            }
        }
    }

    fn constraint(&mut self, at: &impl Spanned, text: String, condition: &str, error: &str) -> String {
        let name = parse_str::<Expr>(error).map(|error| name_of_error(&error)).unwrap_or_default();
        let number = self.add(at, text, &name);
        format!("constraint = {}{condition})) @ {error}", holds_before(number))
    }
}
