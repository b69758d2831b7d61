import { authorityRows } from '../../law/authorities.ts'
import { isIn } from './match.ts'

/** The states whose authority is called so, by the names of the table of law and what they are called for short. */
export function statesOf(text: string): ReadonlySet<string> | null {
  const plain = plainOf(text)
  const found = new Set<string>()
  for (const { country, name } of authorityRows) {
    const [whole = '', short] = /^(?:the )?(.+?)(?: \((.+)\))?$/.exec(name)?.slice(1) ?? []
    for (const one of [whole, ...(short?.split(',') ?? [])])
      if (!shared.has(plainOf(one)) && plain.includes(plainOf(one)) && plainOf(one).length > 2) found.add(country)
  }
  // Other states have an Information Commissioner, too; beside the name of the country it is that one.
  if (
    /\bico\b|information commissioner s office/.test(plain) ||
    (/\binformation commissioner\b/.test(plain) && /\b(?:united kingdom|uk|britain)\b/.test(plain))
  )
    found.add('GB')
  if (isIn(ofLand, plain) && isIn(ofCommissioner, plain)) found.add('DE')
  return found.size === 0 ? null : found
}

/** The authorities of the Länder, which have no one name. */
const ofLand =
  /\b(baden württemberg|bavarian?|bayern|bayerisch\w*|berlin\w*|brandenburg|bremen|hamburg\w*|hess(?:en|e|isch\w*|ian)|mecklenburg|lower saxony|niedersachsen|north rhine|nordrhein|rhineland|rheinland|saarland|saxony|sachsen|sächsisch\w*|schleswig|thuringia|thüringen|thüringer|federal commissioner|bundesbeauftragte\w*|bfdi|bayl(?:da|fd)|hmbbfdi|lfdi?|ldi|uld)\b/
const ofCommissioner =
  /\b(commissioner|beauftragte\w*|landesbeauftragte\w*|landesamt|landeszentrum|state office|authority|aufsicht\w*|bfdi|bayl(?:da|fd)|hmbbfdi|lfdi?|ldi nrw|uld)\b/

/** Names that say of no state which one is meant, or that another authority has too. */
const shared = new Set(['authority of the land', 'data protection authority', 'information commissioner', 'cnpd'])

const plainOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
