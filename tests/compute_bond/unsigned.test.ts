import { computeBondIdl } from "../../sdk/src/generated";
import { refusesWithoutEachSignature } from "../support/unsigned";

describe("compute_bond: who must sign", () => refusesWithoutEachSignature(computeBondIdl));
