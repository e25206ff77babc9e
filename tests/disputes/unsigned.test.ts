import { disputesIdl } from "../../sdk/src/generated";
import { refusesWithoutEachSignature } from "../support/unsigned";

describe("disputes: who must sign", () => refusesWithoutEachSignature(disputesIdl));
