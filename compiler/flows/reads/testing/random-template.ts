import fc, { type GeneratorValue } from 'fast-check'
import { allowedFilters, textFilters } from '../../../../runtime/contract/template-language.ts'
import type { ObjectShape } from '../../../model/shape.ts'
import { type Named, oneOf, randomPath } from './random.ts'

const step = (name: string): string => (/^[a-z]+$/.test(name) ? `.${name}` : `["${name}"]`)

/** A template over an event type: most of what Liquid can say, most of it with declared fields. */
export function randomTemplate(event: ObjectShape, gen: GeneratorValue): string {
  const place = { gen, variables: [{ text: 'event', shape: event }], depth: 0, loops: 0, captured: false }
  return `{% assign v = "" %}{% assign w = "" %}${statements(place)}`
}

interface Place {
  readonly gen: GeneratorValue
  readonly variables: readonly Named[]
  readonly depth: number
  readonly loops: number
  readonly captured: boolean
}

const statements = (place: Place): string => {
  const count = place.gen(fc.integer, { min: 1, max: place.depth > 0 ? 3 : 5 })
  let variables = place.variables
  let text = ''
  for (let i = 0; i < count; i++) {
    const [said, assigned] = statement({ ...place, variables })
    text += said
    // What the name held before, it holds no longer.
    if (assigned) variables = [...variables.filter((variable) => variable.text !== assigned.text), assigned]
  }
  return text
}

function statement(place: Place): [string, Named?] {
  const { gen, depth } = place
  const inner = { ...place, depth: depth + 1 }
  switch (gen(fc.nat, depth > 2 ? 5 : 10)) {
    case 0:
    case 1:
      return [`[{{ ${expression(place)} }}]`]
    case 2:
      // `v` and `w` hold values: what some other way through the template has left in them.
      return [`[{{ ${oneOf(gen, ['v', 'w'])} }}]`]
    case 3:
      return [`{% assign ${oneOf(gen, ['v', 'w'])} = ${gen(fc.boolean) ? leafPath(place).text : expression(place)} %}`]
    case 4: {
      // `p` holds anything: it is used as a path.
      const path = randomPath(gen, place.variables, step)
      return [`{% assign p${depth} = ${path.text} %}`, { text: `p${depth}`, shape: path.shape }]
    }
    case 5: {
      if (place.loops === 0 || place.captured) return [`[{{ ${expression(place)} }}]`]
      const leave = `{% ${oneOf(gen, ['break', 'continue'])} %}`
      return [gen(fc.nat, 3) === 0 ? leave : `{% if ${test(place)} %}${leave}{% endif %}`]
    }
    case 6:
      return [
        `{% if ${test(place)} %}${statements(inner)}{% elsif ${test(place)} %}${statements(inner)}{% else %}${statements(inner)}{% endif %}`,
      ]
    case 7:
      return [`{% capture w %}${statements({ ...inner, captured: true })}{% endcapture %}{{ w }}`]
    case 8:
      return [
        `{% case ${expression(place)} %}{% when "a", ${leafPath(place).text} %}${statements(inner)}{% else %}x{% endcase %}`,
      ]
    default: {
      const list = listPath(place)
      if (list.shape.kind !== 'list' && gen(fc.nat, 20) > 0) return [`[{{ ${expression(place)} }}]`]
      const items: Named = {
        text: `i${place.loops}`,
        shape: list.shape.kind === 'list' ? list.shape.items : list.shape,
      }
      const body = statements({
        ...inner,
        loops: place.loops + 1,
        captured: false,
        variables: [...place.variables, items],
      })
      return [`{% for ${items.text} in ${list.text} %}{{ forloop.index }}${body}{% else %}none{% endfor %}`]
    }
  }
}

/** Prefers lists, as far as a few tries find one. */
function listPath({ gen, variables }: Place): Named {
  for (let i = 0; i < 6; i++) {
    const path = randomPath(gen, variables, step)
    if (path.shape.kind === 'list') return path
  }
  return randomPath(gen, variables, step)
}

