/** What a list can be narrowed down to; the choice that is made is marked. */
export function Choices({
  label,
  options,
  chosen,
}: {
  label: string;
  options: { name: string; value: string; href: string }[];
  chosen: string;
}) {
  return (
    <nav className="choices" aria-label={label}>
      <ul>
        {options.map(({ name, value, href }) => (
          <li key={value}>
            <a href={href} aria-current={value === chosen ? "true" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
