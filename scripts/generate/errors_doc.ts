// docs/errors.md, from the tables that the errors themselves are made of.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { cliErrors } from "../../cli/src/errors";
import { auditErrors } from "../../sdk/src/audit/errors";
import { auditFindings } from "../../sdk/src/audit/findings";
import { clientErrors } from "../../sdk/src/errors";
import { anchorErrors } from "../../sdk/src/generated/anchor";
import { receiptErrors } from "../../sdk/src/receipt/errors";
import { fraudProofErrors } from "../../sdk/src/staking/fraud-proof";
import { ED25519_ERRORS, ProgramError, programErrors, SYSTEM_ERRORS, TOKEN_ERRORS, type Refuser } from "../../sdk/src/transaction";
import { agentErrors } from "../../services/agent/src/errors";
import { ledgerErrors } from "../../services/ledger/src/errors";
import { schedulerErrors } from "../../services/scheduler/src/errors";
import { root } from "../shell";

type Row = string[];
type Table = Record<string, { summary: string; advice: string }>;

const page = join(root, "docs/errors.md");

/** Writes docs/errors.md, or with `check` throws if it is stale. */
export function keepErrorsDocument(check: boolean): void {
  const text = errorsDocument();
  const isStale = !existsSync(page) || readFileSync(page, "utf8") !== text;
  if (isStale && check) throw new Error("docs/errors.md is stale; run `npm run generate` and commit the result");
  if (isStale) writeFileSync(page, text);
  console.log(isStale ? "docs/errors.md: written" : "docs/errors.md: up to date");
}

function errorsDocument(): string {
  const values = shownValues("sdk/src");
  const explained = (table: Table, shown: Map<string, string>, prefix?: string) =>
    Object.entries(table).map(([code, { summary, advice }]): Row => [anchored(code, prefix), summary, advice, shown.get(code) ?? ""]);
  const own = (table: Table) => explained(table, values);
  const refused = (program: Refuser, table: Record<string, { code: number; message: string }>) =>
    Object.entries(table).map(([name, { code, message }]): Row => {
      const { summary, advice } = new ProgramError(program, name, message);
      const shown = values.get(`${program}.${name}`) ?? "";
      return [`${code}`, `0x${code.toString(16)}`, anchored(name, program), summary, advice, shown];
    });
  const numbered = (program: Refuser, names: readonly string[]) =>
    names.map((name, code): Row => [`${code}`, anchored(`${capital(program)}.${name}`, program)]);
  return [
    "# Errors",
    "<!-- Written by `npm run generate`. Do not edit. -->",
    "Every error of the client is a `MarketError`: a `code` to branch on, the `values` that were wrong, `advice`, and a link to its",
    "row here. `toJSON()` gives all of it to a log. `npm run decode -- <code, signature, transaction or file>` says the same in a terminal.",
    "",
    "A program's refusal has the program's own name for it, whether the chain said so or the client saw it coming and sent nothing:",
    "`error.program` names the program, and `error.logs` holds what the chain logged. The values below are those that the client",
    "shows with a refusal that it foresees. Of a transaction that was refused nothing has happened, and only its fee is gone.",
    "",
    "## The client",
    table(["code", "meaning", "what to do", "values"], own(clientErrors)),
    "## Receipts",
    table(["code", "meaning", "what to do", "values"], own(receiptErrors)),
    "## Fraud proofs",
    table(["code", "meaning", "what to do", "values"], own(fraudProofErrors)),
    "## The audit",
    table(["code", "meaning", "what to do", "values"], own(auditErrors)),
    "What an audit finds is no error: each finding says which interval or transaction it is about, what was expected, and what was found.",
    "",
    table(
      ["finding", "severity", "what to do"],
      Object.entries(auditFindings).map(([code, { severity, advice }]) => [anchored(code), severity, advice]),
    ),
    "## The agent",
    "Run by a node ([run-a-node.md](run-a-node.md)); a renter sees those that come with an answer.",
    "",
    table(["code", "meaning", "what to do", "values"], explained(agentErrors, shownValues("services/agent/src"), "agent")),
    "## The scheduler",
    table(["code", "meaning", "what to do", "values"], explained(schedulerErrors, shownValues("services/scheduler/src"), "scheduler")),
    "## The embedded ledger",
    "Why the process cannot start or go on ([ledger.md](ledger.md)). What it answers to a request has JSON-RPC's codes.",
    "",
    table(["code", "meaning", "what to do", "values"], explained(ledgerErrors, shownValues("services/ledger/src"), "ledger")),
    "## The command line",
    table(["code", "meaning", "what to do", "values"], explained(cliErrors, shownValues("cli/src"), "cli")),
    ...Object.entries(programErrors).flatMap(([program, errors]) => [
      `## ${program}`,
      table(["number", "hex", "code", "meaning", "what to do", "values"], refused(program as Refuser, errors)),
    ]),
    "## Anchor",
    "What Anchor checks for every program before its own code runs. Transactions that the client builds do not run into these;",
    "where one comes up, an account or the data of an instruction was put together by hand, or program and client are of different versions.",
    "",
    table(["number", "hex", "code", "meaning"], refused("anchor", anchorErrors).map((row) => row.slice(0, 4))),
    "## The token program",
    "The programs check balances, mints and owners themselves, so the common ones are theirs. `Token.InsufficientFunds` says that the",
    "paying account holds too little, `Token.AccountFrozen` that the issuer of the mint has frozen it.",
    "",
    table(["number", "code"], numbered("token", TOKEN_ERRORS)),
    "## The system program",
    "`System.AccountAlreadyInUse` says that what is to be created is there already, `System.ResultWithNegativeLamports` that the payer",
    "has too few lamports for rent and fee.",
    "",
    table(["number", "code"], numbered("system", SYSTEM_ERRORS)),
    "## The signature precompile",
    "`Ed25519.InvalidSignature` says that a signature in the Ed25519 instruction is not of its key; the others, that the instruction",
    "was put together by hand.",
    "",
    table(["number", "code"], numbered("ed25519", ED25519_ERRORS)),
    "## The runtime",
    "What the runtime itself refuses has the runtime's name: `BlockhashNotFound` (build it again: the blockhash is too old),",
    "`InsufficientFundsForFee` and `InsufficientFundsForRent` (fund the payer), `ComputationalBudgetExceeded` (ask for more compute",
    "units), `AccountNotFound` (the payer has no lamports), `AlreadyProcessed` (it landed before). `UnknownProgramError` is a number of",
    "a program that is none of the above: the values name both.",
    "",
  ].join("\n");
}

