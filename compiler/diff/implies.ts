import { bound, isNumber, isText, members } from './condition-atoms.ts'
import { split, type Tokens, tokens, withoutParentheses } from './condition-tokens.ts'
import { isOne, plainCondition } from './plain-condition.ts'
import { type Knows, refined } from './refined-condition.ts'

/** How a condition compares with an older one: what it lets through is the same, less, more, or not known to be either. */
export type Comparison = 'same' | 'stricter' | 'looser' | 'unknown'

/**
 * Compares two CEL conditions by their conjuncts and alternatives. Decided where each conjunct of one follows from one
 * of the other: the same words, a bound on a number that is tighter, a list that is shorter. Anything else is unknown.
 *
 * @param knows what is declared of what the conditions read: `< 4` is `<= 3` of whole numbers
 */
export function compareConditions(before: string, after: string, knows: Knows = () => null): Comparison {
  const [a, b] = [before, after].map((text) => conjuncts(refined(plainCondition(tokens(text)), knows))) as [
    Conjuncts,
    Conjuncts,
  ]
  const tighter = implies(b, a)
  const wider = implies(a, b)
  return tighter && wider ? 'same' : tighter ? 'stricter' : wider ? 'looser' : 'unknown'
}

type Conjuncts = readonly Tokens[]

/** `||` binds less than `&&`: an expression with alternatives on top is one conjunct. */
function conjuncts(list: Tokens): readonly Tokens[] {
  if (split(list, '||').length > 1) return [withoutParentheses(list)]
  const parts = split(list, '&&')
  return parts.length === 1 ? parts : parts.flatMap(conjuncts)
}

/** Whether all that `weak` demands follows from what `strong` demands. */
const implies = (strong: readonly Tokens[], weak: readonly Tokens[]): boolean =>
  weak.every((wanted) => isTrue(wanted) || strong.some((given) => conjunctImplies(given, wanted)))

const isTrue = (list: Tokens): boolean => list.length === 1 && list[0] === 'true'

function conjunctImplies(given: Tokens, wanted: Tokens): boolean {
  const [strong, weak] = [split(given, '||'), split(wanted, '||')]
  if (strong.length === 1 && weak.length === 1) return atomImplies(strong[0] ?? [], weak[0] ?? [])
  // One of a list is one after the other.
  const list = strong.length === 1 ? members(strong[0] ?? []) : null
  if (list) return list.items.every((item) => conjunctImplies([list.of, '==', item], wanted))
  return strong.every((one) => weak.some((other) => implies(conjuncts(one), conjuncts(other))))
}

function atomImplies(given: Tokens, wanted: Tokens): boolean {
  if (given.join(' ') === wanted.join(' ')) return true
  return (
    tighterBound(given, wanted) ||
    shorterList(given, wanted) ||
    otherThan(given, wanted) ||
    longerText(given, wanted) ||
    sameMacro(given, wanted) ||
    contrary(given, wanted)
  )
}

/** `!a` implies `!b` where `b` implies `a`. */
function contrary(given: Tokens, wanted: Tokens): boolean {
  const [a, b] = [given, wanted].map((list) =>
    list[0] === '!' && isOne(list.slice(1)) ? withoutParentheses(list.slice(1)) : null,
  )
  return !!a && !!b && atomImplies(b, a)
}

/** `x <= 30` implies `x <= 365`, and `x < 366`: a comparison with a number that is as tight, or tighter. */
function tighterBound(given: Tokens, wanted: Tokens): boolean {
  const [tight, loose, one] = [bound(given), bound(wanted), exactly(given)]
  if (one && loose?.of === one.of) return one.is === loose.at ? !loose.open : loose.upper === one.is < loose.at
  if (!tight || !loose || tight.of !== loose.of || tight.upper !== loose.upper) return false
  if (tight.at === loose.at) return tight.open || !loose.open
  return tight.upper ? tight.at < loose.at : tight.at > loose.at
}

