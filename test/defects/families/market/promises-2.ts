import { drop, family, key, line, rename, replace, set, word } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about promises; written from the reference of the language alone. */
export const marketPromises2 = family('market-promises-2', [
  market('every-p1y-last-2027-09-01', set('commitments/trained/process/last', '2027-09-01'), 'process/in-future'),
  market(
    'promise-what-we-store-is-encrypted',
    drop('commitments/sealed/control'),
    'commitment/unproven',
    key('commitments/sealed'),
  ),
  market('promise', set('commitments/sealed/promise', ''), 'schema/invalid'),
  market(
    'flow-retention-days-60',
    set('commitments/account-end/assert/must', 'flow.retention.after == "account.closed" && flow.retention.days <= 60'),
    'commitment/broken',
  ),
  market(
    'severity-err-where-flow-recipient-chatter',
    set('rules/no-phones-in-chats/severity', 'err'),
    'schema/invalid',
  ),
  market(
    'flow-scheme-nnone',
    set('rules/signed-or-not-at-all/never', 'flow.scheme == "nnone"'),
    'schema/condition',
    word('rules/signed-or-not-at-all/never', '"nnone"'),
  ),
  market(
    'must-flow-category-contact-phones',
    set('rules/no-phones-in-chats/must', 'flow.category != "contact.phones"'),
    'schema/condition',
    word('rules/no-phones-in-chats/must', '"contact.phones"'),
  ),
  market(
    'nevr-flow-scheme',
    rename('rules/signed-or-not-at-all/never', 'nevr'),
    'schema/unknown-key',
    key('rules/signed-or-not-at-all/nevr'),
  ),
  market(
    'flow-recipient-flow-recipient-cumulos',
    set('rules/no-banks-abroad/must', 'flow.recipient == "" || flow.recipient == "cumulos"'),
    'schema/condition',
    word('rules/no-banks-abroad/must', '"cumulos"'),
  ),
  market('message', set('rules/no-banks-abroad/message', ''), 'schema/invalid'),
  market(
    'where-flow-category-payment-bank-account',
    set('rules/no-banks-abroad/where', 'flow.category = "payment.bank-account"'),
    'schema/condition',
    word('rules/no-banks-abroad/where', '='),
  ),
  market(
    'rule-transfer-country-unknwon',
    set('exceptions/shops-choose/rule', 'transfer/country-unknwon'),
    'exception/unknown-target',
  ),
  market(
    'target-recipients-shop-endpoints',
    set('exceptions/shops-choose/target', 'recipients.shop-endpoints'),
    'exception/unknown-target',
    word('exceptions/shops-choose/target', 'shop-endpoints'),
  ),
  market('until-2027-06-31', set('exceptions/shops-choose/until', '2027-06-31'), 'schema/invalid'),
  market('until-2025-06-30', set('exceptions/shops-choose/until', '2025-06-30'), 'exception/expired'),
  market('until-2099-06-30', set('exceptions/shops-choose/until', '2099-06-30'), 'exception/too-long'),
  market('reason', set('exceptions/shops-choose/reason', ''), 'schema/invalid'),
  market(
    'until-2027-06-30',
    drop('exceptions/shops-choose/acceptedBy'),
    'schema/invalid',
    key('exceptions/shops-choose'),
  ),
  market(
    'target-recipients-quickpost',
    set('exceptions/shops-choose/target', 'recipients.quickpost'),
    'exception/unused',
    key('exceptions/shops-choose'),
  ),
  market(
    'bylaw-ignore-security-bearer-onyl',
    replace('intake.yaml', '# bylaw-ignore security/bearer-only:', '# bylaw-ignore security/bearer-onyl:'),
    'exception/unknown-target',
    line(
      'intake.yaml',
      '# bylaw-ignore security/bearer-onyl: The shop front runs in the same cluster and signs from spring on until=2027-03-31 by="Tadhg Moran"',
    ),
  ),
  market(
    'by',
    replace('intake.yaml', 'until=2027-03-31 by', 'by'),
    'schema/invalid',
    word(
      'sources/market',
      'bylaw-ignore security/bearer-only: The shop front runs in the same cluster and signs from spring on by="Tadhg Moran"',
    ),
  ),
  market(
    'until-2027-02-30',
    replace('intake.yaml', 'until=2027-03-31', 'until=2027-02-30'),
    'schema/invalid',
    word(
      'sources/market',
      'bylaw-ignore security/bearer-only: The shop front runs in the same cluster and signs from spring on until=2027-02-30 by="Tadhg Moran"',
    ),
  ),
  market(
    'bylaw-ignore-the',
    replace('intake.yaml', '# bylaw-ignore security/bearer-only: The', '# bylaw-ignore: The'),
    'schema/invalid',
    word(
      'sources/market',
      'bylaw-ignore: The shop front runs in the same cluster and signs from spring on until=2027-03-31 by="Tadhg Moran"',
    ),
  ),
  market(
    'bylaw-ignore-security-weak-scheme',
    replace('intake.yaml', '# bylaw-ignore security/bearer-only', '# bylaw-ignore security/weak-scheme'),
    'exception/unused',
    line(
      'intake.yaml',
      '# bylaw-ignore security/weak-scheme: The shop front runs in the same cluster and signs from spring on until=2027-03-31 by="Tadhg Moran"',
    ),
  ),
])