function table(head: Row, rows: Row[]): string {
  const line = (row: Row) => `| ${row.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n");
}

/** A code that links can lead to. */
function anchored(code: string, prefix?: string): string {
  return `<a id="${prefix === undefined ? code : `${prefix}.${code}`}"></a>\`${code}\``;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the client shows with each code: the names of the fields given where it is thrown. */
function shownValues(path: string): Map<string, string> {
  const folder = join(root, path);
  const names = new Map<string, Set<string>>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".ts") || file.startsWith("generated")) continue;
    collect(ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest, true), names);
  }
  return new Map([...names].map(([code, fields]) => [code, [...fields].map((field) => `\`${field}\``).join(", ")]));
}

/** Looks for `new …Error("Code", { … })`, `refusal("program", "Code", { … })` and `required(…, "program", "Code", { … })`. */
function collect(node: ts.Node, names: Map<string, Set<string>>): void {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const given = [...(node.arguments ?? [])];
    const fields = given.flatMap((argument) => (ts.isObjectLiteralExpression(argument) ? [...argument.properties] : []));
    for (const code of codes(given)) {
      const known = names.get(code) ?? new Set();
      for (const { name } of fields) if (name && ts.isIdentifier(name)) names.set(code, known.add(name.text));
    }
  }
  node.forEachChild((child) => collect(child, names));
}

/** What the words among the arguments spell; several where one of them is a parameter that may be any of some words. */
function codes(given: ts.Expression[]): string[] {
  return given.reduce<string[]>((spelt, argument) => {
    const words = ts.isStringLiteral(argument) ? [argument.text] : ts.isIdentifier(argument) ? wordsOf(argument) : [];
    return words.length === 0 ? spelt : spelt.flatMap((start) => words.map((word) => (start === "" ? word : `${start}.${word}`)));
  }, [""]);
}

function wordsOf(name: ts.Identifier): string[] {
  const scope = ts.findAncestor(name, ts.isFunctionDeclaration);
  const type = scope?.parameters.find((parameter) => parameter.name.getText() === name.text)?.type;
  if (type === undefined || !ts.isUnionTypeNode(type)) return [];
  return type.types.flatMap((each) => (ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal) ? [each.literal.text] : []));
}
