import { treasuryIdl } from "../../sdk/src/generated";
import { refusesWithoutEachSignature } from "../support/unsigned";

describe("treasury: who must sign", () => refusesWithoutEachSignature(treasuryIdl));
