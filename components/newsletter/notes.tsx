import type { Edition } from "@/components/site/edition";
import { Notice } from "@/components/site/notice";
import { daily, site } from "@/lib/core/paths";
import { maskedAddress } from "@/lib/newsletter/address";
import type { RequestView, SubscriberView } from "@/lib/newsletter/queries";
import { choiceFacts } from "@/lib/newsletter/words";
import { PostButton } from "./post-button";

/** The same for every address, whether it was known or not. */
export const Sent = ({ edition }: { edition: Edition }) => (
  <Notice heading="Look into your inbox">
    <p>
      If this address can get mail, a message from {edition.title.name} is on its way. Press the button in it,
      and the daily email begins.
    </p>
    <p>
      Nothing there in ten minutes? Look among the unwanted mail. If it was sent to the wrong address,{" "}
      <a href={daily.subscribe}>sign up again</a>. An address that once refused our mail gets nothing: take
      another.
    </p>
  </Notice>
);

/** One button between a link in a mail and what it does: programs that look at every link change nothing. */
export const Confirm = ({
  edition,
  secret,
  request,
}: {
  edition: Edition;
  secret: string;
  request: RequestView;
}) => (
  <div className="plain-page">
    <h1>One more click</h1>
    <p>
      Do you want the daily email of {edition.title.name} at <b className="address">{request.address}</b>?
    </p>
    <dl className="chosen">
      {choiceFacts(request.preferences, edition.title).map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <PostButton action={daily.confirm(secret)}>Yes, send it</PostButton>
    <p className="hint">{request.wording} If you do not want it, close this page: nothing has happened.</p>
  </div>
);

export const Confirmed = ({ edition }: { edition: Edition }) => (
  <Notice heading="You are on the list">
    <p>
      The daily email of {edition.title.name} will come as you chose. A mail with the link to change or end
      that is on its way to you.
    </p>
  </Notice>
);

/** A link that opens nothing, or nothing any more. */
export const DeadLink = () => (
  <Notice heading="This link does not work any more">
    <p>
      It was used before, is too old, or was not copied whole. <a href={daily.subscribe}>Sign up again</a>{" "}
      with your address: if it is on the list already, you get a mail with a fresh link and nothing is
      changed.
    </p>
  </Notice>
);

export const Leave = ({
  edition,
  link,
  subscriber,
}: {
  edition: Edition;
  link: string;
  subscriber: SubscriberView;
}) => (
  <div className="plain-page">
    <h1>Leave the daily email?</h1>
    <p>
      {edition.title.name} will mail nothing more to{" "}
      <b className="address">{maskedAddress(subscriber.address)}</b>, from now on.
    </p>
    <PostButton action={daily.leave(link)}>Unsubscribe</PostButton>
    <p className="hint">
      Too many letters rather than none? The link “Change what you get” in a letter lets you choose days and
      sections.
    </p>
  </div>
);

/** @param back the address whose POST takes it back, while that is offered. */
export const Left = ({ edition, back }: { edition: Edition; back?: string | undefined }) => (
  <Notice heading="You are unsubscribed">
    <p>{edition.title.name} mails you nothing more. Thank you for having read us.</p>
    {back && (
      <>
        <p>Was it a mistake? For an hour, this button puts everything back as it was.</p>
        <PostButton action={back} quiet>
          Take it back
        </PostButton>
      </>
    )}
  </Notice>
);

export const CameBack = ({ edition }: { edition: Edition }) => (
  <Notice heading="You are on the list again">
    <p>The daily email of {edition.title.name} comes as it did before.</p>
  </Notice>
);

export const Erase = ({ link, subscriber }: { link: string; subscriber: SubscriberView }) => (
  <div className="plain-page">
    <h1>Erase everything about you?</h1>
    <p>
      Your address <b className="address">{subscriber.address}</b>, what you chose, what you agreed to and the
      mails we wrote you about it are deleted for good, and no letter comes any more. This cannot be taken
      back. Before that you may <a href={daily.data(link)}>take all of it with you</a>.
    </p>
    <PostButton action={daily.erase(link)}>Erase it all</PostButton>
    <p>
      <a href={daily.preferences(link)}>No, keep it</a>
    </p>
  </div>
);

export const Erased = () => (
  <Notice heading="Everything is erased">
    <p>
      We keep nothing about you any more. Should you want the letter again one day,{" "}
      <a href={daily.subscribe}>sign up</a> like anybody else.
    </p>
  </Notice>
);

/** Something that could not be done, and why. */
export const Refused = ({ message }: { message: string }) => (
  <Notice heading="That was not done">
    <p>{message}</p>
    <p>
      <a href={site.about}>About us</a>
    </p>
  </Notice>
);
