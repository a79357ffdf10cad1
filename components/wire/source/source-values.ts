// A source as its form holds it: numbers that may be empty are texts there. Pure.
import type { z } from "zod";
import type { WireSourceInput, wireSourceInput } from "@/lib/wire/sources/schema";
import { slugOf } from "@/lib/wire/sources/slug";
import type { Trial } from "@/lib/wire/sources/trial";

export type SourceInput = z.input<typeof wireSourceInput>;

/** A new source: shown whole, not trusted, asked every quarter of an hour, placed nowhere yet. */
export const NEW_SOURCE: SourceInput = {
  slug: "",
  name: "",
  url: "",
  homepage: "",
  rights: "full",
  rightsNote: "",
  attribution: "",
  licence: "",
  expireAfterHours: null,
  noIndex: false,
  autoPublish: false,
  intervalSeconds: 900,
  slowestSeconds: 21_600,
  quietAfterHours: null,
  routes: [],
};

/** What a feed that was looked at says of itself, for the fields that nobody has filled in yet. */
export function fromTrial(trial: Trial, values: SourceInput): SourceInput {
  const name = values.name || trial.title.slice(0, 120);
  const homepage = URL.canParse(trial.homepage) ? trial.homepage : "";
  return {
    ...values,
    name,
    slug: values.slug || slugOf(name),
    url: values.url,
    homepage: values.homepage || homepage,
    rightsNote: values.rightsNote || (trial.rights[0] ?? "").slice(0, 500),
    intervalSeconds: trial.suggestedInterval,
    slowestSeconds: Math.max(values.slowestSeconds ?? 21_600, trial.suggestedInterval),
  };
}

/** The fields of a stored source, as its form begins with them. */
export const editable = ({ routing: _, ...values }: WireSourceInput): SourceInput => values;
