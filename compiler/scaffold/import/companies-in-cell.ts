import { companyForm } from './company-form.ts'

/** What stands between names, kept by a split. */
const between = /(\s*\n\s*|\s*[;,/]\s+|\s+(?:and|und|et|y|e|en|og|och|oraz|i|&|\+)\s+)/i

/**
 * The companies of a cell that names several, each by its legal form: `Acme, Inc.; Beta GmbH and Gamma Ltd`. Where one of
 * them has none, where a name ends cannot be told, and the cell is one.
 */
export function companiesIn(cell: string): readonly string[] {
  const found: string[] = []
  let name = ''
  for (const [i, part] of cell.split(between).entries()) {
    // Every second part stands between two names.
    if (i % 2 === 0) name += part
    else if (companyForm.test(name)) {
      found.push(name.trim())
      name = ''
    } else name += part
  }
  if (name.trim() !== '') found.push(name.trim())
  const whole = found.every(
    (one) => companyForm.test(one) && !/^(co|kg|cie)\b\.?/i.test(one) && /^[\p{Lu}\p{N}]/u.test(one),
  )
  return whole && found.length > 1 ? found : [cell]
}
