/** A value that an error shows. Keys are shown in base58. */
export type ErrorValue = string | number | bigint | boolean | null | { toBase58(): string };
export type ErrorValues = Readonly<Record<string, ErrorValue>>;

type Shown = string | number | bigint | boolean | null;

export interface ErrorDetails {
  /** What went wrong, in one sentence. */
  summary: string;
  /** What to do about it. */
  advice: string;
  /** Where `docs/errors.md` explains it, if not under the code itself. */
  anchor?: string;
  values?: ErrorValues;
  cause?: unknown;
}

/** Whatever this package refuses or sees refused: a stable `code` to branch on, the values that were wrong, what to do. */
export class MarketError extends Error {
  override readonly name: string = "MarketError";
  readonly summary: string;
  readonly advice: string;
  readonly values: Readonly<Record<string, Shown>>;
  /** Where the code is explained. */
  readonly docs: string;

  constructor(
    readonly code: string,
    { summary, advice, anchor = code, values = {}, cause }: ErrorDetails,
  ) {
    const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, show(value)]));
    const docs = `docs/errors.md#${anchor}`;
    const lines = [`${code}: ${summary}`, ...Object.entries(shown).map(([name, value]) => `${name} = ${value}`), advice, docs];
    super(lines.join("\n  "), cause === undefined ? {} : { cause });
    this.summary = summary;
    this.advice = advice;
    this.values = shown;
    this.docs = docs;
  }

  /** Everything a log needs, without bigints, stacks and causes. */
  toJSON(): Record<string, unknown> {
    const values = Object.entries(this.values).map(([name, value]) => [name, typeof value === "bigint" ? `${value}` : value]);
    const { name, code, summary, advice, docs } = this;
    return { name, code, summary, values: Object.fromEntries(values) as unknown, advice, docs };
  }
}

function show(value: ErrorValue): Shown {
  return typeof value === "object" && value !== null ? value.toBase58() : value;
}

/** What the client itself refuses, before or beside any program. */
export const clientErrors = {
  AccountDiscriminator: {
    summary: "The account holds something else",
    advice: "Check the address: it is of another kind of account.",
  },
  AccountField: {
    summary: "A field of the account is not what its program writes",
    advice: "Check where the bytes come from; if the program is newer than this client, update the client.",
  },
  AccountLength: {
    summary: "The account has another length than this client knows",
    advice: "Check the address; ask another RPC node; if the program is newer than this client, update the client.",
  },
  AccountMissing: {
    summary: "There is no account at this address",
    advice: "Check the address and the cluster; an account that was closed is gone for good.",
  },
  AccountOwner: {
    summary: "The account belongs to another program",
    advice: "Check the address; use no data of this account.",
  },
  AmountFormat: {
    summary: "The text is not an amount",
    advice: 'Write digits with at most one point, as in "1250" or "1.25".',
  },
  AmountPrecision: {
    summary: "The amount has more decimals than the money",
    advice: "Round it to the money's decimals; nothing is rounded silently.",
  },
  AmountRange: {
    summary: "The amount does not fit 64 bits, or is below zero",
    advice: "Give an amount between zero and 18446744073709551615 micro-units.",
  },
  BlockhashExpired: {
    summary: "The transaction did not land before its blockhash expired, and never will",
    advice: "Build and send it again.",
  },
  InstructionAccountMissing: {
    summary: "The instruction lacks an account",
    advice: "Give the instruction this account.",
  },
  InstructionAccounts: {
    summary: "The instruction names fewer accounts than the program takes",
    advice: "Build it again; the program would refuse it.",
  },
  InstructionDiscriminator: {
    summary: "The program has no such instruction as far as this client knows",
    advice: "Check the bytes; if the program is newer than this client, update the client.",
  },
  InstructionField: {
    summary: "An argument is not what the instruction takes",
    advice: "Correct the field.",
  },
  InstructionProgram: {
    summary: "The instruction calls another program",
    advice: "Decode it with that program's client.",
  },
  RpcMalformedAnswer: {
    summary: "The RPC node answered something that is no valid answer",
    advice: "Check the endpoint's address, or use another RPC node.",
  },
  RpcRateLimited: {
    summary: "The RPC node asks for fewer requests, even after waiting",
    advice: "Wait, or use an RPC node with a higher limit.",
  },
  RpcRefused: {
    summary: "The RPC node refused the request",
    advice: "Read the reason among the values; another RPC node may serve it.",
  },
  RpcUnreachable: {
    summary: "The RPC node gave no answer",
    advice: "Check the endpoint's address and the network, then try again.",
  },
  SeedField: {
    summary: "No address has such a seed",
    advice: "Correct the seed.",
  },
  SignatureMissing: {
    summary: "The transaction lacks a signature",
    advice: "Use the wallet that the action is for, and pass every signer it names.",
  },
  TransactionMalformed: {
    summary: "The bytes are not a transaction, or it names accounts of lookup tables that were not given",
    advice: "Give the whole transaction as the RPC node answers it, in base64, with its `meta`.",
  },
  TransactionTooLarge: {
    summary: "The transaction does not fit 1,232 bytes",
    advice: "Split it.",
  },
  TransactionUnconfirmed: {
    summary: "The transaction was sent, and it is not known whether it landed",
    advice: "Look its signature up before sending anything again.",
  },
} as const satisfies Record<string, Pick<ErrorDetails, "summary" | "advice">>;

export type ClientErrorCode = keyof typeof clientErrors;

export class ClientError extends MarketError {
  override readonly name = "ClientError";
  declare readonly code: ClientErrorCode;

  constructor(code: ClientErrorCode, values: ErrorValues = {}, cause?: unknown) {
    super(code, { ...clientErrors[code], values, cause });
  }
}
