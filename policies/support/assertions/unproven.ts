import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { keyAt, type Owner, placeId, type Step, valueAt } from '../../../compiler/diagnostics/place.ts'
import { movementsOf } from '../../../compiler/flows/movement.ts'
import { clip } from '../text.ts'
import { gapsHangOn } from './hangs-on.ts'
import type { Undecided, Verdict } from './judge.ts'
import { isFault } from './partial/value.ts'

/** Why an assertion is neither kept nor broken: half a sentence, and the rest of the finding. */
export type Gap = Pick<Finding, 'at' | 'help' | 'related' | 'class' | 'executed' | 'message' | 'movements' | 'hangsOn'>

/**
 * What keeps an assertion from proving anything. One reason is enough: an error that it raises before a fact that is not
 * stated, and that before a `where` that picks nothing.
 */
export function* gapsOf(
  of: Owner,
  path: readonly Step[],
  assertion: { readonly where?: string; readonly must?: string; readonly never?: string },
  verdict: Verdict,
): Iterable<Gap> {
  if (verdict.answer !== 'unproven' || verdict.problems.length > 0) return
  if (assertion.must === undefined && assertion.never === undefined) {
    yield { message: 'asserts nothing', at: keyAt(of, ...path), help: 'Add `must` or `never`.', class: 'violation' }
    return
  }
  const faults = verdict.undecided.filter(({ why }) => isFault(why))
  if (faults.length > 0) {
    for (const [, [first, ...more]] of Map.groupBy(faults, ({ key, why }) => `${key} ${isFault(why) ? why.start : ''}`))
      if (first) yield faultGap(of, path, first, more, assertion[first.key] ?? '')
    return
  }
  const [open] = verdict.undecided
  if (open) yield openGap(of, path, open, verdict.undecided)
  else if (verdict.idle)
    yield {
      message: verdict.idle === 'must' ? 'asserts what is always so' : 'excludes what can never be',
      at: valueAt(of, ...path, verdict.idle),
      help: 'Assert what could be otherwise; a promise that nothing can break proves nothing.',
      class: 'violation',
    }
  else if (verdict.apart !== null)
    yield {
      message: `asks for \`flow.${verdict.apart}\`, which is a fact of none of the flows that it picks`,
      at: valueAt(of, ...path, 'must'),
      help: 'Pick the flows that have it in `where`, or ask for what these have.',
      class: 'violation',
    }
  else if (verdict.matched === 0)
    yield {
      message: 'picks no flow, so it proves nothing',
      at: assertion.where === undefined ? keyAt(of, ...path) : valueAt(of, ...path, 'where'),
      help: 'Widen `where` until it picks the flows that it is about.',
    }
}

const count = (flows: ReadonlySet<unknown>): string => `${flows.size} flow${flows.size === 1 ? '' : 's'}`

function faultGap(
  of: Owner,
  path: readonly Step[],
  { key, why, flows }: Undecided,
  more: readonly Undecided[],
  text: string,
): Gap {
  const all = new Set([flows, ...more.map((one) => one.flows)].flat())
  const { message, start = 0, end = 0 } = isFault(why) ? why : { message: '' }
  return {
    message: `cannot be asked of ${count(all)}: ${clip(message, 90)}`,
    at: { ...valueAt(of, ...path, key), within: { start, end: closedAt(text, start, end) } },
    help: 'Ask so that there is an answer for every flow, such as `flow.countries.all(c, c == "IE")`.',
    class: 'violation',
    movements: movementsOf([...all]),
  }
}

/** A tree ends before the parenthesis that closes its last operand: that belongs to what is shown. */
function closedAt(text: string, start: number, end: number): number {
  let closed = end
  const depth = (): number => {
    const part = text.slice(start, closed)
    return part.split('(').length - part.split(')').length
  }
  while (depth() > 0 && /^\s*\)/.test(text.slice(closed))) closed = text.indexOf(')', closed) + 1
  return closed
}

function openGap(of: Owner, path: readonly Step[], first: Undecided, all: readonly Undecided[]): Gap {
  const flows = new Set(all.flatMap((one) => one.flows))
  const places = new Map(
    all.flatMap(({ why }) =>
      isFault(why) || !why.at ? [] : [[placeId(why.at), { at: why.at, message: 'It is not stated here.' }]],
    ),
  )
  return {
    message: `cannot be decided for ${count(flows)} while nobody has stated ${isFault(first.why) ? '' : clip(first.why.what, 90)}`,
    at: valueAt(of, ...path, first.key),
    related: [...places.values()].slice(0, 5),
    help: 'State what is missing; until then it is neither kept nor broken.',
    executed: [...flows].some((flow) => flow.executed),
    movements: movementsOf([...flows]),
    hangsOn: gapsHangOn(all),
  }
}
