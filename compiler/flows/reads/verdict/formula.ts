import type { ASTNode } from '@marcbachmann/cel-js'
import type { Shape } from '../../../model/shape.ts'
import { constantOf } from '../cel-constants.ts'
import { plain } from '../cel-literals.ts'
import { amountOf, differenceOf } from './amount.ts'
import type { Atom, Formula, Relation } from './normal-form.ts'
import { satisfiable } from './satisfy.ts'
import { type Names, named, partOf, type Subject, sizeOf, subjectOf, textOf } from './subject.ts'

const truth = (value: boolean): Formula => ({ kind: 'truth', value })

export const both = (...parts: readonly Formula[]): Formula => ({ kind: 'and', parts })
const either = (...parts: readonly Formula[]): Formula => ({ kind: 'or', parts })

/** A condition, or with `positive: false` its negation. */
export function formulaOf(node: ASTNode, names: Names, positive = true): Formula {
  const constant = constantOf(node)
  if (constant && 'value' in constant && typeof constant.value === 'boolean') return truth(constant.value === positive)
  switch (node.op) {
    case '&&':
    case '||': {
      const parts = node.args.map((part) => formulaOf(part, names, positive))
      return (node.op === '&&') === positive ? both(...parts) : either(...parts)
    }
    case '!_':
      return formulaOf(node.args, names, !positive)
    case '?:': {
      const [test, yes, no] = node.args
      return either(
        both(formulaOf(test, names), formulaOf(yes, names, positive)),
        both(formulaOf(test, names, false), formulaOf(no, names, positive)),
      )
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(node, node.op, node.args[0], node.args[1], names, positive)
    case 'in':
      return membership(node, node.args[0], node.args[1], names, positive)
    case 'call':
    case 'rcall':
      return call(node, names, positive)
    default: {
      const field = named(node, names)
      const subject = field && subjectOf(field)
      if (field && subject?.kind === 'truth')
        return atom({ subject, relation: '==', value: true, positive, reads: field.key })
      return flag(node, positive)
    }
  }
}

const atom = (atom: Atom): Formula => ({ kind: 'atom', atom })

/** What cannot be taken apart holds or does not; the same text twice is the same. */
function flag(node: ASTNode, positive: boolean): Formula {
  const subject: Subject = { kind: 'flag', key: textOf(node), always: false }
  return atom({ subject, relation: 'holds', value: null, positive, reads: null })
}

const mirrored = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

function comparison(
  node: ASTNode,
  relation: keyof typeof mirrored,
  left: ASTNode,
  right: ASTNode,
  names: Names,
  positive: boolean,
): Formula {
  const [constant, field, turned] = constantOf(right)
    ? [constantOf(right), left, relation]
    : [constantOf(left), right, mirrored[relation]]
  if (constant && 'value' in constant) {
    const asked = askedOf(field, names)
    const value = comparable(constant.value)
    if (asked && fits(asked.subject, value))
      return atom({ subject: asked.subject, relation: turned, value, positive, reads: asked.reads })
    if ((turned === '==' || turned === '!=') && cannotGive(field, value)) return truth((turned === '!=') === positive)
    return flag(node, positive)
  }
  // A value beside itself.
  if (textOf(left) === textOf(right) && named(left, names)) {
    const holds = relation === '==' || relation === '<=' || relation === '>='
    return truth(holds === positive)
  }
  const rest = differenceOf(left, right, (part) => amountNamed(part, names))
  return rest ? atom({ subject: rest, relation, value: 0, positive, reads: null }) : flag(node, positive)
}

/** Times as milliseconds, whole numbers as JSON has them. Of those that a double would make another of, nothing is said. */
function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.getTime()
  return typeof value === 'bigint' && !Number.isSafeInteger(Number(value)) ? value : plain(value)
}

const fits = (subject: Subject, value: unknown): boolean =>
  subject.kind === 'number'
    ? typeof value === 'number'
    : subject.kind === 'text'
      ? typeof value === 'string'
      : subject.kind === 'truth' && typeof value === 'boolean'

function askedOf(node: ASTNode, names: Names): { subject: Subject; reads: string | null } | null {
  const field = named(node, names)
  if (field) {
    const subject = subjectOf(field)
    return subject && { subject, reads: field.key }
  }
  const part = partOf(node)
  if (part) return { subject: part, reads: null }
  const argument = argumentOf(node, 'size')
  const sized = argument && sizeIn(argument, names)
  if (sized) return sized
  if (node.op !== 'call' || node.args[0] !== 'timestamp') {
    const subject = amountOf(node, (part) => amountNamed(part, names))
    return subject && { subject, reads: null }
  }
  const subject: Subject = {
    kind: 'number',
    key: textOf(node),
    whole: false,
    min: -Infinity,
    max: Infinity,
    allowed: null,
  }
  return { subject, reads: null }
}

/** A number that is asked of as it is; sums of such are `amountOf`. */
function amountNamed(node: ASTNode, names: Names): (Subject & { kind: 'number' }) | null {
  const field = named(node, names)
  const argument = argumentOf(node, 'size')
  const subject = field ? subjectOf(field) : ((argument && sizeIn(argument, names)?.subject) ?? null)
  return subject?.kind === 'number' ? subject : null
}

