/** What a text needs so that a pattern may match: a piece in lower case, all of several things, or any of them. */
export type Needed = string | { readonly all: readonly Needed[] } | { readonly any: readonly Needed[] }

/**
 * What each match of a pattern needs; `null` where nothing can be told.
 *
 * Read are groups, alternatives, quantifiers and letters that stand for themselves. Whatever else there is (classes, any
 * letter, what is looked at ahead or behind, letters beyond ASCII) asks for nothing: too little may come out, and not too
 * much.
 */
export const neededBy = ({ source, flags }: RegExp): Needed | null =>
  /[gvy]/.test(flags) || /\(\?[-ims]/.test(source) ? null : read(source)

const takesNoRoom = Symbol('takes no room')
/** A letter in lower case; what a group needs, `null` for nothing. */
type Term = { readonly letter: string } | { readonly needed: Needed | null } | typeof takesNoRoom

const anything: Term = { needed: null }

/** As many letters that stand for themselves as there are, but for one that a quantifier follows. */
const letters = /[\w ,;:'"%&@#/=<>!~_-]+(?![?*+{])/y

/** Reads the source of a valid pattern from left to right. */
function read(source: string): Needed | null {
  let at = 0
  return alternatives()

  /** Up to the end, or to the bracket that closes the group. */
  function alternatives(): Needed | null {
    const any = [sequence()]
    while (source[at] === '|') {
      at++
      any.push(sequence())
    }
    const needed = any.filter((one) => one !== null)
    return needed.length < any.length ? null : needed.length === 1 ? (needed[0] ?? null) : { any: needed }
  }

  function sequence(): Needed | null {
    const all: Needed[] = []
    let piece = ''
    const end = (): void => {
      if (piece.trim() !== '') all.push(piece)
      piece = ''
    }
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      letters.lastIndex = at
      const [run] = letters.exec(source) ?? []
      if (run !== undefined) {
        at += run.length
        piece += run.toLowerCase()
        continue
      }
      const found = term()
      if (found === takesNoRoom) continue
      const times = quantifier()
      const isLetter = 'letter' in found
      if (!isLetter || times === 'never') end()
      if (times === 'never') continue
      if (isLetter) piece += found.letter
      else if (found.needed !== null) all.push(found.needed)
      if (times === 'often') end()
    }
    end()
    return all.length === 0 ? null : all.length === 1 ? (all[0] ?? null) : { all }
  }

  function term(): Term {
    const letter = source[at++] as string
    if (letter === '^' || letter === '$') return takesNoRoom
    if (letter === '(') return group()
    if (letter === '[') return oneOf()
    if (letter === '\\') return escaped()
    return letter === '.' ? anything : itself(letter)
  }

  function group(): Term {
    const [opening = ''] = /^\?(?:[:=!]|<[=!]|<[^>]+>)/.exec(source.slice(at, at + 64)) ?? []
    at += opening.length
    const needed = alternatives()
    at++
    if (!/[=!]$/.test(opening)) return { needed }
    // Without the flag `u`, what is looked at ahead may be repeated.
    quantifier()
    return takesNoRoom
  }

  function oneOf(): Term {
    for (let letter = source[at++]; letter !== ']'; letter = source[at++]) if (letter === '\\') at++
    return anything
  }

  function escaped(): Term {
    const letter = source[at++] as string
    if (letter === 'b' || letter === 'B') return takesNoRoom
    if (/\W/.test(letter)) return itself(letter)
    // `\p{L}`, `\k<name>`, `\u00e9`, `\u{e9}`, `\xe9`, `\cJ`, `\10`; a class such as `\d` has nothing behind it.
    const behind = /^(?:[pPk][{<][^}>]*[}>]|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|\d+)/
    at += Math.max(0, (behind.exec(source.slice(at - 1, at + 64))?.[0].length ?? 0) - 1)
    return anything
  }

  /** How often the term before it has to stand there: not at all, once, or at least once. */
  function quantifier(): 'never' | 'once' | 'often' {
    if (!'?*+{'.includes(source[at] ?? ' ')) return 'once'
    const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 16))
    if (!found) return 'once'
    at += found[0].length
    return found[0].startsWith('?') || found[0].startsWith('*') || Number(found[1]) === 0 ? 'never' : 'often'
  }
}

/** Capitals beyond ASCII may be those of several letters. */
const itself = (letter: string): Term => (letter.charCodeAt(0) < 128 ? { letter: letter.toLowerCase() } : anything)
