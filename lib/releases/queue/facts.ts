/** What a release's place in the queue and its marks are made from; read once, when it comes to the desk. */
export type Facts = {
  now: Date;
  /** When the desk owes an answer. */
  dueAt: Date;
  appeal: boolean;
  /** The desk had asked for changes. */
  resubmitted: boolean;
  /** It was approved, and an editor took it back. */
  takenBack: boolean;
  /** When its organisation wants it public; null is "as soon as approved". */
  publicAt: Date | null;
  embargoUntil: Date | null;
  /** When the event it announces begins. */
  eventAt: Date | null;
  /** The zone its times are told in (IANA). */
  timeZone: string;
  onBehalfOf: boolean;
  organisation: {
    /** How many of its releases were decided on lately (RECORD_SIZE at most), and how many of them approved. */
    decided: number;
    approved: number;
    proved: boolean;
    /** An alarm says that it looks like another one. */
    lookalike: boolean;
  };
  findings: { errors: boolean; warnings: boolean; nearDuplicate: boolean };
};

/** How many decided releases an organisation's record is made of. */
export const RECORD_SIZE = 20;
