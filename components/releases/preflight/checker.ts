import { type Answer, checkText, type Question } from "./check-text";

export type Checker = { ask: (question: Question) => void; stop: () => void };

function idleChecker(answer: (answer: Answer) => void): Checker {
  let last = 0;
  const later = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 50));
  return {
    ask: (question) => {
      last = question.id;
      later(() => question.id === last && answer(checkText(question)));
    },
    stop: () => {
      last = -1;
    },
  };
}

/** Preflight in a worker; where a browser gives none, in the page's idle time. */
export function startChecker(answer: (answer: Answer) => void): Checker {
  let idle: Checker | null = null;
  let latest: Question | null = null;
  const fallBack = () => {
    idle ??= idleChecker(answer);
    if (latest) idle.ask(latest);
  };
  let worker: Worker | null = null;
  try {
    worker = new Worker(new URL("./preflight-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => answer(data);
    worker.onerror = fallBack;
  } catch {
    fallBack();
  }
  return {
    ask: (question) => {
      latest = question;
      if (idle) idle.ask(question);
      else worker?.postMessage(question);
    },
    stop: () => {
      worker?.terminate();
      idle?.stop();
    },
  };
}
