import { stakingIdl } from "../../sdk/src/generated";
import { refusesWithoutEachSignature } from "../support/unsigned";

describe("staking: who must sign", () => refusesWithoutEachSignature(stakingIdl));
