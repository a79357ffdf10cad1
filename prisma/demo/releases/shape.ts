export type ReleaseKind = "business" | "community" | "sports" | "appointment" | "event" | "other";
export type ReleaseState =
  | "draft"
  | "submitted"
  | "in_review"
  | "changes_requested"
  | "rejected"
  | "scheduled"
  | "published"
  | "killed"
  | "withdrawn";

export interface Contact {
  name: string;
  email?: string;
  phone?: string;
  public: boolean;
}

/**
 * A release as it is written here. `ageHours` is how long ago it reached its state (a scheduled one: how long
 * ago it was approved). Texts may hold the marks of `tellDays`, counted from that moment, and `{event}`,
 * `{start}` and `{played}` for the dates of its own fields.
 */
export interface WrittenRelease {
  key: string;
  organisation: string;
  author: string;
  state: ReleaseState;
  ageHours: number;
  /** Scheduled: public in so many hours from now, by schedule or by embargo. */
  publishInHours?: number;
  embargoInHours?: number;
  /** What the desk answered, for changes_requested and rejected; why it was killed. */
  reason?: string;
  note?: string;
  points?: { rule?: string; field?: string; text: string }[];
  kind: ReleaseKind;
  headline: string;
  subheadline?: string;
  summary?: string;
  place: string;
  /** One block a line, see `prose`. */
  body: string;
  quotes?: { text: string; speaker: string; role: string }[];
  boilerplate?: string;
  contacts: Contact[];
  sections: string[];
  places?: string[];
  tickers?: string[];
  publications: string[];
  noteToEditor?: string;
  appointment?: { person: string; role: string; previousRole?: string; startsInDays: number };
  event?: {
    startsInDays: number;
    from: string;
    to: string;
    venue: string;
    address: string;
    price: string;
    organiser: string;
    url: string;
  };
  sports?: {
    competition: string;
    homeTeam: string;
    awayTeam: string;
    score: string;
    playedDaysAgo: number;
  };
}

/** The REST body of a release (docs of `POST /api/v1/releases`). */
export interface ReleaseBody {
  kind: ReleaseKind;
  headline: string;
  subheadline?: string;
  summary?: string;
  dateline: { place: string; date?: string };
  body: string;
  quotes?: { text: string; speaker: string; role: string }[];
  boilerplate?: string;
  contacts: Contact[];
  sections: string[];
  places?: string[];
  tickers?: string[];
  language: string;
  timeZone: string;
  publishAt?: string;
  embargoUntil?: string;
  noteToEditor?: string;
  rightsConfirmed?: boolean;
  publications: string[];
  appointment?: { person: string; role: string; previousRole?: string; start: string };
  event?: {
    start: string;
    end: string;
    timeZone: string;
    venue: string;
    address: string;
    price: string;
    organiser: string;
    url: string;
  };
  sports?: { competition: string; homeTeam: string; awayTeam: string; score: string; playedOn: string };
}

/** A release ready for the commands. `at` is the instant it reached its state. */
export interface DemoRelease {
  key: string;
  organisation: string;
  author: string;
  kind: ReleaseKind;
  state: ReleaseState;
  ageHours: number;
  at: Date;
  reason?: string;
  note?: string;
  points?: { rule?: string; field?: string; text: string }[];
  content: ReleaseBody;
}
