import type { EventField } from '../../../compiler/model/event-field.ts'

/** The last name in a field's path, in `snake_case`. */
export function fieldNameOf({ path }: EventField): string {
  const name = String(path.findLast((step) => typeof step === 'string') ?? '')
  if (/^[a-z\d_]*$/.test(name)) return name
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/[\s.-]+/g, '_')
    .toLowerCase()
}
