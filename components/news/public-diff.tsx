import type { PublicChange } from "@/lib/news/schema";

type Part = PublicChange["parts"][number];

function Words({ part: { kind, text } }: { part: Part }) {
  if (kind === "added") return <ins>{text}</ins>;
  if (kind === "removed") return <del>{text}</del>;
  if (kind === "omitted")
    return (
      <span className="omitted" role="img" aria-label="unchanged words left out">
        […]
      </span>
    );
  return text;
}

/** What a correction changed, word by word, folded away until a reader asks. Nothing when no words changed. */
export function PublicDiff({ changes }: { changes: PublicChange[] }) {
  if (changes.length === 0) return null;
  return (
    <details className="public-diff">
      <summary>What was changed</summary>
      <dl>
        {changes.map(({ label, parts }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {parts.map((part, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the words of a diff have no other name than their place
                <Words key={i} part={part} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
