/**
 * The steps of a field's path as declarations and plans write it: dots between names, `*` for every element (`null`),
 * `\.` for a dot in a name and `\*` for a name `*`.
 */
export function pathOf(field: string): readonly (string | null)[] {
  // A backslash and what it escapes, or anything but a dot.
  const steps = field.match(/(?:\\.|[^.\\])+/gs) ?? []
  return steps.map((step) => (step === '*' ? null : step.replaceAll(/\\(.)/gs, '$1')))
}
