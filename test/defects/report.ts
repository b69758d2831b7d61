import type { Alarm } from './clean/corpus.ts'
import type { Outcome } from './judge.ts'

interface Rate {
  readonly family: string
  readonly sown: number
  readonly killed: number
  /** Killed by one finding, with nothing beside it. */
  readonly alone: number
}

/** How many defects of each family are found, in the order of the families, and of all. */
export function rates(outcomes: readonly Outcome[]): readonly Rate[] {
  const families = [...new Set(outcomes.map(({ family }) => family))]
  const rate = (family: string, of: readonly Outcome[]): Rate => ({
    family,
    sown: of.length,
    killed: of.filter(({ killed }) => killed).length,
    alone: of.filter(({ alone }) => alone).length,
  })
  return [
    ...families.map((name) =>
      rate(
        name,
        outcomes.filter(({ family }) => family === name),
      ),
    ),
    rate('all', outcomes),
  ]
}

/** The table, who survived and what cried wolf, as text. */
export function textReport(outcomes: readonly Outcome[], clean: number, alarms: readonly Alarm[]): string {
  const lines = [
    row('family', 'sown', 'killed', 'rate', 'alone'),
    ...rates(outcomes).map(({ family, sown, killed, alone }) =>
      row(family, String(sown), String(killed), share(killed, sown), share(alone, killed)),
    ),
  ]
  for (const { id, wanted, found } of outcomes.filter(({ killed }) => !killed)) {
    lines.push(
      '',
      `survived: ${id}`,
      ...wanted.map((one) => `  wanted ${one}`),
      ...found.map((one) => `  found  ${one}`),
    )
  }
  for (const { id, found } of alarms) lines.push('', `false alarm: ${id}`, ...found.map((one) => `  ${one}`))
  lines.push('', `${clean} sound projects, ${alarms.length} with a false alarm`)
  return lines.join('\n')
}

const row = (family: string, ...cells: readonly string[]): string =>
  family.padEnd(16) + cells.map((cell) => cell.padStart(8)).join('')

/** Rounded down, so that 100 % means all. */
const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`
