import { BorshCoder, type Idl } from "@coral-xyz/anchor";
import { PublicKey } from "@solana/web3.js";
import { expect } from "chai";
import { ClientError, type ClientErrorCode } from "../../../sdk/src/errors";
import { idls } from "../../../sdk/src/generated";
import { Types } from "./values";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** A program's IDL, what reads it without the generator, and what the generator made of it. */
export interface Generated {
  name: string;
  idl: Idl;
  id: PublicKey;
  types: Types;
  coder: BorshCoder;
  /** The generated module's exports by name. */
  exports: Record<string, unknown>;
}

export const generated: Generated[] = idls.map((idl) => ({
  name: snake(idl.metadata.name),
  idl,
  id: new PublicKey(idl.address),
  types: new Types(idl),
  coder: new BorshCoder(idl),
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which modules there are, the IDLs say
  exports: require(`../../../sdk/src/generated/${snake(idl.metadata.name)}`) as Record<string, unknown>,
}));

export type Call<Result> = (...given: unknown[]) => Result;

/** Asserts that `body` gives a value, or a typed error with one of the codes; anything else is a crash. */
export function valueOrRefusal(body: () => unknown, ...codes: ClientErrorCode[]): void {
  try {
    body();
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    expect(codes).to.include(error.code);
  }
}

export function expectRefusal(body: () => unknown, code: ClientErrorCode): ClientError {
  try {
    body();
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    expect(error.code).to.equal(code);
    return error;
  }
  throw new Error(`went through, where ${code} was expected`);
}
