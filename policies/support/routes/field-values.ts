import type { EventField } from '../../../compiler/model/event-field.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { shapeAt } from '../../../compiler/model/subjects.ts'

/** Whether a field holds one of so few values that many events share each; `few` is how many whole numbers are. */
export function isFew(model: Model, { types, path, at }: EventField, few = FEW): boolean {
  if (types.length === 1 && types[0] === 'boolean') return true
  const event = model.events.get(at.name)
  const shape = event && shapeAt(event.shape, path)
  if (shape?.kind !== 'leaf') return false
  const { enum: listed, const: single, minimum, maximum } = shape.limits
  if (listed !== undefined || single !== undefined) return true
  return (
    types.includes('integer') && typeof minimum === 'number' && typeof maximum === 'number' && maximum - minimum < few
  )
}

/** Many events share each of so few. */
const FEW = 1000

/** An amount or a measure: a whole number alone may be an id, and is taken for one unless its name says otherwise. */
export const isAmount = ({ types, path }: EventField): boolean =>
  types.length > 0 &&
  types.every((type) => type === 'number' || type === 'integer' || type === 'null') &&
  (types.includes('number') || amounts.test(String(path.at(-1))))

const amounts =
  /(?:^|[_-])(?:amount|total|sum|price|cost|fee|quantity|qty|size|length|weight|age|rate|score|balance|level|percent(?:age)?|latitude|longitude)$/i

/** A time of day or second by its name: whatever happens at the same moment has the same. */
export const isTime = ({ path }: EventField): boolean => times.test(snake(String(path.at(-1))))

const times =
  /^(?:time|timestamp|ts|date|day|created|updated|occurred|received|sent|modified|(?:[a-z]+_)?(?:at|time|date|timestamp))$/

const snake = (name: string): string => name.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase()
