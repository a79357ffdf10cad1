import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { type Asked, openSignUp } from "@/lib/newsletter/sign-up";

/** Works off a form that asked for the daily email. */
export const subscriberAsk: Task = async (payload) => {
  await openSignUp(payload as Asked, now());
};
