// The desk's moves the quick way: by the API, each on the version before it.
import { type APIRequestContext, expect } from "@playwright/test";

/** Makes moves of a token's bearer on a release, one after another. */
export const deskMoves =
  (request: APIRequestContext, id: string) =>
  async (token: string, verb: string, order: Record<string, unknown> = {}): Promise<void> => {
    const headers = { Authorization: `Bearer ${token}` };
    const now = await request.get(`/api/v1/desk/releases/${id}`, { headers });
    const moved = await request.post(`/api/v1/desk/releases/${id}/${verb}`, {
      headers: { ...headers, "If-Match": now.headers().etag ?? "" },
      data: order,
    });
    expect(moved.status(), `${verb}: ${await moved.text()}`).toBe(200);
  };

/** Where a published release can be read. */
export async function newsOf(request: APIRequestContext, token: string, id: string) {
  const answer = await request.get(`/api/v1/releases/${id}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { newsId, url } = await answer.json();
  expect(newsId).toBeTruthy();
  return { id: newsId as string, path: new URL(url).pathname };
}
