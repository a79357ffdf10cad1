import { Stack } from "@mantine/core";
import { LocalTime } from "@/components/ui/local-time";
import type { Outcome } from "@/components/ui/outcome";
import type { HubState } from "@/lib/news/hubs/queries";
import type { TitleAddress } from "@/lib/publications/schema";
import { AddressForm } from "./address-form";
import { Told } from "./told";

const feeds = (count: number) => (count === 1 ? "one feed" : `${count} feeds`);

/** How a title's hub does, in a sentence or two. */
function Standing({ toldAt, failingSince, nextTryAt, trouble, waiting, refused }: HubState) {
  return (
    <p>
      <Told toldAt={toldAt} nextTryAt={nextTryAt} />
      {waiting ? `Still to be told of ${feeds(waiting)}. ` : ""}
      {failingSince ? (
        <>
          Takes nothing since <LocalTime at={failingSince.toISOString()} />.{" "}
        </>
      ) : null}
      {refused ? `It will not have ${feeds(refused)}. ` : ""}
      {trouble}
    </p>
  );
}

/** The titles and the hubs that are told when their feeds change. */
export function HubList({
  titles,
  choose,
}: {
  titles: HubState[];
  choose: (input: TitleAddress) => Promise<Outcome<null>>;
}) {
  return (
    <Stack gap="xl">
      <p>
        A WebSub hub is told when a title’s feeds change, and passes it on at once to whoever follows them
        there.
      </p>
      {titles.map((title) => (
        <div key={title.slug}>
          <AddressForm
            slug={title.slug}
            url={title.hubUrl}
            label={`Hub of ${title.name}`}
            description="Such as https://hub.example/. Leave it empty for none."
            button="Save hub"
            done="Saved. Feeds name their hub within five minutes."
            choose={choose}
          />
          {title.hubUrl ? <Standing {...title} /> : null}
        </div>
      ))}
    </Stack>
  );
}
