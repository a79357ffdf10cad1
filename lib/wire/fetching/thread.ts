import type { Worker } from "node:worker_threads";

/** A thread took too long, or was ended for the memory it took. */
export class ThreadLost extends Error {
  override name = "ThreadLost";
}

/**
 * A thread that is started when it is needed, asked one question at a time by whoever waits for the answer, replaced
 * when it is lost, and ended when nobody has asked for a while. Times in milliseconds.
 */
export class Thread<Question, Answer> {
  readonly #start: () => Worker;
  readonly #limits: { answerMs: number; idleMs: number };
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(start: () => Worker, limits: { answerMs: number; idleMs: number }) {
    this.#start = start;
    this.#limits = limits;
  }

  /** @throws ThreadLost */
  ask(question: Question): Promise<Answer> {
    clearTimeout(this.#idle);
    const worker = this.#started();
    return new Promise<Answer>((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        worker.off("message", answered).off("error", lost).off("exit", lost);
        this.#idle = setTimeout(() => this.#stop(worker), this.#limits.idleMs);
        this.#idle.unref();
      };
      const answered = (answer: Answer) => {
        end();
        resolve(answer);
      };
      const lost = () => {
        end();
        this.#stop(worker);
        reject(new ThreadLost("The thread was lost."));
      };
      const timer = setTimeout(lost, this.#limits.answerMs);
      worker.once("message", answered).once("error", lost).once("exit", lost);
      worker.postMessage(question);
    });
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.unref();
    // One that ends between questions is asked no more. One that was replaced takes nothing of the new one with it.
    worker.on("error", () => this.#forget(worker)).on("exit", () => this.#forget(worker));
    this.#worker = worker;
    return worker;
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
  }

  #stop(worker: Worker): void {
    this.#forget(worker);
    worker.terminate().catch(() => undefined);
  }
}
