import { TextLink } from "@/components/ui/link";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import classes from "./version-list.module.css";

type Version = { number: number; at: Date; actorName: string; side: "author" | "editor" };

/** Who made a version and how, in a few words. */
export const versionWords = ({ actorName, side }: Pick<Version, "actorName" | "side">): string =>
  side === "author" ? `Handed in by ${actorName}` : `Changed by ${actorName} of the desk`;

/** The frozen texts of a release, newest first, each to be read whole. @param zone of the times. */
export function VersionList({
  releaseId,
  versions,
  zone,
  current,
}: {
  releaseId: string;
  versions: Version[];
  zone: string;
  /** The one on screen. */
  current?: number;
}) {
  return (
    <ul className={classes.versions}>
      {versions.map((version) => (
        <li key={version.number}>
          <TextLink
            href={desk.version(releaseId, version.number)}
            {...(version.number === current ? { "aria-current": "page" as const } : {})}
          >
            Version {version.number}
          </TextLink>
          <span>{versionWords(version)}</span>
          <time dateTime={version.at.toISOString()}>{momentWords(version.at, zone)}</time>
        </li>
      ))}
    </ul>
  );
}
