"use client";
import { Checkbox, CheckboxGroup, NativeSelect, Stack } from "@mantine/core";
import { type Control, Controller } from "react-hook-form";
import { STAFF_LABELS, STAFF_WORDS } from "@/lib/accounts/people/words";
import type { StaffRole } from "@/lib/auth/actor";
import { PERMISSION_WORDS, type Permission, permissionsOfRole } from "@/lib/auth/permissions";

/** A role of the desk and what of it is allowed, as checkboxes; the form keeps what is withheld. */
export type PlaceValues = { staffRole: StaffRole | null; withheld: Permission[] };

export function PlaceFields({
  control,
  roles,
  role,
  none,
  locked,
}: {
  control: Control<PlaceValues>;
  /** Roles the reader may give. */
  roles: StaffRole[];
  /** The role chosen now. */
  role: StaffRole | null;
  /** Whether "no place" may be chosen. */
  none: boolean;
  /** What the reader may not do themselves: it can only be withheld. */
  locked: Permission[];
}) {
  const options = [
    ...(none ? [{ value: "", label: "No place at the desk" }] : []),
    ...roles.map((value) => ({ value, label: `${STAFF_LABELS[value]}: ${STAFF_WORDS[value]}` })),
  ];
  return (
    <>
      <Controller
        control={control}
        name="staffRole"
        render={({ field, fieldState }) => (
          <NativeSelect
            label="Role"
            data={options}
            name={field.name}
            ref={field.ref}
            value={field.value ?? ""}
            onBlur={field.onBlur}
            onChange={(event) => field.onChange(event.currentTarget.value || null)}
            error={fieldState.error?.message}
          />
        )}
      />
      {role ? (
        <Controller
          control={control}
          name="withheld"
          render={({ field, fieldState }) => (
            <CheckboxGroup
              label="May"
              description="What is not ticked is withheld from this person."
              value={permissionsOfRole(role).filter((each) => !field.value.includes(each))}
              onChange={(allowed) =>
                field.onChange(permissionsOfRole(role).filter((each) => !allowed.includes(each)))
              }
              error={fieldState.error?.message}
            >
              <Stack gap="xs" mt="xs" mb="xs">
                {permissionsOfRole(role).map((each) => (
                  <Checkbox
                    key={each}
                    value={each}
                    label={PERMISSION_WORDS[each]}
                    disabled={locked.includes(each)}
                  />
                ))}
              </Stack>
            </CheckboxGroup>
          )}
        />
      ) : null}
    </>
  );
}
