import { expect, it } from "vitest";
import { fieldWords } from "./field-words";

it.each([
  ["suspendedFor", "reason of the suspension"],
  ["findings.0.rule", "findings 1: rule"],
  ["rules.2.email", "rules 3: by email"],
  ["email", "email address"],
  ["content.boilerplateText", "content: boilerplate text"],
  ["look_keys", "look keys"],
  ["constructor", "constructor"],
  ["0", "1"],
  ["", "value"],
])("reads %s as %s", (path, words) => expect(fieldWords(path)).toBe(words));
