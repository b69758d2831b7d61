interface FormRow {
  /** Words with which a name ends. */
  readonly form: RegExp
  readonly name: string
  /** ISO 3166-1 alpha-2: where there are companies of that form, or of one that is called so there. */
  readonly countries: string
}

/** States in which no company is called so; elsewhere it may be the translation of a form. */
const western = new Set('IE GB DE AT FR NL BE LU DK SE NO FI ES PT IT'.split(' '))

/**
 * Forms of companies whose names belong to the law of a few states: Council Directive (EU) 2017/1132, annexes I and II,
 * for those of the Union, and the companies acts of the others. A form that translations use anywhere (`Ltd`, `SA`,
 * `AG`) tells nothing and is left out.
 */
const rows: readonly FormRow[] = [
  { form: /\bG\.?m\.?b\.?H\.?(?: & Co\.? KG)?$/i, name: 'GmbH', countries: 'DE AT CH LI LU IT BE' },
  { form: /\bUG(?: \(haftungsbeschränkt\))?$/, name: 'UG', countries: 'DE' },
  { form: /\bB\.?V\.?$/, name: 'B.V.', countries: 'NL BE CW SX AW SR BQ' },
  { form: /\bS\.?p\.?A\.?$/i, name: 'S.p.A.', countries: 'IT CL DZ SM CH' },
  { form: /\bApS$/, name: 'ApS', countries: 'DK GL FO' },
  { form: /\bOyj?$/, name: 'Oy', countries: 'FI AX' },
  { form: /\bDAC$/, name: 'DAC', countries: 'IE' },
  { form: /\bSp\. ?z ?o\.? ?o\.?$/i, name: 'Sp. z o.o.', countries: 'PL' },
  { form: /\bs\. ?r\. ?o\.$/, name: 's.r.o.', countries: 'CZ SK' },
  { form: /\bKft\.?$/, name: 'Kft.', countries: 'HU' },
  { form: /\bOÜ$/, name: 'OÜ', countries: 'EE' },
  { form: /\bUAB$/, name: 'UAB', countries: 'LT' },
  { form: /\bPty\.? (?:Ltd\.?|Limited)$/i, name: 'Pty Ltd', countries: 'AU ZA BW NA SZ LS PG' },
  { form: /\bPte\.? (?:Ltd\.?|Limited)$/i, name: 'Pte. Ltd.', countries: 'SG FJ' },
]
const american = /\b(?:Inc|Incorporated|LLC|L\.L\.C|Corp|Corporation)\.?$/

/** A legal form at the end of a name that the law of a country does not have, `null` where it may have it. */
export function foreignForm(name: string, country: string): { readonly form: string; readonly start: number } | null {
  const trimmed = name.trim()
  const row = rows.find(({ form }) => form.test(trimmed))
  if (row && !row.countries.split(' ').includes(country)) return { form: row.name, start: trimmed.search(row.form) }
  const match = row ? null : american.exec(trimmed)
  return match && western.has(country) ? { form: match[0], start: match.index } : null
}
