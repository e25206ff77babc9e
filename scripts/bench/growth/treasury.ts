import { PublicKey } from "@solana/web3.js";
import { Fixture, NOBODY, USDC } from "../../../tests/treasury/fixture";
import { named } from "../../../tests/support";
import { scenarioOf } from "../scenario";
import { curve, type Curve } from "./curve";

const scenario = scenarioOf("treasury", () => Fixture.create());

/** Programs whose authority is found in one attempt. */
const programs = Array.from({ length: 16 }, (_, at) => named(`program ${at}`).publicKey)
  .filter((program) => PublicKey.findProgramAddressSync([Buffer.from("authority")], program)[1] === 255)
  .slice(0, 3);

export const treasuryCurves: Curve[] = [
  curve(
    scenario,
    "pin_slash_callers",
    {
      of: "programs pinned",
      shape: "linear",
      bound: "Each program's authority is an address to be found, at 1,500 units an attempt. Three are the most: there is no fourth field.",
      at: [0, 1, 2, 3],
    },
    (at) => (f) => async () => {
      const [staking, bond, disputes] = programs.map((program, index) => (index < at ? program : NOBODY));
      return f.send([await f.pinSlashCallers(staking!, bond!, disputes!)], f.authority);
    },
  ),
  curve(
    scenario,
    "spend_hot",
    {
      of: "payments in the window before",
      shape: "constant",
      bound: "The window is a sum that decays, not a list.",
      at: [0, 10, 100],
    },
    (at) => async (f) => {
      await f.mint.donate(f.hotVault, 10_000n * USDC);
      const payee = await f.mint.fund(f.stranger.publicKey, 0n);
      const pay = async () => f.send([await f.spendHot(USDC, payee)], f.operationalKey);
      for (let paid = 0; paid < at; paid++) await pay();
      return pay;
    },
  ),
];
