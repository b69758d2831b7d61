import { judge } from '../../../../policies/support/assertions/judge.ts'
import { gapsOf } from '../../../../policies/support/assertions/unproven.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import { clauseText } from '../../../language/clause.ts'
import type * as language from '../../../language/types.ts'
import type { Resource } from '../../../model/model.ts'
import { keptByProcess } from '../content/kept-by.ts'
import { meansStatements } from '../content/measures.ts'
import { missing, plain, say } from '../content/statement.ts'
import type { View } from '../content/view.ts'
import type { Document, Statement } from '../document.ts'
import { oneLine } from '../print/escape-markdown.ts'

/** Every published promise, the clause it comes from, and what keeps it. */
export function commitments(view: View): Document {
  const promises = [...view.model.commitments.values()].filter(({ poisoned }) => !poisoned)
  return {
    path: 'internal/commitments',
    audience: 'internal',
    title: 'Commitments',
    blocks:
      promises.length === 0
        ? [{ kind: 'paragraph', statements: [plain('No promise is declared.')] }]
        : [
            {
              kind: 'paragraph',
              statements: [plain('What is promised where it is published, and what keeps each promise.')],
            },
            {
              kind: 'table',
              columns: ['Commitment', 'Clause', 'Promise', 'What keeps it'],
              rows: promises.map((promise) => [
                [plain(promise.name)],
                [clauseText(promise.value.clause)].flatMap((text) => (text === null ? [] : [plain(text)])),
                [promiseStatement(view, promise)],
                keepers(view, promise),
              ]),
            },
          ],
  }
}

const promiseStatement = (view: View, promise: Resource<language.Commitment>): Statement =>
  say(promise.value.promise, {
    keptBy: keptBy(view, promise),
    clause: clauseText(promise.value.clause),
    places: [keyAt(promise)],
  })

/** What people attest of a promise. What a control proves, and what an assertion shows, stands in sentences of its own. */
function keptBy(view: View, promise: Resource<language.Commitment>): Statement['keptBy'] {
  const { assert, process } = promise.value
  if (assert && verdictOf(view, promise, assert).answer !== 'holds') return null
  return keptByProcess(process, view.asOf)
}

const verdictOf = (
  { model, graph }: View,
  promise: Resource<language.Commitment>,
  assert: NonNullable<language.Commitment['assert']>,
) => judge(promise, ['assert'], assert, { model, graph })

/** What keeps a promise, and what the flows say of it. */
export function keepers(view: View, promise: Resource<language.Commitment>): readonly Statement[] {
  const { assert } = promise.value
  const statements = [
    ...(assert ? [assertion(view, promise, assert)] : []),
    ...meansStatements(view, { section: 'commitments', name: promise.name }, promise.value),
  ]
  return statements.length > 0
    ? statements
    : [missing('nothing is declared that keeps it', null, { places: [keyAt(promise)] })]
}

/** What the flows say of an assertion. */
function assertion(
  view: View,
  promise: Resource<language.Commitment>,
  assert: NonNullable<language.Commitment['assert']>,
): Statement {
  const verdict = verdictOf(view, promise, assert)
  const { answer, problems, broken, matched } = verdict
  const places = [keyAt(promise, 'assert')]
  const { where, must, never } = assert
  const text = [where && `where ${where}`, must && `must ${must}`, never && `never ${never}`].filter(Boolean).join('; ')
  const shown = oneLine(text)
  if (problems.length > 0) return missing(`the assertion cannot be read: ${shown}`, null, { places })
  if (answer === 'broken') {
    const count = new Set(broken.flatMap(({ flows }) => flows)).size
    const exception = [...view.model.exceptions.values()].find(
      ({ value }) => value.rule === 'commitment/broken' && value.target === `commitments.${promise.name}`,
    )
    const accepted = exception
      ? `; accepted by ${exception.value.acceptedBy} until ${exception.value.until}: ${exception.value.reason}`
      : ''
    return say(`BROKEN by ${flows(count)}: ${shown}${accepted}`, { keptBy: null, places })
  }
  if (answer === 'unproven') {
    const [gap] = gapsOf(promise, ['assert'], assert, verdict)
    return missing(`UNPROVEN: the assertion ${gap?.message ?? 'waits until all can be read'}: ${shown}`, null, {
      places,
    })
  }
  return say(`assertion over ${flows(matched)} holds: ${shown}`, { keptBy: 'declared', places })
}

const flows = (count: number): string => `${count} flow${count === 1 ? '' : 's'}`
