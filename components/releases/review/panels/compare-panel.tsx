import { TextLink } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { momentWords } from "@/lib/core/moment";
import type { Compared } from "@/lib/releases/review/sight";
import { ReleaseDiff } from "../../release-diff";
import classes from "./panels.module.css";

const ID = "since-seen";

const TITLES: Record<Compared["by"], (compared: Compared) => string> = {
  me: () => "Changed since you last looked",
  desk: ({ name }) => `Changed since ${name} last looked`,
  version: ({ number }) => `Changed since version ${number}`,
};

/**
 * What changed since this editor, or any, last saw the release, or since the version they asked for; null when there
 * is no such text.
 */
export function ComparePanel({ compared }: { compared: Compared | null }) {
  if (!compared)
    return (
      <Panel title="Earlier texts" id={ID}>
        <p className={classes.dim}>There is no such text: nobody else has seen another one.</p>
      </Panel>
    );
  return (
    <Panel title={TITLES[compared.by](compared)} id={ID}>
      <ReleaseDiff changes={compared.changes} />
    </Panel>
  );
}

type Version = { number: number; at: Date; actorName: string; side: "author" | "editor" };

/** The ways to compare with another text than one's last sight of it. */
export function CompareLinks({ versions, zone }: { versions: Version[]; zone: string }) {
  return (
    <details className={classes.versions}>
      <summary>Compare with another text</summary>
      <ul>
        <li>
          <TextLink href={`?since=desk#${ID}`}>What others last saw</TextLink>
        </li>
        {versions.map((version) => (
          <li key={version.number}>
            <TextLink href={`?since=${version.number}#${ID}`}>
              Version {version.number}, {version.side === "editor" ? "changed" : "handed in"} by{" "}
              {version.actorName}, {momentWords(version.at, zone)}
            </TextLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
