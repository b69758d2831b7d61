import type { Problem } from './read.ts'

const most = { open: 2, choices: 10 }

/**
 * Why a pattern of `matches` may take long, or `null`. JavaScript's regular expressions backtrack: repeating what can
 * itself match in several ways (`(a+)+`, `(a|ab)*`) is exponential, so are back references and many choices in a row;
 * each open repetition adds a factor of the text's length, and so does not being tied to its start. What passes is
 * quadratic at worst, over a text that the runtime bounds (`matchLimit`). Look-around is not in RE2, CEL's dialect.
 */
export function patternProblem(pattern: string): Pick<Problem, 'kind' | 'message' | 'help'> | null {
  try {
    new RegExp(pattern)
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /s, '') : 'it is not a regular expression'
    return { kind: 'syntax', message: `The pattern cannot be read: ${reason}.`, help: null }
  }
  const why = slow(pattern)
  if (why === null) return null
  const help = 'Use a simpler pattern, or `startsWith`, `endsWith` or `contains`.'
  return { kind: 'refused', message: `The pattern ${why}, which can take very long on some texts.`, help }
}

const token =
  /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|[:]|<\w+>|[\w-]*:))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|[\s\S]/g

function slow(pattern: string): string | null {
  /** For each open group: whether something in it can match in several ways. */
  const groups = [false]
  let closedAmbiguous = false
  let open = pattern.startsWith('^') ? 0 : 1
  let choices = 0
  for (const [text] of pattern.matchAll(token)) {
    const afterAmbiguous = closedAmbiguous
    closedAmbiguous = false
    if (/^\\[1-9k]/.test(text)) return 'refers back to a group'
    if (/^\(\?<?[=!]/.test(text)) return 'looks ahead or behind'
    const repeated = /^(?:([*+]|\{\d+,)|\?|\{)/.exec(text)
    if (text.startsWith('(')) groups.push(false)
    else if (text === ')') {
      closedAmbiguous = groups.pop() === true
      if (closedAmbiguous) groups[groups.length - 1] = true
    } else if (text === '|' || repeated) {
      groups[groups.length - 1] = true
      if (afterAmbiguous && repeated && !text.startsWith('?')) return 'repeats what can match in several ways'
      if (repeated?.[1] !== undefined) open++
      else choices++
    }
  }
  if (open > most.open) return `has more than ${most.open - (pattern.startsWith('^') ? 0 : 1)} open repetitions`
  return choices > most.choices ? `has more than ${most.choices} choices` : null
}
