import { escrowIdl } from "../../sdk/src/generated";
import { refusesWithoutEachSignature } from "../support/unsigned";

describe("escrow: who must sign", () => refusesWithoutEachSignature(escrowIdl));