/** How many a field holds, or what is left of it when elements are chosen by what all of them are, or none. */
function sizeIn(node: ASTNode, names: Names): { subject: Subject; reads: string } | null {
  const field = named(node, names)
  const subject = field && sizeOf(field)
  if (subject) return { subject, reads: field.key }
  if (node.op !== 'rcall' || node.args[0] !== 'filter') return null
  const chosen = sizeIn(node.args[1], names)
  const [variable, test] = node.args[2]
  if (chosen?.subject.kind !== 'number' || !test) return null
  const inner = withElement(names, variable, node.args[1])
  if (!satisfiable(formulaOf(test, inner, false))) return chosen
  if (satisfiable(formulaOf(test, inner))) return null
  return { ...chosen, subject: { ...chosen.subject, key: `none of ${chosen.subject.key}`, min: 0, max: 0 } }
}

/** The one argument of `size(x)` or `x.size()`. */
function argumentOf(node: ASTNode, name: string): ASTNode | null {
  if (node.op === 'call' && node.args[0] === name) return node.args[1][0] ?? null
  return node.op === 'rcall' && node.args[0] === name && node.args[2].length === 0 ? node.args[1] : null
}

/** `x.lowerAscii() == "High"`. */
function cannotGive(node: ASTNode, value: unknown): boolean {
  if (node.op !== 'rcall' || typeof value !== 'string') return false
  const [name] = node.args
  if (name === 'lowerAscii') return /[A-Z]/.test(value)
  if (name === 'upperAscii') return /[a-z]/.test(value)
  return name === 'trim' && value.trim() !== value
}

function membership(node: ASTNode, item: ASTNode, list: ASTNode, names: Names, positive: boolean): Formula {
  if (list.op !== 'list' || list.args.length === 0) {
    return list.op === 'list' ? truth(!positive) : flag(node, positive)
  }
  const parts = list.args.map((element) => comparison(node, '==', item, element, names, positive))
  return positive ? either(...parts) : both(...parts)
}

function call(node: ASTNode, names: Names, positive: boolean): Formula {
  const asked = argumentOf(node, 'has')
  const present = asked && named(asked, names)
  if (present) {
    const subject: Subject = { kind: 'flag', key: `has ${present.key}`, always: present.required }
    return atom({ subject, relation: 'holds', value: null, positive, reads: null })
  }
  if (node.op !== 'rcall') return flag(node, positive)
  const [name, receiver, [argument, test]] = node.args
  if (test) return ofElements(node, name, receiver, test, withElement(names, argument, receiver), positive)
  if (name === 'matches') return pattern(node, receiver, argument, names, positive)
  if (name !== 'startsWith' && name !== 'endsWith' && name !== 'contains') return flag(node, positive)
  const field = named(receiver, names)
  const subject = field && subjectOf(field)
  const constant = argument ? constantOf(argument) : null
  if (!field || subject?.kind !== 'text' || !constant || !('value' in constant)) return flag(node, positive)
  if (typeof constant.value !== 'string') return flag(node, positive)
  return atom({ subject, relation: name, value: constant.value, positive, reads: field.key })
}

/** What any element meets, or none, asks at most whether there are elements. */
function ofElements(
  node: ASTNode,
  name: string,
  receiver: ASTNode,
  test: ASTNode,
  names: Names,
  positive: boolean,
): Formula {
  if (name !== 'all' && name !== 'exists' && name !== 'exists_one') return flag(node, positive)
  const always = !satisfiable(formulaOf(test, names, false))
  const never = !satisfiable(formulaOf(test, names))
  const sized = always || never ? sizeIn(receiver, names) : null
  if (!sized) return flag(node, positive)
  const size = (relation: Relation, value: number): Formula =>
    atom({ subject: sized.subject, relation, value, positive, reads: sized.reads })
  if (name === 'all') return never ? size('==', 0) : size('>=', 0)
  if (never) return size('<', 0)
  return name === 'exists' ? size('>', 0) : size('==', 1)
}

/** The element that a macro looks at, beside what is named around it. */
export function withElement(names: Names, variable: ASTNode | undefined, list: ASTNode): Names {
  if (variable?.op !== 'id') return names
  const element = elementIn(list, names)
  const bound = new Map(names.bound)
  if (element) bound.set(variable.args, element)
  else bound.delete(variable.args)
  return { ...names, bound }
}

/** What the elements of a list are, chosen among or not. */
function elementIn(list: ASTNode, names: Names): Shape | null {
  if (list.op === 'rcall' && list.args[0] === 'filter') return elementIn(list.args[1], names)
  const shape = named(list, names)?.shape
  return shape?.kind === 'list' ? shape.items : null
}

/** A pattern that fits any text; of others nothing is said. */
function pattern(
  node: ASTNode,
  receiver: ASTNode,
  argument: ASTNode | undefined,
  names: Names,
  positive: boolean,
): Formula {
  const field = named(receiver, names)
  const subject = field && subjectOf(field)
  const constant = argument ? constantOf(argument) : null
  if (!field || subject?.kind !== 'text' || !constant || !('value' in constant)) return flag(node, positive)
  if (typeof constant.value !== 'string' || !/^(?:\^?(?:\.\*\??)?|(?:\.\*\??)?\$?)$/.test(constant.value))
    return flag(node, positive)
  return atom({ subject, relation: 'contains', value: '', positive, reads: field.key })
}
