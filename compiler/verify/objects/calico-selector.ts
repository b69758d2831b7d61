import { type Answer, all, any, type Labels, labelOf, not } from './labels.ts'

/** An expression of Calico over labels. */
type Expression = (labels: Labels) => Answer

const token =
  /\s*(?:(&&|\|\||!=|==|[!(){},])|(all|global|has)\s*\(|(not\s+in|in|contains|starts\s+with|ends\s+with)(?![\w./-])|"([^"]*)"|'([^']*)'|([A-Za-z0-9][\w./-]*))/y

type Token = { readonly is: 'sign' | 'call' | 'word' | 'text' | 'key'; readonly text: string }

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = []
  token.lastIndex = 0
  while (text.slice(token.lastIndex).trim() !== '') {
    const found = token.exec(text)
    if (found === null) return null
    const [, sign, call, word, double, single, key] = found
    const said = double ?? single
    if (sign !== undefined) tokens.push({ is: 'sign', text: sign })
    else if (call !== undefined) tokens.push({ is: 'call', text: call })
    else if (word !== undefined) tokens.push({ is: 'word', text: word.replace(/\s+/g, ' ') })
    else if (said !== undefined) tokens.push({ is: 'text', text: said })
    else tokens.push({ is: 'key', text: key ?? '' })
  }
  return tokens
}

/**
 * Whether a selector of Calico chooses something by its labels; `null` where it cannot be read, or asks for labels that
 * nobody knows. https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#selectors
 */
export function calicoChooses(selector: string, labels: Labels): Answer {
  if (selector.trim() === '') return true
  const tokens = tokensOf(selector)
  if (tokens === null) return null
  const read = parsed(tokens)
  return read === null ? null : read(labels)
}

function parsed(tokens: readonly Token[]): Expression | null {
  let at = 0
  const take = (text: string): boolean => {
    const next = tokens[at]
    if (next?.is !== 'sign' || next.text !== text) return false
    at++
    return true
  }
  const must = (is: Token['is']): string | null => {
    const next = tokens[at]
    if (next?.is !== is) return null
    at++
    return next.text
  }
  const several = (sign: string, part: () => Expression | null, of: typeof all): Expression | null => {
    const parts: Expression[] = []
    do {
      const one = part()
      if (one === null) return null
      parts.push(one)
    } while (take(sign))
    return (labels) => of(parts.map((each) => each(labels)))
  }
  const either = (): Expression | null => several('||', both, any)
  const both = (): Expression | null => several('&&', one, all)
  const one = (): Expression | null => {
    if (take('!')) {
      const of = one()
      return of && ((labels) => not(of(labels)))
    }
    if (take('(')) {
      const inside = either()
      return take(')') ? inside : null
    }
    const call = must('call')
    return call === null ? compared() : called(call)
  }
  const called = (call: string): Expression | null => {
    const key = call === 'has' ? must('key') : ''
    if (key === null || !take(')')) return null
    if (call === 'all') return () => true
    // What is of no namespace, which a pod is not.
    if (call === 'global') return () => false
    return (labels) => {
      const found = labelOf(labels, key)
      return found === null ? null : found.value !== undefined
    }
  }
  const compared = (): Expression | null => {
    const key = must('key')
    if (key === null) return null
    const on =
      (holds: (value: unknown) => boolean): Expression =>
      (labels) => {
        const found = labelOf(labels, key)
        return found === null ? null : holds(found.value)
      }
    for (const [sign, equal] of [
      ['==', true],
      ['!=', false],
    ] as const)
      if (take(sign)) {
        const text = must('text')
        return text === null ? null : on((value) => (value === text) === equal)
      }
    const word = must('word')
    if (word === 'in' || word === 'not in') {
      const values = set()
      return values && on((value) => (typeof value === 'string' && values.has(value)) === (word === 'in'))
    }
    const text = word === null ? null : must('text')
    if (text === null) return null
    return on((value) => {
      if (typeof value !== 'string') return false
      if (word === 'contains') return value.includes(text)
      return word === 'starts with' ? value.startsWith(text) : value.endsWith(text)
    })
  }
  const set = (): ReadonlySet<string> | null => {
    if (!take('{')) return null
    const values = new Set<string>()
    while (!take('}')) {
      const text = must('text')
      if (text === null) return null
      values.add(text)
      if (!take(',') && tokens[at]?.text !== '}') return null
    }
    return values
  }
  const whole = either()
  return at === tokens.length ? whole : null
}
