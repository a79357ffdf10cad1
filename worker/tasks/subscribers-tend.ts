import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { tendSubscribers } from "@/lib/newsletter/erase";
import { forgetLetters } from "@/lib/newsletter/freezing/forget";
import { tendReturns } from "@/lib/newsletter/returns/forget";

/**
 * Forgets addresses that nobody confirmed, who left long ago, mails about subscriptions, what came back of them, and
 * who got which letter two months ago.
 */
export const subscribersTend: Task = async () => {
  await tendSubscribers(now());
  await tendReturns(now());
  await forgetLetters(now());
};
