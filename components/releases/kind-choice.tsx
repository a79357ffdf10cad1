import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { portal } from "@/lib/core/paths";
import { KIND_LABELS, KINDS, type ReleaseKind } from "@/lib/releases/schema";
import classes from "./kind-choice.module.css";

const ABOUT: Record<ReleaseKind, string> = {
  business: "Products, results, openings, partnerships.",
  community: "Schools, clubs, charities, the parish, the neighbourhood.",
  sports: "Fixtures and results, with teams and score.",
  appointment: "Somebody takes up a new role.",
  event: "Something people can come to, with time and place.",
  other: "What fits nowhere else.",
};

/** The first question of a new release. Nothing is stored by answering it. */
export function KindChoice({
  organisations,
  chosen,
  templates,
  refusal,
  children,
}: {
  organisations: { slug: string; name: string }[];
  chosen: string;
  templates: { id: string; name: string }[];
  /** Why nothing can be written yet; "" when it can. */
  refusal: string;
  /** Other ways to begin, shown above the kinds. */
  children?: ReactNode;
}) {
  const several = organisations.length > 1;
  return (
    <>
      <PageHeader title="What is your news?">
        The kind decides what else we ask for. You can change it later.
      </PageHeader>
      {several ? (
        <nav aria-label="Organisation" className={classes.organisations}>
          <span>For</span>
          {organisations.map(({ slug, name }) => (
            <Link
              key={slug}
              href={`${portal.newRelease}?organisation=${slug}`}
              prefetch={false}
              aria-current={slug === chosen ? "true" : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      ) : null}
      {refusal ? (
        <Panel tone="attention">{refusal}</Panel>
      ) : (
        <>
          {children}
          <h2 className={classes.begin}>Or begin with an empty form</h2>
          <ul className={classes.kinds}>
            {KINDS.map((kind) => (
              <li key={kind}>
                <Link
                  href={`${portal.newRelease}?${new URLSearchParams({ kind, ...(several ? { organisation: chosen } : {}) })}`}
                  prefetch={false}
                >
                  <strong>{KIND_LABELS[kind]}</strong>
                  <span>{ABOUT[kind]}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {templates.length && !refusal ? (
        <nav aria-label="Templates" className={classes.organisations}>
          <span>Or begin with</span>
          {templates.map(({ id, name }) => (
            <Link key={id} href={portal.newFrom({ template: id })} prefetch={false}>
              {name}
            </Link>
          ))}
        </nav>
      ) : null}
    </>
  );
}
