import { Stack } from "@mantine/core";
import type { Outcome } from "@/components/ui/outcome";
import type { TitleAddress } from "@/lib/publications/schema";
import { AddressForm } from "./address-form";
import { Told } from "./told";

type Title = TitleAddress & { name: string; toldAt: Date | null; nextTryAt: Date | null; trouble: string };

/** The titles and where each tells search engines of its news. */
export function IndexNowList({
  titles,
  choose,
}: {
  titles: Title[];
  choose: (input: TitleAddress) => Promise<Outcome<null>>;
}) {
  return (
    <Stack gap="xl">
      <p>
        Search engines that take part in IndexNow are told within a minute or two of what a title publishes,
        changes and takes back. What they are asked to leave out is never told, nor what first appeared
        elsewhere.
      </p>
      {titles.map(({ slug, name, url, toldAt, nextTryAt, trouble }) => (
        <div key={slug}>
          <AddressForm
            slug={slug}
            url={url}
            label={`IndexNow address for ${name}`}
            description="Such as https://api.indexnow.org/indexnow. Leave it empty to tell none."
            button="Save address"
            done="Saved. What changes from now on is told."
            choose={choose}
          />
          {url ? (
            <p>
              <Told toldAt={toldAt} nextTryAt={nextTryAt} />
              {trouble}
            </p>
          ) : null}
        </div>
      ))}
    </Stack>
  );
}
