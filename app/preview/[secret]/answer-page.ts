import "server-only";
import { createElement } from "react";
import { UNLISTED } from "@/app/(site)/preview";
import { markup } from "@/app/(site)/render";
import type { Typed } from "@/components/releases/client/answer-form";
import { DeadLink } from "@/components/releases/client/page";
import { ClientPreview } from "@/components/releases/client/preview";
import { secureCookies } from "@/lib/auth/options";
import type { FieldIssue } from "@/lib/core/errors";
import { publications } from "@/lib/publications/queries";
import { titlesOf } from "@/lib/releases/preview/item";
import type { OpenPreview } from "@/lib/releases/preview/queries";
import { mayAnswer } from "@/lib/releases/preview/schema";

const HEADERS = {
  ...UNLISTED,
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** Lets the framed page load the release's pictures, and nothing else: the cookie is sent to /media alone. */
const pictureCookie = (secret: string, seconds: number) =>
  `dateline-preview=${secret}; Path=/media; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secureCookies() ? "; Secure" : ""}`;

export const deadLink = async (): Promise<Response> =>
  new Response(`<!doctype html>${await markup(createElement(DeadLink))}`, { status: 404, headers: HEADERS });

export type Refused = { status: number; message: string; issues: FieldIssue[]; typed: Typed };

/** The client's page, after a refused answer with the reason and what was typed. */
export async function answerPage(
  secret: string,
  { release, text, answer, expiresAt }: OpenPreview,
  title: string,
  now: Date,
  refused?: Refused,
): Promise<Response> {
  const titles = titlesOf(release.content, await publications());
  const shown = titles.find((each) => each.slug === title) ?? titles[0];
  if (!shown) return deadLink();
  const page = createElement(ClientPreview, {
    secret,
    headline: release.content.headline || "Untitled release",
    organisation: release.organisation.name,
    zone: release.content.timeZone,
    expiresAt,
    titles,
    shown,
    text,
    open: mayAnswer(release.status),
    given: answer,
    problem: refused?.message ?? "",
    issues: refused?.issues ?? [],
    typed: refused?.typed ?? { name: answer?.name ?? "", decision: "", comment: "" },
  });
  const seconds = Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000));
  return new Response(`<!doctype html>${await markup(page)}`, {
    status: refused?.status ?? 200,
    headers: { ...HEADERS, "Set-Cookie": pictureCookie(secret, seconds) },
  });
}
