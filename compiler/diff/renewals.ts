import type { Step } from '../diagnostics/place.ts'
import type { ChangeType } from './change.ts'
import { type DeclaredChange, placeText } from './diff-resources.ts'
import { phrases } from './phrases.ts'

/** What comes with a new date and says nothing more: where the new paper lies, when it was signed, until when it runs. */
const accompanying: ReadonlySet<ChangeType> = new Set(['renewed', 'wording', 'fact-stated'])

/** What holds a date and whatever was renewed with it: the path of a contract, a tool, a piece of evidence. */
function holderOf({ at }: DeclaredChange): readonly Step[] {
  const { section, path } = at.place
  return section === 'recipients' && path[0] === 'transfer' ? path.slice(0, 2) : path.slice(0, -1)
}

/**
 * Signing a contract again changes its date, its end and its file: one act, told once at what was renewed. Where
 * anything of it widens or narrows, all of it is told.
 */
export function renewals(changes: readonly DeclaredChange[]): readonly DeclaredChange[] {
  const groups = Map.groupBy(changes, (change) =>
    JSON.stringify([change.at.side, change.at.place.section, change.at.place.name, holderOf(change)]),
  )
  return [...groups.values()].flatMap((group): readonly DeclaredChange[] => {
    const [first] = group
    if (!first) return []
    const path = holderOf(first)
    // A notice has its own version and day; what else stands beside a date of a whole resource is another matter.
    const renewed = group.filter(({ type }) => type === 'renewed')
    const together = path.length === 0 ? renewed : group
    if (renewed.length === 0 || together.length < 2 || !together.every(({ type }) => accompanying.has(type)))
      return group
    const place = { ...first.at.place, path, part: 'value' as const }
    const said = (side: 'before' | 'after'): string | null => {
      const parts = together.flatMap((one) => (one[side] === null ? [] : [`${lastOf(one)} ${one[side]}`]))
      return parts.length === 0 ? null : parts.join(', ')
    }
    const one: DeclaredChange = {
      ...first,
      type: 'renewed',
      message: `\`${placeText(place)}\` ${phrases.renewed}.`,
      before: said('before'),
      after: said('after'),
      at: { ...first.at, place },
    }
    return [...group.filter((change) => !together.includes(change)), one]
  })
}

const lastOf = ({ at }: DeclaredChange): string => at.place.path.filter((step) => typeof step === 'string').at(-1) ?? ''
