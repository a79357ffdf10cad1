/** The way from the front page to what is above a page, outermost first. */
export function Trail({ steps }: { steps: { href: string; name: string }[] }) {
  return (
    <nav className="trail" aria-label="Way to this page">
      <ol>
        {steps.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
