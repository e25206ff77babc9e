import {
  ACCOUNT_SIZE,
  AccountLayout,
  createFreezeAccountInstruction,
  createInitializeAccount3Instruction,
  createInitializeMint2Instruction,
  createMintToInstruction,
  getAssociatedTokenAddressSync,
  createAssociatedTokenAccountIdempotentInstruction,
  MINT_SIZE,
  TOKEN_PROGRAM_ID,
} from "@solana/spl-token";
import { PublicKey, SystemProgram, type Keypair } from "@solana/web3.js";
import { named } from "./keys";
import type { Ledger } from "./ledger";

const rentExempt = (size: number) => (size + 128) * 6960;

/** A classic SPL mint of six decimals, as USDC has, with a freeze authority, as USDC has. */
export class TestMint {
  private constructor(
    readonly ledger: Ledger,
    readonly address: PublicKey,
    readonly authority: Keypair,
  ) {}

  static async create(ledger: Ledger, name = "usdc"): Promise<TestMint> {
    const mint = named(`mint ${name}`);
    const authority = named(`mint authority ${name}`);
    await ledger.send(
      [
        SystemProgram.createAccount({
          fromPubkey: ledger.payer.publicKey,
          newAccountPubkey: mint.publicKey,
          lamports: rentExempt(MINT_SIZE),
          space: MINT_SIZE,
          programId: TOKEN_PROGRAM_ID,
        }),
        createInitializeMint2Instruction(mint.publicKey, 6, authority.publicKey, authority.publicKey),
      ],
      [mint],
    );
    return new TestMint(ledger, mint.publicKey, authority);
  }

  /** The owner's associated token account, made when it is missing, with `amount` more in it. */
  async fund(owner: PublicKey, amount: bigint): Promise<PublicKey> {
    const account = this.accountOf(owner);
    const payer = this.ledger.payer.publicKey;
    await this.ledger.send(
      [
        createAssociatedTokenAccountIdempotentInstruction(payer, account, owner, this.address),
        createMintToInstruction(this.address, account, this.authority.publicKey, amount),
      ],
      [this.authority],
    );
    return account;
  }

  accountOf(owner: PublicKey): PublicKey {
    return getAssociatedTokenAddressSync(this.address, owner, true);
  }

  /** A token account that is not the owner's associated one. */
  async extraAccount(name: string, owner: PublicKey): Promise<PublicKey> {
    const account = named(`token account ${name}`);
    await this.ledger.send(
      [
        SystemProgram.createAccount({
          fromPubkey: this.ledger.payer.publicKey,
          newAccountPubkey: account.publicKey,
          lamports: rentExempt(ACCOUNT_SIZE),
          space: ACCOUNT_SIZE,
          programId: TOKEN_PROGRAM_ID,
        }),
        createInitializeAccount3Instruction(account.publicKey, this.address, owner),
      ],
      [account],
    );
    return account.publicKey;
  }

  /** Money from nowhere to a token account, as a donor would send it. */
  async donate(account: PublicKey, amount: bigint): Promise<void> {
    await this.ledger.send([createMintToInstruction(this.address, account, this.authority.publicKey, amount)], [this.authority]);
  }

  async freeze(account: PublicKey): Promise<void> {
    await this.ledger.send([createFreezeAccountInstruction(account, this.address, this.authority.publicKey)], [this.authority]);
  }

  /** What the account holds; zero for one that does not exist. */
  async balance(account: PublicKey): Promise<bigint> {
    return tokenAmount((await this.ledger.account(account))?.data);
  }

  async supply(): Promise<bigint> {
    const mint = await this.ledger.account(this.address);
    return mint!.data.readBigUInt64LE(36);
  }
}

export function tokenAmount(data: Buffer | undefined): bigint {
  return data && data.length === AccountLayout.span ? data.readBigUInt64LE(64) : 0n;
}
