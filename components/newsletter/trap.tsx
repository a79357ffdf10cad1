import { TRAP } from "@/lib/newsletter/form";

/** A field nobody sees, hears or reaches by keyboard; programs that fill in every field give themselves away. */
export function Trap({ id }: { id: string }) {
  return (
    <p className="trap" aria-hidden="true">
      <label htmlFor={id}>Leave this field empty</label>
      <input id={id} name={TRAP} type="text" tabIndex={-1} autoComplete="off" />
    </p>
  );
}
