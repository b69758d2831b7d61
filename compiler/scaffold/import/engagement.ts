import type { RecipientRow } from './recipient-columns.ts'
import { plainHeader } from './table.ts'
import type { Written } from './written.ts'

/** A row, and what its table says of all of its rows. */
export interface Listing {
  readonly row: RecipientRow
  /** The headings that it stands under. */
  readonly headings: readonly string[]
  /** Whether the column of roles says what is done. */
  readonly tasks: boolean
}

/** Companies that take payments or sell in their own name are controllers for much of what they do. */
const paid =
  /merchant of record|reseller|\bpayments?\b|\bpayouts?\b|\bacquir(er|ing)\b|\bbank(ing)?\b|\b(credit|debit) cards?\b|\bbilling provider\b|zahlung|paiement|betaling|\b(pagos?|cobros?|pagamenti|pagamentos|betalning(ar)?|betalinger|p[łl]atno[śs]ci|platby)\b|\b(stripe|paypal|braintree|adyen|mollie|klarna|paddle|lemon ?squeezy|mercado ?pago|payu|payone|vipps|swish|twint|dlocal|ebanx|conekta|przelewy24|fastspring|gocardless|worldpay|checkout\.com|square|sumup|sage pay|opayo|razorpay)\b/i

/** Words for whoever processes for somebody else. */
const onBehalf =
  /processor|traitant|auftrag|verwerker|encargado|responsabil|databehandler|underbitra|personuppgiftsbitrade|podprocesor|przetwarzaj|zpracovatel|alikasittelij|suboperador|subcontratant/

/** Roles as the languages of the Union call them, alone or with what is done behind them. */
const behalf =
  /^(auftragsverarbeiter|unterauftragsverarbeiter|sous traitant( ulterieur)?|(sub ?)?verwerker|(sub ?)?encargado( del tratamiento)?|(sub )?responsabile( del trattamento)?|personuppgiftsbitrade|databehandler|(under)?bitrade|operador|subcontratante|podmiot przetwarzajacy|zpracovatel)\b(?!.*(verantw|responsable|titolare|ansvarig))/
const own =
  /^(eigenstandiger? )?verantwortlicher?$|^(independent|separate) controller\b|^sjalvstandigt? (personuppgifts)?ansvarig\b|^selvstendig behandlingsansvarlig\b|^selvstaendig dataansvarlig\b|^(zelfstandig )?verwerkingsverantwoordelijke\b|^responsable (du|de) traitement( (distinct|independant|autonome))?$|^titolare( autonomo)?( del trattamento)?$|^responsable del tratamiento( independiente)?$/

/** Headings that stand over nobody else. */
const listsProcessors =
  /^(?!.*\b(and|or|other|not|former|und|oder|andere|sonstige|et|ou|autres|y|otros|e|altri|en|vendors|partners|recipients)\b).*\b(sub ?processors?|unterauftragsverarbeiter|unterauftragnehmer|sous traitants? ulterieurs?|subverwerkers?|subencargados?|sub responsabili|underdatabehandlere|underbitraden|subprosessorer)\b/

/** On whose behalf it works follows from a column of subprocessors, or is said in one. */
export function engagement({ row, headings, tasks }: Listing, title: string, written: Written): void {
  const role = tasks ? '' : row.get('role').toLowerCase()
  const listed =
    onBehalf.test(plainHeader(row.header('name'))) ||
    headings.some((heading) => listsProcessors.test(plainHeader(heading)))
  if (/^(sub[- ]?)?processor$/.test(role) || behalf.test(plainHeader(role))) written.say('engagement', 'on-our-behalf')
  else if (/^(independent |separate |third[- ]party )?controller$/.test(role) || own.test(plainHeader(role)))
    written.say('engagement', 'own-purposes')
  else if (/^joint[- ]controller$/.test(role)) written.say('engagement', 'jointly')
  else if (role === '' && listed && (paid.test(title) || paid.test(row.get('does')) || paid.test(row.get('role'))))
    written.lack(
      'engagement',
      'whoever takes payments acts for purposes of its own, too; the list does not say for whom',
    )
  else if (role === '' && listed) written.say('engagement', 'on-our-behalf')
  else written.unread('engagement', row.header('role'), row.get('role'), 'the list does not say for whom it acts')
}
