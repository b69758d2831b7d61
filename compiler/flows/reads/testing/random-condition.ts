import fc, { type GeneratorValue } from 'fast-check'
import type { ObjectShape } from '../../../model/shape.ts'
import { type Named, oneOf, randomPath } from './random.ts'

const step = (name: string): string => (/^[a-z]+$/.test(name) ? `.${name}` : `["${name}"]`)

interface Place {
  readonly gen: GeneratorValue
  readonly variables: readonly Named[]
  readonly depth: number
}

/** A condition over an event type, most of what CEL can say. */
export const randomCondition = (event: ObjectShape, gen: GeneratorValue): string =>
  condition({ gen, variables: [{ text: 'event', shape: event }], depth: 0 })

function condition(place: Place): string {
  const { gen, depth } = place
  const inner = { ...place, depth: depth + 1 }
  switch (gen(fc.nat, depth > 2 ? 3 : 9)) {
    case 0:
      return `dyn(${leaf(place).text}) ${oneOf(gen, ['==', '!='])} ${operand(place)}`
    case 1:
      return `has(event${step(oneOf(gen, names(place)))})`
    case 2:
      return `${size(place)} ${oneOf(gen, ['==', '>', '<='])} ${gen(fc.nat, 3)}`
    case 3:
      return `string(${leaf(place).text}).${oneOf(gen, ['startsWith("S")', 'contains("1")', 'matches("^S[0-9]+E$")', 'endsWith("2E")'])}`
    case 4:
      return `(${condition(inner)} ${oneOf(gen, ['&&', '||'])} ${condition(inner)})`
    case 5:
      return `!(${condition(inner)})`
    case 6:
      return `(${condition(inner)} ? ${condition(inner)} : ${condition(inner)})`
    default: {
      const list = listPath(place)
      if (list.shape.kind !== 'list') return `${leaf(place).text} == ${leaf(place).text}`
      const items: Named = { text: `x${depth}`, shape: list.shape.items }
      const body = condition({ ...inner, variables: [...place.variables, items] })
      const macro = oneOf(gen, ['exists', 'all', 'exists_one', 'filter', 'map'])
      const said = `${list.text}.${macro}(${items.text}, ${body})`
      return macro === 'filter' || macro === 'map' ? `${said}.size() > 1` : said
    }
  }
}

function operand(place: Place): string {
  return oneOf(place.gen, [leaf(place).text, '"S1E"', '70001', 'null'])
}

function size(place: Place): string {
  const { text } = listPath(place)
  return place.gen(fc.boolean) ? `size(${text})` : `${text}.size()`
}

const names = ({ variables }: Place): readonly string[] => {
  const shape = variables[0]?.shape
  return shape?.kind === 'object' ? [...shape.properties.keys()] : []
}

const leaf = ({ gen, variables }: Place): Named => few(() => randomPath(gen, variables, step), 'leaf')

const listPath = ({ gen, variables }: Place): Named => few(() => randomPath(gen, variables, step), 'list')

/** The kind that is asked for, as far as a few tries find it. */
function few(next: () => Named, kind: Named['shape']['kind']): Named {
  let path = next()
  for (let i = 0; i < 6 && path.shape.kind !== kind; i++) path = next()
  return path
}
