import { expect, it } from "vitest";
import { languageWords } from "./language-words";

it("names a language in English", () => {
  expect(languageWords("en")).toBe("English");
  expect(languageWords("pt-BR")).toBe("Brazilian Portuguese");
});

it("leaves alone what names none", () => {
  for (const text of ["", "half a", "qqq"]) expect(languageWords(text)).toBe(text);
});
