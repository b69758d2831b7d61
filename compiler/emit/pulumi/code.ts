import { isExtended, isList, isNamed, isStated, type Stated, type Tree } from '../kubernetes/tree.ts'
import { quote, quoteKey } from '../quote.ts'

const width = 120

/**
 * A tree as TypeScript: names where it has them, literals elsewhere. Short maps and lists stand on one line.
 *
 * @param indent how many spaces the line begins with
 * @param used how many characters stand before it on its line, without the indent
 */
export function code(tree: Tree, indent: number, used = 0): string {
  if (typeof tree === 'string') return text(tree, indent)
  if (typeof tree !== 'object') return String(tree)
  if (isNamed(tree)) return tree.code
  if (isStated(tree)) return choice(tree, indent)
  const [open, close] = isList(tree) ? ['[', ']'] : ['{', '}']
  const space = isList(tree) ? '' : ' '
  const parts = partsOf(tree, indent + 2)
  if (parts.length === 0) return open + close
  const line = `${open}${space}${parts.join(', ')}${space}${close}`
  if (!line.includes('\n') && indent + used + line.length < width) return line
  const inner = ' '.repeat(indent + 2)
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${' '.repeat(indent)}${close}`
}

/** By whether a setting is stated. */
const choice = ({ setting, then, otherwise }: Stated, indent: number): string =>
  `${setting.code} === undefined ? ${code(otherwise, indent)} : ${code(then, indent)}`

/** An element that may be left out is a list of none or one. */
function element(item: Tree, indent: number): string {
  if (typeof item !== 'object' || !isStated(item) || item.otherwise !== undefined) return code(item, indent)
  return `...(${item.setting.code} === undefined ? [] : [${code(item.then, indent)}])`
}

/** A text of several lines line by line. */
function text(value: string, indent: number): string {
  const lines = value.split('\n')
  return lines.length < 3 ? quote(value) : `${code(lines, indent, width)}.join('\\n')`
}

function partsOf(
  tree: Exclude<Tree, string | number | boolean | undefined | Stated>,
  indent: number,
): readonly string[] {
  if (isExtended(tree)) return [`...${tree.base.code}`, ...partsOf(tree.more, indent)]
  if (isList(tree)) return tree.map((item) => element(item, indent))
  return Object.entries(tree).flatMap(([key, item]) => {
    if (item === undefined) return []
    const name = quoteKey(key)
    if (typeof item === 'object' && isNamed(item) && item.code === name) return [name]
    return [`${name}: ${code(item, indent, name.length + 2)}`]
  })
}
