import type { ASTNode } from '@marcbachmann/cel-js'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Commitment, Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { readCondition } from '../support/assertions/condition.ts'
import { conditionKeys } from '../support/assertions/judge.ts'
import { comparisons } from '../support/assertions/literals.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'
import { stayIn } from '../words/promise-words.ts'

export const commitmentLeavesOut = defineRule({
  name: 'commitment/leaves-out',
  summary:
    'A promise that names no exception, or others, and whose assertion lets a recipient, or what we store ourselves, off.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 5(2)' },
  severity: 'warning',
  needsWhole: true,
  *found({ model }) {
    // What the router stores lies there anyway, encrypted.
    const host = model.router?.value.hostedBy
    for (const commitment of model.commitments.values()) {
      yield* ownStores(commitment)
      const { promise, assert } = commitment.value
      if (commitment.poisoned || assert === undefined || isIn(open, promise) || isIn(alike, promise)) continue
      for (const key of conditionKeys) {
        const text = assert[key]
        const read = text?.includes('recipient') ? readCondition(text) : undefined
        if (read === undefined || !('ast' in read)) continue
        const spares = key === 'must' ? (isIn(closed, promise) ? listed(read.ast) : []) : spared(read.ast)
        for (const literal of spares) {
          const recipient = model.recipients.get(String(literal.args))
          if (!recipient || recipient.poisoned || recipient.name === host || isTold(model, recipient, promise)) continue
          yield {
            rule: 'commitment/leaves-out',
            message: `Promise ${quote(commitment.name)} does not speak of ${quote(recipient.name)}, and its assertion lets it off.`,
            at: {
              ...valueAt(commitment, 'assert', key),
              within: { start: literal.start, end: literal.end },
            },
            related: [{ at: valueAt(commitment, 'promise'), message: 'What is promised.' }],
            help: 'Take it out of the assertion, or tell people of it in the promise.',
          } satisfies Finding
        }
      }
    }
  },
})

/** How long something stays is promised of our own records first, and an assertion over recipients alone looks at none of them. */
function* ownStores(commitment: Resource<Commitment>): Iterable<Finding> {
  const { promise, assert } = commitment.value
  if (commitment.poisoned || assert?.where === undefined || assert.must === undefined) return
  const told = ours.test(promise) ? stayIn(promise) : null
  const read = told && readCondition(assert.where)
  if (!told || !read || !('ast' in read)) return
  const only = required(read.ast).find(
    (part) =>
      (part.op === '==' || part.op === '!=') &&
      [...comparisons(part)].some(
        ({ field, literal }) => field === 'sink' && literal.args === (part.op === '==' ? 'recipient' : 'store'),
      ),
  )
  if (only === undefined) return
  yield {
    rule: 'commitment/leaves-out',
    message: `Promise ${quote(commitment.name)} says how long we keep data (${quote(told.words)}), and its assertion looks at recipients alone.`,
    at: { ...valueAt(commitment, 'assert', 'where'), within: { start: only.start, end: only.end } },
    related: [{ at: valueAt(commitment, 'promise'), message: 'What is promised.' }],
    help: 'Take the condition away, or write `flow.sink == "store"` for what we store.',
  }
}

const ours = /\b(?:we|our)\b/i

/** The parts of a condition that have to hold together. */
const required = (node: ASTNode): readonly ASTNode[] => (node.op === '&&' ? node.args.flatMap(required) : [node])

type Literal = Extract<ASTNode, { op: 'value' }>

/** `flow.recipient != "x"` and `!(flow.recipient in ["x"])`, each as a part that has to hold: whom a condition passes over. */
function spared(node: ASTNode): readonly Literal[] {
  if (node.op === '&&') return node.args.flatMap(spared)
  if (node.op === '!=') return named(node)
  return node.op === '!_' ? named(node.args) : []
}

/** `flow.recipient in ["x"]` and `flow.recipient == "x" || ...`, as a part that has to hold: who is allowed. */
function listed(node: ASTNode): readonly Literal[] {
  if (node.op === '&&') return node.args.flatMap(listed)
  return node.op === 'in' || node.op === '==' || node.op === '||' ? named(node) : []
}

const named = (node: ASTNode): readonly Literal[] =>
  [...comparisons(node)].flatMap(({ field, literal }) => (field === 'recipient' ? [literal] : []))

/** Words by which a promise says that it goes to those whom it names, and to nobody else. */
const closed =
  /\b(?:no ?body|no ?one|none|nowhere|nothing) (?:else )?(?:but|except|other than)\b|\bno(?:body|where|thing| one) else\b|\b(?:only|alone|solely|exclusively)\b/i
/** Words by which it says that there are exceptions, whatever they are. */
const open =
  /\b(?:unless|generally|usually|as a rule|in principle|where necessary|with (?:some|few) exceptions|as (?:the|our|this) (?:notice|agreement|policy|contract) (?:says|lists?)|listed|configured|connected)\b/i

/** Words for all who are alike, by which a promise speaks of each and an assertion chooses among them. */
const alike =
  /\b(?:hosts|hosting|clouds?|(?:sub-?)?processors|providers?|suppliers|vendors|contractors|work(?:s|ing)? for us|our behalf|we engage|authorit(?:y|ies)|agencies|partners|controllers|third parties|laws?|legal|customers|chos(?:e|en)|choose|destinations?|channels|workspaces|tenants|subscribers|users|our (?:own )?group|affiliates)\b/i

/** Whether a promise speaks of a recipient: by its name, by what it does, or as one of those who are alike. */
function isTold(model: Model, recipient: Resource<Recipient>, promise: string): boolean {
  const { value } = recipient
  const said = wordsOf(promise)
  if (namesOf(recipient).some((word) => said.has(word))) return true
  // What another one is called, too, says nothing of this one.
  const others = [...model.recipients.values()].filter((one) => one !== recipient).flatMap(namesOf)
  return [...wordsOf(value.does ?? '')].some((word) => said.has(word) && !others.includes(word))
}

const namesOf = ({ name, value: { title = '', legalName = '', tradeName = '' } }: Resource<Recipient>) => [
  ...wordsOf(`${name} ${title} ${legalName} ${tradeName}`),
]

/** The words of a text by how they begin, so that a clinic and its clinics, an operator and what operates, mails and a mailer are one. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/(?<=.{4})(?:er)?s?$/, '').slice(0, 5)),
  )