/** `x == 5` and nothing else. */
function exactly(list: Tokens): { readonly of: string; readonly is: number } | null {
  const [of, is] = [list.slice(0, -2), list.at(-1)]
  return list.at(-2) === '==' && isNumber(is) && of.every((token) => /^[\w.()]+$/.test(token))
    ? { of: of.join(' '), is: Number.parseFloat(is ?? '') }
    : null
}

/** `x in ["a"]` implies `x in ["a", "b"]`, and `x == "a"` does. */
function shorterList(given: Tokens, wanted: Tokens): boolean {
  const list = members(wanted)
  if (!list) return false
  const own = members(given)
  if (own) return own.of === list.of && own.items.every((item) => list.items.includes(item))
  const equal = given.indexOf('==')
  return (
    equal === given.length - 2 && given.slice(0, equal).join(' ') === list.of && list.items.includes(given.at(-1) ?? '')
  )
}

/** `x == "a"` implies `x != "b"`, and `x in ["a"]` does. */
function otherThan(given: Tokens, wanted: Tokens): boolean {
  const at = wanted.indexOf('!=')
  const other = wanted.at(-1)
  if (at < 1 || at !== wanted.length - 2 || !isText(other)) return false
  const of = wanted.slice(0, at).join(' ')
  const equal = given.indexOf('==')
  const items =
    equal > 0 && equal === given.length - 2
      ? { of: given.slice(0, equal).join(' '), items: given.slice(-1) }
      : members(given)
  return items !== null && items.of === of && items.items.every((item) => isText(item) && item !== other)
}

/** `x.startsWith("ab")` implies `x.startsWith("a")`, and `x == "ab"` does; so for `endsWith` and `contains`. */
function longerText(given: Tokens, wanted: Tokens): boolean {
  const loose = textTest(wanted)
  if (!loose) return false
  const equal = given.indexOf('==')
  const last = given.at(-1)
  const tight =
    textTest(given) ??
    (equal > 0 && equal === given.length - 2 && isText(last)
      ? { of: given.slice(0, equal).join(' '), test: loose.test, text: last.slice(1, -1) }
      : null)
  // An escape stands for another character: what it is the beginning of is not looked into.
  if (!tight || tight.of !== loose.of || /\\/.test(tight.text + loose.text)) return false
  if (tight.test !== loose.test) return loose.test === 'contains' && tight.text.includes(loose.text)
  if (loose.test === 'contains') return tight.text.includes(loose.text)
  return loose.test === 'startsWith' ? tight.text.startsWith(loose.text) : tight.text.endsWith(loose.text)
}

interface TextTest {
  readonly of: string
  readonly test: 'startsWith' | 'endsWith' | 'contains'
  readonly text: string
}

/** `x.startsWith("a")` and nothing else. */
function textTest(list: Tokens): TextTest | null {
  const [dot, test, open, text, close] = list.slice(-5)
  if (list.length < 6 || dot !== '.' || open !== '(' || close !== ')' || !isText(text)) return null
  if (test !== 'startsWith' && test !== 'endsWith' && test !== 'contains') return null
  const of = list.slice(0, -5)
  return of.every((token) => /^[\w.]+$/.test(token)) ? { of: of.join(' '), test, text: text.slice(1, -1) } : null
}

/** `x.all(c, A)` implies `x.all(c, B)` where A implies B, and so for `exists`. */
function sameMacro(given: Tokens, wanted: Tokens): boolean {
  const [a, b] = [macro(given), macro(wanted)]
  return a !== null && b !== null && a.head === b.head && implies(conjuncts(a.body), conjuncts(b.body))
}

function macro(list: Tokens): { readonly head: string; readonly body: Tokens } | null {
  const at = list.findIndex((token, i) => (token === 'all' || token === 'exists') && list[i - 1] === '.')
  if (at < 0 || list[at + 1] !== '(' || list[at + 3] !== ',' || list.at(-1) !== ')') return null
  if (!list.slice(0, at).every((token) => /^[\w.[\]"]/.test(token))) return null
  const inner = list.slice(at + 1)
  if (withoutParentheses(inner).length === inner.length) return null
  return { head: list.slice(0, at + 4).join(' '), body: list.slice(at + 4, -1) }
}
