/** What a parser's error means to somebody who did not write the parser, and what to do about it. */
export interface Advice {
  readonly message: string
  readonly help: string
}

const tab: Advice = { message: 'A tab indents this line.', help: 'YAML indents with spaces only: replace the tab.' }

const indentation: Advice = {
  message: 'This line is not indented like its neighbours.',
  help: 'Keys of one map, and items of one list, begin in the same column.',
}

const tag: Advice = {
  message: 'In YAML, a `!` at the beginning of a value does not negate it.',
  help: "Put the whole condition in quotes: `must: '!(...)'`.",
}

const otherwise: Advice = { message: 'This is not expected here.', help: 'Check indentation, quotes and brackets.' }

/** By the words of either parser; the first that fits. */
const byWords: readonly (readonly [RegExp, Advice])[] = [
  [/^nesting exceeded/, { message: 'Values are nested more than 100 deep.', help: 'Nest less deeply.' }],
  [
    /non-printable|null byte|valid JSON character/,
    { message: 'A control character stands here.', help: 'Remove it, or write it as an escape in double quotes.' },
  ],
  [/^(tab characters|Tabs are not)/, tab],
  [/Sequence item without/, { message: 'An item of this list does not begin with `- `.', help: indentation.help }],
  [
    /Missing , (or : )?between|missed comma/,
    {
      message: 'A comma is missing before this.',
      help: 'Separate entries in brackets with commas; put texts in quotes.',
    },
  ],
  [/Missing space after :/, { message: 'A space is missing after the colon.', help: 'Write `key: value`.' }],
  [
    /Implicit map keys need|expected ':' after/,
    { message: 'This line is not a key with a value.', help: 'Write `key: value`, or indent the line under its text.' },
  ],
  [/Unexpected flow-map-end/, { message: 'This `}` closes nothing.', help: 'Remove it, or open the map with `{`.' }],
  [/Unexpected flow-seq-end/, { message: 'This `]` closes nothing.', help: 'Remove it, or open the list with `[`.' }],
  [/Unexpected ,|found ','/, { message: 'This comma separates nothing.', help: 'Remove it.' }],
  [
    /at node end|must be separated/,
    {
      message: 'There is something after a value on its line.',
      help: 'Put the whole text in quotes, or set off a comment with ` #`.',
    },
  ],
  [/Block scalar header/, { message: 'After `|` or `>` the line must end.', help: 'Begin the text on the next line.' }],
  [/^Unexpected|^end of the stream/, otherwise],
  [/indentation/, indentation],
]

const byCode: Readonly<Record<string, Advice>> = {
  TAB_AS_INDENT: tab,
  BAD_INDENT: indentation,
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A map cannot begin here, on the line of another key.',
    help: 'Put a text that contains `: ` in quotes, or start the map on its own line.',
  },
  BLOCK_IN_FLOW: {
    message: 'Inside `{ }` or `[ ]` an entry cannot be written like this.',
    help: 'Separate entries with commas, and put a text that contains `: ` in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A key goes over several lines.',
    help: 'Write the key on one line, followed by `:` and a space.',
  },
  BAD_DQ_ESCAPE: {
    message: 'This escape is not known in double quotes.',
    help: 'Write the backslash twice, or use single quotes.',
  },
  BAD_SCALAR_START: { message: 'A text cannot begin with this character.', help: 'Put the text in quotes.' },
  BAD_DIRECTIVE: { message: 'This directive is not known.', help: 'Leave the line out.' },
  MULTIPLE_ANCHORS: { message: 'A value has two anchors.', help: 'Keep one.' },
  MULTIPLE_TAGS: { message: 'A value has two tags.', help: 'Write the value without a tag.' },
  KEY_OVER_1024_CHARS: { message: 'A key is longer than 1024 characters.', help: 'Choose a shorter name.' },
}

/** A value that begins like a condition that is negated, and not like a tag of YAML (`!!str`, `!<...>`). */
const negated = /(?:^|[\s{,])[\w-]+: +![\w(]/

/**
 * Advice for an error, by its code (of the `yaml` package) and its words (of either), and by what stands before it on its
 * line.
 */
export function adviceFor(code: string | null, words: string, line = ''): Advice {
  if (negated.test(line)) return tag
  const known = byWords.find(([pattern]) => pattern.test(words))?.[1] ?? byCode[code ?? '']
  if (known) return known
  const own = words
    .split('\n')[0]
    ?.replaceAll('`', "'")
    .replace(/[.\s]+$/, '')
  return { message: `This is not YAML: ${own}.`, help: otherwise.help }
}
