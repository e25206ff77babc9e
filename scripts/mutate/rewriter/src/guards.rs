//! The guards in functions: `require!` and its kin, refusing `if`s and match arms, calls of functions that only check,
//! and the parts of conditions that are joined by `&&`, each by itself.
use std::ops::Range;

use syn::{
    punctuated::Punctuated,
    spanned::Spanned,
    visit::{self, Visit},
    *,
};

use crate::edits::{Edits, range};

/// A guard that can be switched off.
pub struct Guard {
    pub number: usize,
    pub line: usize,
    /// The function, or the struct of accounts.
    pub item: String,
    pub text: String,
    /// The error's name where the guard tells it.
    pub error: String,
}

pub struct Finder<'a> {
    pub text: &'a str,
    pub edits: Edits,
    pub guards: Vec<Guard>,
    pub failure: Option<Error>,
    /// The guard that asks for a signature.
    pub signer: Option<usize>,
    items: Vec<String>,
    first: usize,
}

impl<'a> Finder<'a> {
    pub fn new(text: &'a str, last: usize) -> Self {
        Self {
            text,
            edits: Edits::default(),
            guards: Vec::new(),
            failure: None,
            signer: None,
            items: Vec::new(),
            first: last + 1,
        }
    }

    pub fn find(&mut self, file: &File) -> Result<()> {
        self.visit_file(file);
        if let (Some(number), Some(first)) = (self.signer, file.items.first()) {
            let start = range(first).start;
            let alias = format!("type Signer<'info> = ::mutants::Signer<'info, {number}>;\n");
            self.edits.wrap(start..start, alias, String::new());
        }
        self.failure.take().map_or(Ok(()), Err)
    }

    pub fn last_number(&self) -> usize {
        self.first + self.guards.len() - 1
    }

