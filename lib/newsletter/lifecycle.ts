// The one transition table of a subscriber (E5, E6, A6). Pure: commands, pages and tests ask here.

export const SUBSCRIBER_STATES = ["pending", "active", "unsubscribed", "suppressed", "erased"] as const;
export type SubscriberState = (typeof SUBSCRIBER_STATES)[number];

export const SUBSCRIBER_ACTIONS = [
  "confirm",
  "save",
  "unsubscribe",
  "resubscribe",
  "suppress",
  "lift",
  "erase",
] as const;
export type SubscriberAction = (typeof SUBSCRIBER_ACTIONS)[number];

/**
 * Where each allowed action leads. What is not in the table is the wrong moment: 409.
 *
 * Only who gets the letter is suppressed: lifted, anybody else would get it without ever having said yes. What keeps
 * mail from all of them is the list of suppressed addresses.
 */
const TABLE: Record<SubscriberState, Partial<Record<SubscriberAction, SubscriberState>>> = {
  pending: { confirm: "active", unsubscribe: "unsubscribed", erase: "erased" },
  active: {
    save: "active",
    unsubscribe: "unsubscribed",
    suppress: "suppressed",
    erase: "erased",
  },
  // Who left may come back by a mail of their own, or change their mind on the page that said goodbye.
  unsubscribed: {
    confirm: "active",
    unsubscribe: "unsubscribed",
    resubscribe: "active",
    erase: "erased",
  },
  // Leaving counts even while nothing is mailed: a suppression that is lifted must not bring the letter back.
  suppressed: { unsubscribe: "unsubscribed", suppress: "suppressed", lift: "active", erase: "erased" },
  erased: { erase: "erased" },
};

/** The state after an action, or null when this is not the moment for it. */
export const stateAfter = (state: SubscriberState, action: SubscriberAction): SubscriberState | null =>
  TABLE[state][action] ?? null;

/** Whether the letter goes to somebody in this state; the suppressions are asked besides. */
export const isMailed = (state: SubscriberState): boolean => state === "active";
