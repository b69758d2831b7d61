import type { ASTNode } from '@marcbachmann/cel-js'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import { countries } from '../../compiler/language/countries.ts'
import type { Commitment } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { pathOf, readCondition } from '../support/assertions/condition.ts'
import { comparisons } from '../support/assertions/literals.ts'
import { askedOfAnother } from '../support/assertions/mentions.ts'
import { isCentury, shortest } from '../support/retention/periods.ts'
import { quote, quoteAll } from '../support/text.ts'
import { isIn } from '../words/match.ts'
import { daysIn, placeIn, type Told, turnIn, upperBoundIn } from '../words/promise-words.ts'

/** Words and assertion are read by people alone, and what they read is the words. */
export const commitmentSaysMore = defineRule({
  name: 'commitment/says-more',
  summary: 'A published promise or measure whose words say more than what is done or checked of it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 5(2)' },
  also: 'GDPR Art. 32(1)(d)',
  severity: 'warning',
  *found({ model }) {
    for (const commitment of model.commitments.values()) {
      if (commitment.poisoned) continue
      for (const { message, at, told, help } of lacks(model, commitment))
        yield {
          rule: 'commitment/says-more',
          message: `Promise ${quote(commitment.name)} ${message}.`,
          at,
          related: [
            {
              at: { ...valueAt(commitment, 'promise'), within: { start: told.start, end: told.end } },
              message: 'What is promised.',
            },
          ],
          help,
        } satisfies Finding
    }
    for (const measure of model.measures.values()) {
      const { text, process } = measure.value
      const turn = measure.poisoned || process?.every === undefined ? null : turnIn(text)
      // What is done once a century is `process/absurd`.
      if (!turn || isCentury(process?.every ?? '') || (shortest(process?.every) ?? 0) <= turn.days) continue
      yield {
        rule: 'commitment/says-more',
        message: `Measure ${quote(measure.name)} says ${quote(turn.words)}, and its process runs every ${quote(process?.every ?? '')}.`,
        at: valueAt(measure, 'process', 'every'),
        related: [
          {
            at: { ...valueAt(measure, 'text'), within: { start: turn.start, end: turn.end } },
            message: 'What it says.',
          },
        ],
        because: { kind: 'law', ref: 'GDPR Art. 32(1)(d)' },
        help: 'Do it as often as is said, or say what is done.',
      } satisfies Finding
    }
  },
})

interface Lack {
  readonly message: string
  readonly at: Place
  readonly told: Told
  readonly help: string
}

function* lacks(model: Model, commitment: Resource<Commitment>): Iterable<Lack> {
  const { promise, assert, process } = commitment.value
  const turn = process?.every === undefined ? null : turnIn(promise)
  if (turn && (shortest(process?.every) ?? 0) > turn.days)
    yield {
      message: `says ${quote(turn.words)}, and its process runs every ${quote(process?.every ?? '')}`,
      at: valueAt(commitment, 'process', 'every'),
      told: turn,
      help: 'Do it as often as is promised, or promise what is done.',
    }
  for (const { words, told, asked, at, meant } of assert
    ? askedOfAnother(model, commitment, promise, assert, ['assert'])
    : [])
    yield {
      message: `speaks of ${quote(words)}, and its assertion asks about ${quote(asked)}`,
      at,
      told: { words, ...told },
      help: `Write ${quote(meant)} there, which is what the words mean.`,
    }
  if (assert?.must === undefined) return
  const read = readCondition(assert.must)
  if (!('ast' in read)) return
  const at = ({ start, end }: { readonly start: number; readonly end: number }): Place => ({
    ...valueAt(commitment, 'assert', 'must'),
    within: { start, end },
  })
  const parts = conjuncts(read.ast)
  yield* periods(promise, parts, at)
  yield* notices(promise, parts, at)
  yield* places(promise, parts, at)
}

/** The parts that each have to hold. */
function conjuncts(node: ASTNode): readonly ASTNode[] {
  return node.op === '&&' ? node.args.flatMap(conjuncts) : [node]
}

/** Fields that hold how long something is kept, in days. */
const lengths: ReadonlySet<string> = new Set(['retention.days', 'retention.maxDays', 'retention.minDays'])

