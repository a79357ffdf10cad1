import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { Thread, ThreadLost } from "./thread";

const CODE = `const { parentPort } = require("node:worker_threads");
  parentPort.on("message", (word) => {
    if (word === "hang") for (;;);
    if (word === "end") process.exit(1);
    parentPort.postMessage(word.toUpperCase());
    if (word === "last") process.exit(0);
  });`;
const thread = (answerMs: number) =>
  new Thread<string, string>(() => new Worker(CODE, { eval: true }), { answerMs, idleMs: 60_000 });

it("answers, and is replaced when it is lost: the next question has a thread nobody ends", async () => {
  const asked = thread(2_000);
  expect(await asked.ask("one")).toBe("ONE");
  for (const word of ["hang", "end"]) {
    await expect(asked.ask(word)).rejects.toThrow(ThreadLost);
    // The lost one's end comes only now.
    expect(await asked.ask("two")).toBe("TWO");
    expect(await asked.ask("three")).toBe("THREE");
  }
});

it("asks no thread that has ended between two questions", async () => {
  const asked = thread(10_000);
  expect(await asked.ask("last")).toBe("LAST");
  await pause(200);
  expect(await asked.ask("next")).toBe("NEXT");
});