    /// The source of a part, on one line.
    pub fn source(&self, range: Range<usize>) -> String {
        self.text[range].split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn add(&mut self, at: &impl Spanned, text: String, error: &str) -> usize {
        let number = self.first + self.guards.len();
        let item = self.items.join("::");
        self.guards.push(Guard { number, line: at.span().start().line, item, text, error: error.to_owned() });
        number
    }

    pub fn within(&mut self, item: &str, look: impl FnOnce(&mut Self)) {
        self.items.push(item.to_owned());
        look(self);
        self.items.pop();
    }

    /// Switches a condition that must hold: each part that `&&` joins is a guard of its own.
    fn must_hold(&mut self, condition: &Expr, error: &str) {
        for part in parts(condition, |operator| matches!(operator, BinOp::And(_))) {
            let number = self.add(part, self.source(range(part)), error);
            self.edits.wrap(range(part), holds_before(number), "))".to_owned());
        }
    }

    /// The same for a condition under which something is refused, whose parts `||` joins.
    fn must_not_hold(&mut self, condition: &Expr, error: &str) {
        for part in parts(condition, |operator| matches!(operator, BinOp::Or(_))) {
            let number = self.add(part, format!("refuse if {}", self.source(range(part))), error);
            self.edits.wrap(range(part), format!("!{}!(", holds_before(number)), ")))".to_owned());
        }
    }

    /// A chain of `&&` that is the value of something is a guard wherever that is asked.
    fn chain(&mut self, value: &Expr) {
        if parts(value, |operator| matches!(operator, BinOp::And(_))).len() > 1 {
            self.must_hold(value, "");
        }
    }

    /// The value of a function: what it returns tells whether a call there can be a check that refuses with an error.
    fn tail(&mut self, signature: &Signature, block: &Block) {
        let returns = self.source(range(&signature.output));
        match block.stmts.last() {
            Some(Stmt::Expr(Expr::Call(_) | Expr::MethodCall(_), None)) if returns.contains("Result<") => {
                self.checking_call(block.stmts.last(), false);
            }
            Some(Stmt::Expr(value, None)) => self.chain(value),
            _ => {}
        }
    }

    /// `thing.require_this(..)?;` or, as the last expression, without the question mark.
    fn checking_call(&mut self, statement: Option<&Stmt>, is_tried: bool) {
        let Some(Stmt::Expr(call, _)) = statement else { return };
        let call = match call {
            Expr::Try(tried) if is_tried => &*tried.expr,
            call if !is_tried => call,
            _ => return,
        };
        if !called(call).is_some_and(|name| checks(&name)) {
            return;
        }
        let number = self.add(call, self.source(range(call)), "");
        let (before, after) = if is_tried {
            (format!("if !::mutants::off({number}) {{ ::mutants::passes({number}, "), ")?; }")
        } else {
            (format!("if ::mutants::off({number}) {{ Ok(()) }} else {{ ::mutants::passes({number}, "), ") }")
        };
        // With `?;` the wrapping brings its own.
        let whole = if is_tried { range(call).start..range(statement.unwrap()).end } else { range(call) };
        self.edits.wrap(range(call), before, String::new());
        self.edits.replace(range(call).end..whole.end, after.to_owned());
    }

    fn requirement(&mut self, mac: &Macro) {
        let Some(name) = mac.path.segments.last().map(|segment| segment.ident.to_string()) else { return };
        let operator = match name.as_str() {
            "require" => {
                let Some(arguments) = self.arguments(mac) else { return };
                let error = arguments.get(1).map_or_else(String::new, name_of_error);
                self.must_hold(&arguments[0], &error);
                return arguments.iter().for_each(|argument| self.visit_expr(argument));
            }
            "require_eq" | "require_keys_eq" => "==",
            "require_neq" | "require_keys_neq" => "!=",
            "require_gt" => ">",
            "require_gte" => ">=",
            _ => return,
        };
        let Some(arguments) = self.arguments(mac) else { return };
        let [left, right, rest @ ..] = &*arguments.iter().collect::<Vec<_>>() else { return };
        let error = rest.first().map_or_else(String::new, |error| name_of_error(error));
        let (left, right) = (self.source(range(left)), self.source(range(right)));
        let text = format!("{left} {operator} {right}");
        let number = self.add(mac, text.clone(), &error);
        let error = rest.first().map_or("ErrorCode::RequireViolated".to_owned(), |error| self.source(range(error)));
        let with = format!("::anchor_lang::require!({}({left}) {operator} ({right}))), {error})", holds_before(number));
        self.edits.replace(range(mac), with);
    }

    fn arguments(&mut self, mac: &Macro) -> Option<Vec<Expr>> {
        match mac.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated) {
            Ok(arguments) => Some(arguments.into_iter().collect()),
            Err(error) => {
                self.failure = Some(error);
                None
            }
        }
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !module.attrs.iter().any(is_for_tests) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_struct(&mut self, item: &'ast ItemStruct) {
        if crate::accounts::is_accounts(item) {
            self.within(&item.ident.to_string(), |finder| finder.accounts(item));
        } else {
            visit::visit_item_struct(self, item);
        }
    }

    fn visit_type_path(&mut self, path: &'ast TypePath) {
        // Of functions that take a signer: each file has a `Signer` of its own.
        if let Some(last) = path.path.segments.last().filter(|segment| segment.ident == "Signer") {
            self.edits.replace(range(&last.ident), "AccountInfo".to_owned());
        }
        visit::visit_type_path(self, path);
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        if function.sig.constness.is_some() || function.attrs.iter().any(is_for_tests) {
            return;
        }
        self.within(&function.sig.ident.to_string(), |finder| {
            finder.tail(&function.sig, &function.block);
            visit::visit_item_fn(finder, function);
        });
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        let name = self.source(range(&*item.self_ty));
        let name = name.split('<').next().unwrap_or_default().to_owned();
        self.within(&name, |finder| visit::visit_item_impl(finder, item));
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        if function.sig.constness.is_some() {
            return;
        }
        self.within(&function.sig.ident.to_string(), |finder| {
            finder.tail(&function.sig, &function.block);
            visit::visit_impl_item_fn(finder, function);
        });
    }

    fn visit_item_const(&mut self, _: &'ast ItemConst) {}

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        if let Stmt::Expr(Expr::Try(_), Some(_)) = statement {
            self.checking_call(Some(statement), true);
        }
        visit::visit_stmt(self, statement);
    }

    fn visit_local(&mut self, local: &'ast Local) {
        if let Some(init) = &local.init {
            self.chain(&init.expr);
        }
        visit::visit_local(self, local);
    }

    fn visit_expr_closure(&mut self, closure: &'ast ExprClosure) {
        self.chain(&closure.body);
        visit::visit_expr_closure(self, closure);
    }

    fn visit_expr_if(&mut self, condition: &'ast ExprIf) {
        let refusal = condition.else_branch.is_none().then(|| refusal(&condition.then_branch)).flatten();
        if let (Some(error), false) = (refusal, has_let(&condition.cond)) {
            self.must_not_hold(&condition.cond, &error);
        }
        visit::visit_expr_if(self, condition);
    }

    fn visit_expr_match(&mut self, expression: &'ast ExprMatch) {
        self.refusing_arm(expression);
        visit::visit_expr_match(self, expression);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        self.requirement(mac);
    }
}

impl Finder<'_> {
    /// `_ => return Err(..)`: without it, what no other arm takes goes the way of the first arm, or, where an arm has a
    /// condition, that condition is the guard.
    fn refusing_arm(&mut self, expression: &ExprMatch) {
        let Some(last) = expression.arms.last().filter(|arm| matches!(arm.pat, Pat::Wild(_))) else { return };
        let Some(error) = error_of(&last.body) else { return };
        if let Some((_, condition)) = expression.arms.iter().find_map(|arm| arm.guard.as_ref()) {
            return self.must_hold(condition, &error);
        }
        let first = &expression.arms[0];
        if binds(&first.pat) {
            return;
        }
        let text = format!("{} other than {}", self.source(range(&*expression.expr)), self.source(range(&first.pat)));
        let number = self.add(last, text, &error);
        let instead = self.source(range(&*first.body));
        let before = format!("if ::mutants::off({number}) {{ {instead} }} else {{ ::mutants::refuses({number}); ");
        self.edits.wrap(range(&*last.body), before, " }".to_owned());
    }
}

