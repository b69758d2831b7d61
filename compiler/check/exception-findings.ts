import type { ResourceIndex } from '../bind/bound.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type * as language from '../language/types.ts'
import type { Resource } from '../model/model.ts'
import { appendKey } from './append-key.ts'
import { longestGuarded, type Refusal } from './covering.ts'
import { fingerprintOf } from './fingerprint.ts'

/** An exception that is for findings which it may not cover. */
export function refusalFinding(
  { name, value }: Resource<language.Exception>,
  refusal: Exclude<Refusal, 'newer'>,
  findings: readonly Finding[],
  index: ResourceIndex,
): Finding {
  const related = findings.slice(0, 3).map(({ at }) => ({ at, message: 'This is not covered.' }))
  if (refusal === 'unbound' && index.get('exceptions')?.get(name)?.covers) {
    return {
      rule: 'exception/unbound',
      message: `No comment can accept \`${value.rule}\`, which is about all flows: it does not say which movements of data it accepts.`,
      at: { section: 'exceptions', name, path: [], part: 'key' },
      related,
      help: 'Write it in the section `exceptions`, with `covers`.',
    }
  }
  if (refusal === 'unbound') {
    const { text, fix } = listing(name, findings, index)
    return {
      rule: 'exception/unbound',
      message: `Exception \`${name}\` does not say which movements of data it accepts, so it covers none.`,
      at: { section: 'exceptions', name, path: [], part: 'key' },
      related,
      help: `Add what it was given for: \`${text}\`.`,
      ...fix,
    }
  }
  const absent = refusal === 'officer'
  return {
    rule: 'exception/not-allowed',
    message: absent
      ? `Exception \`${name}\` cannot cover \`${value.rule}\` where a route runs: no officer answers for it.`
      : `Exception \`${name}\` cannot cover \`${value.rule}\` until ${value.until} where a route runs.`,
    at: absent
      ? { section: 'exceptions', name, path: [], part: 'key' }
      : { section: 'exceptions', name, path: ['until'] },
    related,
    help: absent
      ? `State the fact, or name the \`officer\` who answers for it and an end within ${longestGuarded} days.`
      : `State the fact, or give an end within ${longestGuarded} days.`,
  }
}

const entriesFor = (finding: Finding): readonly string[] =>
  finding.movements && finding.movements.length > 0 ? finding.movements : [fingerprintOf(finding)]

/** The `covers` that lists findings, and the fix that adds it: a guess, because to say so is to accept it. */
function listing(
  exception: string,
  findings: readonly Finding[],
  index: ResourceIndex,
): { readonly text: string; readonly fix: Pick<Finding, 'fix'> } {
  const covers = [...new Set(findings.flatMap(entriesFor))].sort()
  const text = `covers: [${covers.map((entry) => JSON.stringify(entry)).join(', ')}]`
  const fix = appendKey(index, 'exceptions', exception, text, 'Say what it covers today')
  return { text, fix: fix ? { fix: { ...fix, guess: true } } : {} }
}

/** An exception without `covers` that accepts several findings, of which some may have come after it was given. */
export function* openEnded(
  { name, value }: Resource<language.Exception>,
  findings: readonly Finding[],
  index: ResourceIndex,
): Iterable<Finding> {
  const count = findings.reduce((sum, { movements }) => sum + Math.max(1, movements?.length ?? 0), 0)
  if (value.covers !== undefined || count < 2) return
  const { text, fix } = listing(name, findings, index)
  yield {
    rule: 'exception/open-ended',
    message: `Exception \`${name}\` accepts ${count} findings of \`${value.rule}\`, and whatever else it finds there later.`,
    at: { section: 'exceptions', name, path: [], part: 'key' },
    related: findings.slice(0, 3).map(({ at }) => ({ at, message: 'This is accepted.' })),
    help: `Say what it was given for: \`${text}\`.`,
    ...fix,
  }
}

/** An entry of `covers` that fits nothing which was found. */
export function staleEntry(
  { name }: Resource<language.Exception>,
  i: number,
  entry: string,
  movements: readonly string[],
): Finding {
  return {
    rule: 'exception/unused',
    message: `Exception \`${name}\` covers \`${entry}\`, which no finding names.`,
    at: { section: 'exceptions', name, path: ['covers', i] },
    help: didYouMean(entry, movements) ?? 'Take it off the list: what it accepted is no longer there.',
  }
}
