import { describe, expect, it } from "vitest";
import { type Failure, outcomeOf, saysNoMailbox } from "./answers";

const answered = (command: string, response: string, more: Partial<Failure> = {}): Failure => ({
  message: `It failed: ${response}`,
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
  begun: false,
  ...more,
});
const brief = (failure: Failure) => {
  const outcome = outcomeOf(failure);
  if (outcome.kind === "deferred") return `later, ${outcome.of}`;
  if (outcome.kind === "refused") return outcome.noMailbox ? "no mailbox" : "refused";
  return outcome.kind;
};

describe("an answer", () => {
  it.each([
    ["RCPT TO", "550 5.1.1 <ida@mill.test>: user unknown", "no mailbox"],
    ["RCPT TO", "550-5.1.1 The account does not exist\n550 5.1.1 see help", "no mailbox"],
    ["RCPT TO", "550 5.1.2 no such domain", "no mailbox"],
    ["RCPT TO", "550 5.1.10 null MX", "no mailbox"],
    ["RCPT TO", "551 5.1.6 has moved", "no mailbox"],
    ["RCPT TO", "553 5.1.3 bad address", "no mailbox"],
    ["RCPT TO", "550 5.2.1 disabled", "no mailbox"],
    ["DATA", "550 5.1.1 user unknown", "no mailbox"],
    // Without an enhanced code nobody knows what is meant; policy and the sender's own faults are not the mailbox's.
    ["RCPT TO", "550 no", "refused"],
    ["RCPT TO", "550 5.7.1 you are on a list", "refused"],
    ["RCPT TO", "550 5.1.8 sender's domain", "refused"],
    ["RCPT TO", "552 5.2.2 mailbox full", "refused"],
    ["RCPT TO", "554 5.1.1 odd", "refused"],
    ["RCPT TO", "550 5.1.11x odd", "refused"],
    ["DATA", "554 5.7.1 spam", "refused"],
    ["RCPT TO", "450 4.2.1 greylisted", "later, recipient"],
    ["RCPT TO", "452 too many recipients", "later, recipient"],
    ["DATA", "451 4.3.0 busy", "later, recipient"],
    ["RCPT TO", "450 4.7.1 slow down", "later, domain"],
    ["RCPT TO", "421 4.7.0 slow down", "later, domain"],
    ["DATA", "421 closing", "later, server"],
    // About us, or about nobody.
    ["MAIL FROM", "550 5.1.0 sender refused", "later, server"],
    ["MAIL FROM", "452 4.3.1 no room", "later, server"],
    ["AUTH PLAIN", "535 5.7.8 wrong password", "later, server"],
    ["EHLO", "421 4.3.2 closing", "later, server"],
    ["CONN", "554 5.7.1 no mail from you", "later, server"],
  ])("to %s, %s: %s", (command, response, meaning) => {
    expect(brief(answered(command, response))).toBe(meaning);
  });

  it("to the letter itself counts although it had been sent", () => {
    expect(brief(answered("DATA", "554 5.7.1 spam", { begun: true }))).toBe("refused");
    expect(brief(answered("DATA", "452 4.3.1 no room", { begun: true }))).toBe("later, recipient");
  });

  it("that never came leaves it open once the letter was under way, and only then", () => {
    for (const code of ["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EPROTOCOL"]) {
      const failure = { message: "Connection closed unexpectedly", code, command: "CONN" };
      expect(brief({ ...failure, begun: true })).toBe("unknown");
      expect(brief({ ...failure, begun: false })).toBe("later, server");
    }
    const pipelined = { code: "ECONNECTION" };
    expect(brief(answered("CONN", "421 4.7.0 slow down", pipelined))).toBe("later, domain");
    expect(brief(answered("CONN", "421 closing", pipelined))).toBe("later, server");
    // What was left of a line when the connection ended is no answer to the letter.
    expect(brief(answered("CONN", "421 closing", { begun: true }))).toBe("unknown");
  });

  it("of our own mailer refuses what no server can be asked for", () => {
    const failure = { message: 'Invalid recipient "a\\nb"', begun: false };
    expect(brief({ ...failure, code: "EENVELOPE", command: "API" })).toBe("refused");
    expect(brief({ ...failure, code: "EMESSAGE", command: "MAIL FROM" })).toBe("refused");
  });

  it("is kept in one line, cut", () => {
    const { answer } = outcomeOf(answered("RCPT TO", `550-5.1.1 a\r\n550 5.1.1 ${"b".repeat(900)}`));
    expect(answer).toMatch(/^550-5\.1\.1 a 550 5\.1\.1 b+$/);
    expect(answer).toHaveLength(300);
  });

  it("is kept without the address it is about", () => {
    const { answer } = outcomeOf(
      answered("RCPT TO", "550 5.1.1 <Ida.Mill@mill.test>: unknown, ida@mill.test; gone"),
    );
    expect(answer).toBe("550 5.1.1 <…>: unknown, …; gone");
  });

  it("says that there is no mailbox only by a code for it", () => {
    expect(saysNoMailbox(550, "5.1.1")).toBe(true);
    expect(saysNoMailbox(550, null)).toBe(false);
    expect(saysNoMailbox(450, "5.1.1")).toBe(false);
  });
});
