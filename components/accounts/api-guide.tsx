import { TextLink } from "@/components/ui/link";
import classes from "./api-guide.module.css";

/** The first three calls of the API, to be copied. */
export function ApiGuide({ origin, description }: { origin: string; description: string }) {
  const calls = `curl ${origin}/api/v1/releases \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Idempotency-Key: bakery-2026-11-22" \\
  -H "Content-Type: application/json" \\
  -d @release.json

curl -X POST ${origin}/api/v1/releases/$ID/submit \\
  -H "Authorization: Bearer $TOKEN" \\
  -H 'If-Match: "v1"'

curl ${origin}/api/v1/releases/$ID \\
  -H "Authorization: Bearer $TOKEN"`;
  return (
    <>
      <p style={{ marginTop: 0 }}>
        Start a draft, hand it to the desk, and see how it stands. The same Idempotency-Key makes one release,
        however often it is sent. Every call, field and answer is in{" "}
        <TextLink href={description} plain>
          the description of the API
        </TextLink>{" "}
        (OpenAPI 3.1), for people and for code generators.
      </p>
      <pre className={classes.code}>{calls}</pre>
    </>
  );
}
