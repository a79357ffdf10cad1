"use client";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { LocalTime } from "@/components/ui/local-time";
import type { Outcome } from "@/components/ui/outcome";
import classes from "@/components/ui/rows.module.css";

export type TokenRow = {
  id: string;
  name: string;
  hint: string;
  /** Null: for all that its person may do. */
  organisation: string | null;
  person: string;
  mine: boolean;
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
};

/** Live tokens: whose, for what, when last used; each can be revoked. */
export function TokenList({
  tokens,
  showOrganisation,
  revoke,
}: {
  tokens: TokenRow[];
  showOrganisation: boolean;
  revoke: (input: { id: string }) => Promise<Outcome<null>>;
}) {
  const router = useRouter();
  if (!tokens.length) return <p style={{ margin: 0 }}>No system has a token yet.</p>;
  return (
    <ul className={classes.rows}>
      {tokens.map((token) => (
        <li key={token.id}>
          <span style={{ minWidth: 0, flex: "1 1 14rem" }}>
            <strong style={{ overflowWrap: "anywhere" }}>{token.name}</strong>{" "}
            {token.hint ? <code style={{ whiteSpace: "nowrap" }}>dl_…{token.hint}</code> : null}
            <span className={classes.detail}>
              {token.mine ? "Acts as you" : `Acts as ${token.person}`}
              {token.organisation === null
                ? " for everything you may do"
                : showOrganisation
                  ? ` for ${token.organisation}`
                  : ""}
              , made <LocalTime at={token.createdAt} withTime={false} />
            </span>
            <span className={classes.detail}>
              {token.lastUsedAt ? (
                <>
                  Last used <LocalTime at={token.lastUsedAt} />
                </>
              ) : (
                "Never used"
              )}
              {token.expiresAt ? (
                <>
                  , ends <LocalTime at={token.expiresAt} withTime={false} />
                </>
              ) : (
                ", ends when it is revoked"
              )}
            </span>
          </span>
          <ConfirmButton
            size="xs"
            label="Revoke"
            name={`Revoke ${token.name}`}
            title="Revoke this token?"
            confirm="Revoke token"
            color="red.9"
            send={() => revoke({ id: token.id })}
            done={() => router.refresh()}
          >
            <p style={{ marginTop: 0 }}>
              Whatever uses “{token.name}” can no longer reach Dateline, from this moment on. What it has sent
              stays.
            </p>
          </ConfirmButton>
        </li>
      ))}
    </ul>
  );
}
