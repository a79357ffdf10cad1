"use client";
import { useEffect, useRef, useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { UNDO_MS } from "@/lib/releases/lifecycle";
import type { WireLine } from "@/lib/wire/desk/line";
import {
  inverseOf,
  itemsWords,
  type Order,
  type OrderResult,
  resultWords,
  TITLES,
  type Told,
} from "./orders";

/** Sends one order to the server. */
export type SendOrder = (order: Order) => Promise<Outcome<OrderResult[]>>;

/** So many at once, so that there is progress to see and nobody waits for all of them. */
const PORTION = 10;
const SAID_MS = 8_000;

export type Run = { order: Order; told: Told[]; total: number; done: boolean };
/** What was done, and how it is taken back as long as there is time. */
export type Said = { words: string; detail: string; undo: (() => void) | null };

const portions = (order: Order): Order[] =>
  Array.from({ length: Math.ceil(order.ids.length / PORTION) }, (_, n) => ({
    ...order,
    ids: order.ids.slice(n * PORTION, (n + 1) * PORTION),
  }));

/** Carries out the desk's orders, tells what became of each item, and takes the last one back while there is time. */
export function useOrders(send: SendOrder, done: () => void) {
  const [run, setRun] = useState<Run | null>(null);
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState("");
  const [said, setSaid] = useState<Said | null>(null);
  const running = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);

  const say = (next: Said) => {
    if (timer.current) clearTimeout(timer.current);
    setSaid(next);
    timer.current = setTimeout(() => setSaid(null), next.undo ? UNDO_MS : SAID_MS);
  };

  async function carryOut(order: Order, lines: readonly WireLine[], many: boolean) {
    const results: OrderResult[] = [];
    const titleOf = (id: string) => lines.find((line) => line.id === id)?.title || "Untitled item";
    const told = () =>
      results.map((each) => ({
        id: each.id,
        title: titleOf(each.id),
        ok: each.ok,
        words: resultWords(order.verb, each),
      }));
    if (many) {
      setRun({ order, told: [], total: order.ids.length, done: false });
      setShown(true);
    }
    let trouble = "";
    for (const portion of portions(order)) {
      const outcome = await attempt(() => send(portion));
      if (!outcome.ok) {
        trouble = outcome.message;
        break;
      }
      results.push(...outcome.value);
      if (many) setRun({ order, told: told(), total: order.ids.length, done: false });
    }
    if (many) setRun({ order, told: told(), total: order.ids.length, done: true });
    return { results, told: told(), trouble };
  }

  /** @param lines the items as they were before. */
  async function order(asked: Order, lines: readonly WireLine[]) {
    if (running.current || asked.ids.length === 0) return;
    running.current = true;
    setProblem("");
    setSaid(null);
    const many = asked.ids.length > 1;
    const { results, told, trouble } = await carryOut(asked, lines, many);
    running.current = false;
    const refused = told.find((each) => !each.ok);
    setProblem(trouble || (!many && refused ? `“${refused.title}”: ${refused.words}` : ""));
    const well = told.filter((each) => each.ok);
    const back = inverseOf(asked, lines, results);
    if (well.length)
      say({
        words: many ? `${itemsWords(well.length)} ${TITLES[asked.verb].done}.` : (well[0]?.words ?? ""),
        detail: many ? "" : (well[0]?.title ?? ""),
        undo: back.length ? () => void takeBack(back) : null,
      });
    done();
  }

  async function takeBack(orders: Order[]) {
    if (running.current) return;
    running.current = true;
    setShown(false);
    let refused = "";
    let count = 0;
    for (const back of orders.flatMap(portions)) {
      const outcome = await attempt(() => send(back));
      if (!outcome.ok) refused = outcome.message;
      else
        for (const each of outcome.value)
          if (each.ok) count++;
          else refused = each.message;
    }
    running.current = false;
    say({ words: refused || `Taken back: ${itemsWords(count)}.`, detail: "", undo: null });
    done();
  }

  return {
    order,
    run,
    shown,
    problem,
    said,
    /** Says what something else came to, with its own way back. */
    say,
    close: () => setShown(false),
    undo: () => said?.undo?.(),
  };
}
