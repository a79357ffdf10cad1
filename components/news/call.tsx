import { site } from "@/lib/core/paths";

/** The invitation to organisations. */
export function PublishCall({ name, level = 2 }: { name: string; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <aside className="call" aria-labelledby="call-heading">
      <Heading id="call-heading">Publish your news</Heading>
      <p>
        A club, a school, a company, a public body: send {name} your release. An editor reads each one and
        answers.
      </p>
      <p>
        <a className="button" href={site.submit}>
          How to send a release
        </a>
      </p>
    </aside>
  );
}
