import type { Finding } from '../diagnostics/finding.ts'
import { type Place, resourceText, type Step } from '../diagnostics/place.ts'
import { respelt } from '../diagnostics/respelt.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import type { Resource } from '../model/model.ts'
import { closest } from '../syntax/closest.ts'
import { isMap } from '../syntax/plain-value.ts'
import { layersAt, valueAt } from '../syntax/schema-walk.ts'

/** The part of a target that leads nowhere, by its offsets, and what it could have been. */
interface Astray {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly names: readonly string[]
  readonly help: string
}

/** The finding for a target that names no resource: at its section, or at its name. */
export function unknownResource(exception: string, target: string, names: (section: SectionName) => string[]): Finding {
  const dot = target.indexOf('.')
  const section = dot < 0 ? target : target.slice(0, dot)
  const whole = { start: 0, end: target.length, help: examples }
  if (!sectionNames.includes(section as SectionName)) {
    const message = `There is no section \`${section}\`.`
    return finding(exception, target, { ...whole, end: section.length, message, names: sectionNames })
  }
  if (dot < 0) return finding(exception, target, { ...whole, message: `\`${target}\` is a whole section.`, names: [] })
  const rest = target.slice(dot + 1)
  const known = names(section as SectionName)
  const wrong = misspelt(rest, known) ?? rest
  const message = `\`${section}.${wrong}\` is not in this declaration.`
  return finding(exception, target, { ...whole, start: dot + 1, end: dot + 1 + wrong.length, message, names: known })
}

/**
 * The finding for a target that covers nothing because its place is misspelt: a step that the schemas do not know there,
 * or a free name that is not there while a near one is. `null` where the place is one that may hold findings.
 */
export function unknownPlace(exception: string, target: string, resource: Resource<unknown>): Finding | null {
  const { section, name, value } = resource
  const head = resourceText(resource)
  const root = singletons.has(section) ? { [section]: value } : { [section]: { [name]: value } }
  const path = singletons.has(section) ? [section] : [section, name]
  const astray = follow(root, path, target, head.length + 1)
  return astray && finding(exception, target, astray)
}

/** Follows a target's text from an offset on; keys have dots of their own, so that several may begin it. */
function follow(root: unknown, path: readonly Step[], target: string, from: number): Astray | null {
  if (from > target.length) return null
  const rest = target.slice(from)
  const value = valueAt(root, path)
  const layers = layersAt(root, path)
  const own = isMap(value) ? Object.keys(value) : []
  const listed = layers.flatMap(({ properties }) => [...properties.keys()])
  let deepest: Astray | null = null
  for (const key of new Set([...own, ...listed])) {
    if (rest !== key && !rest.startsWith(`${key}.`)) continue
    const found = follow(root, [...path, key], target, from + key.length + 1)
    if (found === null) return null
    if (deepest === null || found.start > deepest.start) deepest = found
  }
  if (deepest !== null) return deepest
  if (layers.some(({ items }) => items !== null)) {
    const [index = ''] = rest.split('.')
    if (/^\d+$/.test(index)) return follow(root, [...path, Number(index)], target, from + index.length + 1)
  }
  const free = layers.some(({ additional }) => additional !== null && additional !== false)
  const wrong = misspelt(rest, [...own, ...listed])
  if (free && wrong === null) return null
  const step = wrong ?? rest.split('.')[0] ?? rest
  const above = target.slice(0, from - 1)
  const names = [...new Set([...own, ...listed])]
  const message = `\`${above}\` has no \`${step}\`.`
  return { start: from, end: from + step.length, message, names, help: 'Name a key that stands or may stand there.' }
}

/** The beginning of a dotted text that is nearly one of the names. */
function misspelt(text: string, names: readonly string[]): string | null {
  const steps = text.split('.')
  const heads = steps.map((_, i) => steps.slice(0, steps.length - i).join('.'))
  return heads.find((head) => closest(head, names) !== null) ?? null
}

const examples = 'Write the section and the name: `recipients.customer-slack`, `organisation.address`.'

function finding(exception: string, target: string, { start, end, message, names, help }: Astray): Finding {
  const wrong = target.slice(start, end)
  const at: Place = { section: 'exceptions', name: exception, path: ['target'], within: { start, end } }
  const only = closest(wrong, names)
  const fix = only !== null && { fix: respelt(at, only) }
  return { rule: 'exception/unknown-target', message, at, help: didYouMean(wrong, names) ?? help, ...fix }
}
