import { expect } from "chai";
import { programs } from "../../scripts/programs";
import { programImage } from "../support";

describe("security.txt", () => {
  for (const name of programs) {
    it(`is in ${name}, where explorers look for it`, () => {
      const text = programImage(name).toString("latin1");
      const [, body] = /=======BEGIN SECURITY\.TXT V1=======\0(.*?)=======END SECURITY\.TXT V1=======\0/s.exec(text) ?? [];
      const words = (body ?? "").split("\0");
      const fields = Object.fromEntries(words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1]]] : [])));
      expect(fields).to.include({ name, preferred_languages: "en" });
      expect(fields.contacts).to.contain("SECURITY.md");
      expect(fields.policy).to.match(/SECURITY\.md$/);
    });
  }
});
