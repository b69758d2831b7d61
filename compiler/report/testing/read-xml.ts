const names = '[A-Za-z][\\w.-]*'
const value = '"(?:[^<&"]|&(?:amp|lt|gt|quot|apos);)*"'
const tag = new RegExp(`<(/?)(${names})((?: ${names}=${value})*)(/?)>`, 'gy')
const text = /(?:[^<&\]]|\](?!\]>)|&(?:amp|lt|gt|quot|apos);)*/gy
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/

/**
 * The names of the elements of an XML document in their order. Strict, for a small part of XML: a declaration, elements
 * with attributes in double quotes, text, the five entities.
 *
 * @throws Error where the text is anything else
 */
export function readXml(document: string): readonly string[] {
  const prolog = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!document.startsWith(prolog)) throw new Error('no declaration')
  if (impossible.test(document.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))) throw new Error('not XML characters')
  const open: string[] = []
  const found: string[] = []
  for (let at = prolog.length; at < document.length; ) {
    text.lastIndex = at
    text.exec(document)
    at = text.lastIndex
    if (at === document.length) break
    tag.lastIndex = at
    const match = tag.exec(document)
    if (!match) throw new Error(`not XML at ${JSON.stringify(document.slice(at, at + 80))}`)
    const [, end, name = '', , empty] = match
    if (end === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> ends nothing`)
    } else {
      found.push(name)
      if (empty !== '/') open.push(name)
    }
    at = tag.lastIndex
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not ended`)
  return found
}
