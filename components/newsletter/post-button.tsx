/** A form that is one button: what it does is done by POST, on a page that nobody else can have made. */
export const PostButton = ({
  action,
  quiet = false,
  children,
}: {
  action: string;
  quiet?: boolean;
  children: string;
}) => (
  <form className="one-button" action={action} method="post">
    <button type="submit" className={quiet ? "quiet" : undefined}>
      {children}
    </button>
  </form>
);
