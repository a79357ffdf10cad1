import { describe, expect, it } from "vitest";
import { clientAnswer } from "@/lib/releases/preview/schema";
import { formBody } from "./form-body";

const TYPE = "application/x-www-form-urlencoded";
const send = (body: BodyInit, type = TYPE) =>
  formBody(
    new Request("http://127.0.0.1/preview/x", { method: "POST", body, headers: { "content-type": type } }),
  );
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => "read",
    (error: { kind?: string }) => error.kind,
  );

describe("the form of a client's page", () => {
  it("is read as browsers send it", async () => {
    expect(await send("name=Jane+R%C3%B6e&comment=a%0D%0Ab", `${TYPE}; charset=UTF-8`)).toEqual({
      name: "Jane Röe",
      comment: "a\r\nb",
    });
  });
  it("is refused in other dress, and when it is too long, whatever length it claims", async () => {
    expect(await kindOf(send("{}", "application/json"))).toBe("unsupported");
    expect(await kindOf(send(new FormData(), "multipart/form-data; boundary=x"))).toBe("unsupported");
    expect(await kindOf(send(`comment=${"x".repeat(64 * 1024)}`))).toBe("too_large");
  });
});

describe("a client's answer", () => {
  const text = "a".repeat(64);
  const answer = { text, name: "Jane Roe", decision: "approved", comment: "" };
  it("is taken when it is whole", () => expect(clientAnswer.safeParse(answer).success).toBe(true));
  it.each<[string, object]>([
    ["no hash", { text: "" }],
    ["a hash of another shape", { text: text.toUpperCase() }],
    ["no name", { name: " " }],
    ["a name of two lines", { name: "Jane\r\nBcc: x@y.example" }],
    ["a name too long", { name: "x".repeat(121) }],
    ["no decision", { decision: "" }],
    ["changes without saying which", { decision: "changes" }],
    ["a comment too long", { comment: "x".repeat(4001) }],
    ["a field of its own", { admin: "1" }],
  ])("is refused with %s", (_, change) =>
    expect(clientAnswer.safeParse({ ...answer, ...change }).success).toBe(false),
  );
});