/// What comes before a condition that must hold; it takes two closing brackets.
pub fn holds_before(number: usize) -> String {
    format!("(::mutants::off({number}) || ::mutants::holds({number}, ")
}

/// The parts that an operator joins, brackets around a chain taken off.
pub fn parts(expression: &Expr, joins: fn(&BinOp) -> bool) -> Vec<&Expr> {
    match expression {
        Expr::Binary(ExprBinary { left, op, right, .. }) if joins(op) => {
            parts(left, joins).into_iter().chain(parts(right, joins)).collect()
        }
        Expr::Paren(inner) if matches!(&*inner.expr, Expr::Binary(binary) if joins(&binary.op)) => {
            parts(&inner.expr, joins)
        }
        other => vec![other],
    }
}

/// The last word of a path to an error.
pub fn name_of_error(error: &Expr) -> String {
    match error {
        Expr::Path(path) => {
            let name = path.path.segments.last().map(|segment| segment.ident.to_string());
            name.filter(|name| name.starts_with(char::is_uppercase)).unwrap_or_default()
        }
        Expr::Call(call) => call.args.first().map(name_of_error).unwrap_or_default(),
        Expr::MethodCall(call) => name_of_error(&call.receiver),
        Expr::Macro(mac) => mac.mac.parse_body::<Expr>().map(|error| name_of_error(&error)).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The error of `Err(..)` or `return Err(..)`; `return None` and `return false` refuse as well.
fn error_of(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Return(returned) => match returned.expr.as_deref()? {
            Expr::Path(path) if path.path.is_ident("None") => Some(String::new()),
            Expr::Lit(ExprLit { lit: Lit::Bool(LitBool { value: false, .. }), .. }) => Some(String::new()),
            value => error_of(value),
        },
        Expr::Call(call) => {
            (called(expression)? == "Err").then(|| call.args.first().map(name_of_error).unwrap_or_default())
        }
        Expr::Macro(mac) if mac.mac.path.is_ident("err") => {
            Some(mac.mac.parse_body::<Expr>().map(|error| name_of_error(&error)).unwrap_or_default())
        }
        _ => None,
    }
}

fn refusal(block: &Block) -> Option<String> {
    match &*block.stmts {
        [Stmt::Expr(expression @ Expr::Return(_), _)] => error_of(expression),
        _ => None,
    }
}

fn called(call: &Expr) -> Option<String> {
    match call {
        Expr::Call(ExprCall { func, .. }) => match &**func {
            Expr::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
            _ => None,
        },
        Expr::MethodCall(call) => Some(call.method.to_string()),
        _ => None,
    }
}

/// Whether a function only checks, by its name.
fn checks(name: &str) -> bool {
    ["require_", "validate"].iter().any(|prefix| name.starts_with(prefix))
}

fn has_let(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        _ => false,
    }
}

fn binds(pattern: &Pat) -> bool {
    match pattern {
        Pat::Lit(_) | Pat::Path(_) | Pat::Range(_) => false,
        Pat::Slice(slice) => slice.elems.iter().any(binds),
        Pat::Tuple(tuple) => tuple.elems.iter().any(binds),
        Pat::Or(or) => or.cases.iter().any(binds),
        _ => true,
    }
}

fn is_for_tests(attribute: &Attribute) -> bool {
    attribute.path().is_ident("test")
        || (attribute.path().is_ident("cfg")
            && attribute.parse_args::<Path>().is_ok_and(|condition| condition.is_ident("test")))
}
