import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { RECORD, switchGuards, withOff, type Guard } from "../../scripts/mutate/guards";
import { withSection } from "../../scripts/mutate/report";
import type { ToolchainError } from "../../scripts/sbf/errors";

const SAMPLE = `
#[derive(Accounts)]
pub struct Pay<'info> {
    pub owner: Signer<'info>,
    #[account(mut)]
    pub payer: Signer<'info>,
    #[account(mut, seeds = [SEED, owner.key.as_ref()], bump = purse.bump, has_one = owner @ PayError::NotOwner)]
    pub purse: AccountLoader<'info, Purse>,
    #[account(address = purse.token @ PayError::WrongToken)]
    pub token: UncheckedAccount<'info>,
    #[account(init, payer = payer, space = 8, seeds = [SEED], bump)]
    pub receipt: Account<'info, Receipt>,
}

pub fn pay(purse: &Purse, owner: &Signer, amount: u64) -> Result<()> {
    purse.require_open()?;
    require!(amount > 0 && (amount <= purse.limit && !purse.paused), PayError::AmountOutOfBounds);
    require_keys_eq!(purse.owner, *owner.key, PayError::NotOwner);
    if amount == 7 || purse.sealed {
        return Err(PayError::Sealed.into());
    }
    match purse.version {
        1 => Ok(()),
        _ => Err(PayError::Version.into()),
    }
}

pub fn is_key(key: &[u8]) -> bool { validate_key(key) }

#[cfg(test)]
mod tests {
    fn test() { require!(false, PayError::Sealed); }
}
`;

describe("mutate", function () {
  let folder: string;
  let guards: Guard[];
  let rewritten: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "mutate-"));
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "src", "pay.rs"), SAMPLE);
    guards = await switchGuards([folder]);
    rewritten = readFileSync(join(folder, "src", "pay.rs"), "utf8");
  });
  after(() => rmSync(folder, { recursive: true }));

  it("finds every guard of a source, each part of a condition by itself, and none in tests", () => {
    expect(guards.map(({ line, item, text, error }) => [line, item, text, error])).to.have.deep.members([
      [4, "Pay", "owner signs", "AccountNotSigner"],
      [7, "Pay", "purse: seeds = [SEED, owner.key.as_ref()]", "ConstraintSeeds"],
      [7, "Pay", "purse: has_one = owner", "NotOwner"],
      [9, "Pay", "token: address = purse.token", "WrongToken"],
      [24, "pay", "purse.version other than 1", "Version"],
      [16, "pay", "purse.require_open()", ""],
      [17, "pay", "amount > 0", "AmountOutOfBounds"],
      [17, "pay", "amount <= purse.limit", "AmountOutOfBounds"],
      [17, "pay", "!purse.paused", "AmountOutOfBounds"],
      [18, "pay", "purse.owner == *owner.key", "NotOwner"],
      [19, "pay", "refuse if amount == 7", "Sealed"],
      [19, "pay", "refuse if purse.sealed", "Sealed"],
    ]);
    expect(guards.map(({ number }) => number)).to.deep.equal(guards.map((_, index) => index + 1));
  });

  it("puts a switch before each, and leaves what the runtime asks for again", () => {
    const off = [...rewritten.matchAll(/mutants::(?:off\(|Signer<'info, )(\d+)/g)].map(([, number]) => Number(number));
    expect(off.sort((a, b) => a - b)).to.deep.equal(guards.map(({ number }) => number));
    expect(rewritten).to.contain("purse.load()?.owner == owner.key()");
    expect(rewritten).to.contain("{ validate_key(key) }");
    expect(rewritten).to.contain("init, payer = payer, space = 8, seeds = [SEED], bump");
    expect(rewritten).to.contain("fn test() { require!(false, PayError::Sealed); }");
  });

  it("refuses a file with two signatures to switch, of which it could tell only one", async () => {
    mkdirSync(join(folder, "two"));
    writeFileSync(join(folder, "two", "both.rs"), "#[derive(Accounts)] struct Both<'info> { one: Signer<'info>, other: Signer<'info> }");
    const refusal = await switchGuards([join(folder, "two")]).then(String, (error: ToolchainError) => error.remedy);
    expect(refusal).to.contain("a second signer in one file cannot be switched");
  });

  it("switches one guard off in a built program by its mark, and refuses a program without exactly one", () => {
    const image = Buffer.from("ELF mutants' switch:\0\0\0\0 end");
    expect(withOff(image, RECORD).toString("latin1")).to.equal("ELF mutants' switch:\xff\xff\xff\xff end");
    expect(() => withOff(Buffer.from("ELF"), 1)).to.throw("exactly one switch");
    expect(() => withOff(Buffer.concat([image, image]), 1)).to.throw("exactly one switch");
  });

  it("writes one section of the report and keeps the others", () => {
    const guard = { number: 1, file: "programs/escrow/src/lib.rs", line: 3, item: "pay", text: "a || b", error: "E" };
    const first = withSection("", "escrow", [{ guard, noticedBy: "a test", reachedBy: 2 }]);
    const both = withSection(first, "staking", [{ guard, noticedBy: undefined, reachedBy: 0 }]);
    expect(both).to.contain("| escrow | 1 | 1 | 0 | 0 |\n| staking | 1 | 0 | 0 | 1 |\n");
    expect(both).to.contain("| `programs/escrow/src/lib.rs` | `pay` | `a \\|\\| b` | **not noticed** |");
    expect(withSection(both, "staking", [])).to.contain("| escrow | 1 | 1 | 0 | 0 |\n| staking | 0 | 0 | 0 | 0 |\n");
  });
});
