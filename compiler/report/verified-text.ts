import type { Verified } from '../verify/difference.ts'
import { printable } from './cells.ts'
import type { Style } from './style.ts'

export type Answer = 'same' | 'differs' | 'unproven'

/** What differs is known to; where something could not be read, nothing is the same. */
export const answerOf = ({ differences, unproven }: Verified): Answer =>
  differences.length > 0 ? 'differs' : unproven.length > 0 ? 'unproven' : 'same'

/** One line for each thing that was asked, and what it sets. */
export function verifiedText(verified: readonly Verified[], style: Style): string {
  return verified.flatMap((each) => [line(each, style), ...settingsOf(each)]).join('\n')
}

function line(each: Verified, style: Style): string {
  const answer = answerOf(each)
  const paint = { same: style.good, differs: style.severity.error, unproven: style.severity.warning }[answer]
  const how = each.how === null ? '' : `, ${printable(each.how)}`
  return `${paint(answer.padEnd(8))}  ${each.kind} ${printable(each.name)}: ${printable(each.compared)} compared${how}`
}

function settingsOf({ settings }: Verified): readonly string[] {
  const said = Object.entries(settings).map(([key, value]) => `${key}=${value}`)
  return said.length === 0 ? [] : [`          settings: ${printable(said.join(', '))}`]
}