function leafPath({ gen, variables }: Place): Named {
  for (let i = 0; i < 6; i++) {
    const path = randomPath(gen, variables, step)
    if (path.shape.kind === 'leaf') return path
  }
  return { text: '"S1E"', shape: variables[0]?.shape as Named['shape'] }
}

function test(place: Place): string {
  const { gen } = place
  const operator = oneOf(gen, ['==', '!=', '>', 'contains', 'and', 'or'])
  const left = operand(place, gen(fc.nat, 20) === 0 || ['and', 'or'].includes(operator))
  if (gen(fc.boolean)) return left
  return `${left} ${operator} ${oneOf(gen, [operand(place, ['and', 'or'].includes(operator)), 'empty', 'nil', '"S1E"', '2'])}`
}

function operand(place: Place, any: boolean): string {
  const { text, shape } = any
    ? randomPath(place.gen, place.variables, step)
    : place.gen(fc.boolean)
      ? listPath(place)
      : leafPath(place)
  return shape.kind === 'list' && (!any || place.gen(fc.boolean)) ? `${text}.size` : text
}

function expression(place: Place): string {
  const { gen } = place
  let { text, shape } = gen(fc.boolean) ? listPath(place) : randomPath(gen, place.variables, step)
  while (gen(fc.nat, 2) > 0) {
    const items = shape.kind === 'list' && shape.items.kind === 'object' ? [...shape.items.properties] : []
    const fitting = shape.kind === 'list' ? (items.length > 0 ? onObjects : onLists) : onValues
    const name = oneOf(gen, gen(fc.nat, 40) === 0 ? allowedFilters : fitting)
    const [property, child] = items.length > 0 ? oneOf(gen, items) : ['name', undefined]
    text += ` | ${name}${filterArguments(name, property, place)}`
    if (name === 'map' && child && shape.kind === 'list') shape = { ...shape, items: child }
    else if (shape.kind === 'list' && ['first', 'last'].includes(name)) shape = shape.items
    else if (['size', 'join'].includes(name)) break
  }
  // Objects cannot be printed; now and then one is tried.
  const inner = shape.kind === 'list' ? shape.items : shape
  return inner.kind === 'object' && gen(fc.nat, 20) > 0 ? (shape.kind === 'list' ? `${text} | size` : '1') : text
}

const onLists = ['compact', 'concat', 'default', 'first', 'join', 'last', 'reverse', 'size', 'slice', 'sort', 'uniq']
const onObjects = [
  'compact',
  'default',
  'first',
  'last',
  'map',
  'map',
  'map',
  'reverse',
  'size',
  'slice',
  'sort',
  'where',
  'where',
  'where',
]
const onValues = [...textFilters, 'date', 'default', 'size', 'split']

function filterArguments(name: string, property: string, place: Place): string {
  const path = (): string => (name === 'concat' ? listPath(place) : leafPath(place)).text
  switch (name) {
    case 'map':
    case 'sort':
      return `: "${property}"`
    case 'where':
      return place.gen(fc.boolean) ? `: "${property}"` : `: "${property}", ${path()}`
    case 'date':
      return ': "%Y"'
    case 'concat':
    case 'default':
    case 'append':
    case 'prepend':
      return `: ${path()}`
    case 'replace':
    case 'replace_first':
    case 'replace_last':
      return `: "S", ${path()}`
    case 'slice':
      return ': 0, 2'
    case 'split':
    case 'remove':
    case 'remove_first':
    case 'remove_last':
      return ': "1"'
    case 'truncate':
    case 'truncatewords':
    case 'at_least':
    case 'at_most':
    case 'divided_by':
    case 'minus':
    case 'modulo':
    case 'plus':
    case 'times':
      return ': 5'
    default:
      return ''
  }
}