function* periods(promise: string, parts: readonly ASTNode[], at: (node: ASTNode) => Place): Iterable<Lack> {
  const told = daysIn(promise)
  for (const node of parts) {
    const bound = boundOf(node)
    if (!bound) continue
    const upper = upperBoundIn(promise)
    if (bound.shortest) {
      // What is asked of the shortest period beside a bound on the longest is one thing more.
      if (upper && !bound.least && !parts.some((one) => boundOf(one)?.shortest === false))
        yield {
          message: `says ${quote(upper.words)}, and its assertion asks about the shortest period`,
          at: at(node),
          told: upper,
          help: 'Ask for the longest: `flow.retention.maxDays`, which has backups in it.',
        }
    } else if (bound.least && upper && bound.days > 0)
      // No period is shorter than none: that is `commitment/unproven`.
      yield {
        message: `says ${quote(upper.words)}, and its assertion asks for a period that is longer`,
        at: at(node),
        told: upper,
        help: 'Turn the comparison round: `flow.retention.maxDays <= ...`.',
      }
    else if (!bound.least && told && !isIn(beforehand, promise) && bound.days > told.days)
      yield {
        message: `says ${quote(told.words)}, and its assertion allows ${bound.days} days`,
        at: at(node),
        told,
        help: `Write \`<= ${told.days}\`, or promise what is kept.`,
      }
  }
}

/** Words by which a period is the time between an announcement and what it is about. */
const beforehand = /\b(ahead|beforehand|in advance|prior notice|before (a|an|any|the|we|it|they)|days('|’)? notice)\b/i

/** How long ahead people are told: the words promise the least, and the assertion asks for less. */
function* notices(promise: string, parts: readonly ASTNode[], at: (node: ASTNode) => Place): Iterable<Lack> {
  const told = isIn(beforehand, promise) ? daysIn(promise) : null
  // A month of notice is kept by 28 days as well.
  const least = told && (/month|year/i.test(told.words) ? Math.floor((told.days * 28) / 31) : told.days)
  for (const node of least === null ? [] : parts) {
    const bound = boundOf(node, ahead)
    if (!told || !bound?.least || least === null || bound.days >= least) continue
    yield {
      message: `says ${quote(told.words)}, and its assertion is content with ${bound.days} days`,
      at: at(node),
      told,
      help: `Write \`>= ${told.days}\`, or promise the notice that is given.`,
    }
  }
}

const ahead: ReadonlySet<string> = new Set(['noticeDays'])

/** `flow.retention.maxDays <= 30`, either way round: the most that it allows, or the least that it asks for. */
function boundOf(
  node: ASTNode,
  fields: ReadonlySet<string> = lengths,
): { readonly days: number; readonly least: boolean; readonly shortest: boolean } | null {
  if (node.op !== '<=' && node.op !== '<' && node.op !== '>=' && node.op !== '>') return null
  const [left, right] = node.args
  const turned = right.op === '.'
  const [field, number] = turned ? [right, left] : [left, right]
  if (number.op !== 'value' || !fields.has(pathOf(field) ?? '')) return null
  const written = Number(number.args)
  // Days are whole: `< 91` is `<= 90`.
  const strict = !node.op.endsWith('=') && Number.isInteger(written)
  const days = strict ? written + (node.op.startsWith('>') === turned ? -1 : 1) : written
  const shortest = pathOf(field) === 'retention.minDays'
  return Number.isFinite(days) ? { days, least: node.op.startsWith('>') !== turned, shortest } : null
}

/** Fields that hold where the data is or can be reached from. */
const whereabouts: ReadonlySet<string> = new Set(['countries', 'stored', 'accessedFrom', 'established'])

function* places(promise: string, parts: readonly ASTNode[], at: (node: ASTNode) => Place): Iterable<Lack> {
  const area = placeIn(promise)
  if (!area) return
  for (const node of parts) {
    if (node.op === 'rcall' && node.args[0] === 'exists' && whereabouts.has(pathOf(node.args[1]) ?? ''))
      yield {
        message: `says ${quote(area.words)}, and its assertion is content with one place of several`,
        at: at(node),
        told: area,
        help: 'Write `all` for `exists`: what holds for one place leaves the others open.',
      }
    if (node.op === '!_' || node.op === '!=') continue
    const outside = [...comparisons(node)].filter(
      ({ field, literal }) =>
        // What is no country is `schema/condition`.
        whereabouts.has(field) && typeof literal.args === 'string' && isOutside(literal.args, area.countries),
    )
    const [first] = outside
    if (first)
      yield {
        message: `says ${quote(area.words)}, and its assertion allows ${quoteAll(outside.map(({ literal }) => String(literal.args)))}`,
        at: at(first.literal),
        told: area,
        help: 'Take the country away, or promise where the data really is.',
      }
  }
}

const isOutside = (code: string, area: ReadonlySet<string>): boolean => countries.has(code) && !area.has(code)
