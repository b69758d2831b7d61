import type { Leaf, Proposal } from './leaf.ts'
import { has } from './surroundings.ts'
import { singular, snake } from './words.ts'

const outerOf = ({ holders: [holder] }: Leaf): string => singular(snake(holder?.name ?? ''))

/** What somebody paid with, and where, where the name alone says less. */
export function ofSpending(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const [holder] = holders
  if (holder === undefined || holds === 'flag') return undefined
  if (
    holds === 'time' &&
    /^(booked|booking|value|posted|posting|transacted|transaction|executed|settled)(_(date|at|on|time))?$/.test(own) &&
    holders.slice(0, 3).some(({ name }) => /^(bank_)?transactions?$/.test(snake(name)))
  )
    return { category: 'payment.transaction', why: 'when somebody paid or was paid' }
  if (
    holds === 'time' &&
    own === 'date' &&
    /^(bank_)?transaction$/.test(outerOf(leaf)) &&
    has(holder.object, /^(bank_account_id|balance|reconciled|account_id|iban)$/)
  )
    return { category: 'payment.transaction', why: 'when somebody paid or was paid' }
  if (
    holds === 'time' &&
    /^((invoice|issue|due|payment)_)?date$/.test(own) &&
    outerOf(leaf) === 'invoice' &&
    has(holder.object, /^(customer|client|contact|user|buyer|payer|bill_to|ship_to)(_(id|name|email))?$/)
  )
    return { category: 'payment.invoice', why: 'when somebody has to pay' }
  if (
    holds === 'time' &&
    /^(payment|paid)_(date|at|on)$/.test(own) &&
    /^(payment|charge|invoice|installment)$/.test(outerOf(leaf))
  )
    return { category: 'payment.transaction', why: 'when somebody paid' }
  if (holds === 'time') return undefined
  if (
    holds === 'number' &&
    /^(net_|gross_|original_)?value$/.test(own) &&
    /^(payment|charge|refund|installment)$/.test(outerOf(leaf))
  )
    return { category: 'payment.transaction', why: 'how much was paid' }
  if (
    own === 'paid' &&
    leaf.only('symbols') &&
    has(holder.object, /^(price|total|currency|issue_date|buyer_name|amount\w*)(_\w+)?$/)
  )
    return { category: 'payment.transaction', why: 'how much was paid' }
  if (
    /^(fraud|risk)_?score$/.test(own) &&
    has(holder.object, /^(billing_address|payment_method|card\w*|total_price|order_number)$/)
  )
    return { category: 'payment.transaction', why: 'how risky somebody’s payment is held to be' }
  if (
    own === 'id' &&
    /^(bank_)?account$/.test(outerOf(leaf)) &&
    has(holder.object, /^(balances?|iban|bban|account_number)$/)
  )
    return { category: 'account.id', why: 'the account of somebody at a bank' }
  if (
    /^card_(end(ing)?|suffix|tail)(_(in|digits|with))?$|^(first|last)_(\d|four|six)_?digits?$|^first_(four|six|4|6)$|^(first|last)_digits(_card_number|_of_card)?$/.test(
      own,
    ) &&
    !leaf.only('word')
  )
    return { category: 'payment.card-summary', why: 'digits of a payment card' }
  if (has(holder.object, /^(bin|last_?4|last_(four|digits))$/)) {
    if (/^(account_type|signature)$/.test(own))
      return { category: 'payment.card-summary', why: 'beside the end of a card’s number' }
    if (/^(auth|authori[sz]ation|approval)_code$/.test(own))
      return { category: 'payment.transaction', why: 'of a payment with a card' }
    if (own === 'account_name' && !leaf.only('slug', 'code'))
      return { category: 'payment.bank-account', why: 'the name of an account' }
  }
  if (
    holds === 'number' &&
    /(^|_)(balance|credit|limit|funds)$/.test(own) &&
    has(holder.object, /^(account_number|iban|routing_number)$/)
  )
    return { category: 'payment.transaction', why: 'how much is in somebody’s account' }
  // `amount: { value: { unscaledValue, scale } }`, `price: { units, nanos }`.
  if (
    /^(unscaled_value|units|nanos|minor_units|cents|amount_in_cents)$/.test(own) &&
    holders.slice(0, 3).some(({ name }) => /(^|_)(amount|price|balance|total|fee|payment)$/.test(snake(name)))
  )
    return { category: 'payment.transaction', why: 'an amount, in parts' }
  if (holds === 'text' && own === 'name' && /^(payee|payer|counter_?party|remitter|beneficiary)$/.test(outerOf(leaf)))
    return { category: 'person.name', why: 'who paid or was paid' }
  if (
    holds === 'text' &&
    (/^(bank_)?transaction$/.test(outerOf(leaf))
      ? /^(transaction_)?(name|description|narrative|text)$/.test(own)
      : /^description$/.test(outerOf(leaf)) && /^(bank_)?transactions?$/.test(snake(holders[1]?.name ?? ''))) &&
    !leaf.only('mark', 'initial', 'uuid', 'url')
  )
    return { category: 'payment.transaction', why: 'what a payment was for' }
  if (/^payment_destination$|^(virtual_account|va)_(number|no)$|(^|_)bank_ac_(no|number)$/.test(own))
    return { category: 'payment.bank-account', why: 'where money is sent to' }
  const spent = has(holder.object, /^(card_(id|holder|token|program\w*)|cardholder(_\w+)?|card)$/)
  const outer = singular(snake(holder.name))
  if (
    holds === 'text' &&
    ((spent && /^merchant_(name|descriptor|city)$/.test(own)) || (/^card_acceptor$/.test(outer) && own === 'name'))
  )
    return { category: 'payment.transaction', why: 'where somebody paid' }
  // Contracts of those who charge a car (eMI3, OCPI 2.2.1 `contract_id`), by which they are known to each operator.
  if (/^(contract_id|visual_number|uid|ema_?id|evco_?id|id_?tag)$/.test(own) && has(holder.object, charged))
    return { category: 'account.id', why: 'by which somebody charges a car' }
  if (own === 'contract_id' && /^energy_contract$/.test(outer))
    return { category: 'account.id', why: 'the contract of somebody for energy' }
  if (own === 'id' && outer === 'account' && holders[0]?.object.properties.get('contact')?.value.object)
    return { category: 'account.id', why: 'the account of whoever is named in it' }
  return undefined
}

const charged = /^(contract_id|visual_number|ema_?id|evco_?id|evse(_\w+)?|connector_id)$/
