import { LocalTime } from "@/components/ui/local-time";

/** When somebody else's server was told of our news, and when it will be again. */
export function Told({ toldAt, nextTryAt }: { toldAt: Date | null; nextTryAt: Date | null }) {
  return (
    <>
      {toldAt ? (
        <>
          Told last: <LocalTime at={toldAt.toISOString()} />.{" "}
        </>
      ) : (
        "Told of nothing yet. "
      )}
      {nextTryAt ? (
        <>
          Next try: <LocalTime at={nextTryAt.toISOString()} />.{" "}
        </>
      ) : null}
    </>
  );
}
