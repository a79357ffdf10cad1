// Releases that stories begin with, made the quick way: by the API.
import { type APIRequestContext, expect } from "@playwright/test";
import type { Story } from "./app";

/** A complete draft of the token's organisation; handed in when asked. @returns its id. */
export async function sentRelease(
  request: APIRequestContext,
  token: string,
  story: Story,
  { submit = true, ...more }: { submit?: boolean } & Record<string, unknown> = {},
): Promise<string> {
  const headers = { Authorization: `Bearer ${token}` };
  const made = await request.post("/api/v1/releases", {
    headers,
    data: {
      kind: "business",
      headline: story.headline,
      dateline: { place: "Riverbend", date: "2026-11-20" },
      body: `<p>${story.text}</p>`,
      contacts: [{ name: "Ada Holm", email: "press@bakery.example", public: true }],
      sections: ["business"],
      ...more,
    },
  });
  const release = await made.json();
  expect(made.status(), JSON.stringify(release)).toBe(201);
  if (submit) {
    const etag = made.headers().etag ?? "";
    const sent = await request.post(`/api/v1/releases/${release.id}/submit`, {
      headers: { ...headers, "If-Match": etag },
    });
    expect(sent.status(), await sent.text()).toBe(200);
  }
  return release.id;
}
