import { type Edit, replace } from '../mutation.ts'

/** The marketplace, said otherwise and as sound. */
export const marketVariations: Readonly<Record<string, readonly Edit[]>> = {
  'plans-starter-studio-enterprise': [
    replace('company.yaml', 'plans: [starter, studio, enterprise]', 'plans: ["starter", "studio", "enterprise"]'),
  ],
  'country-ie-address': [replace('company.yaml', 'country: IE\n  address', 'country: "IE"\n  address')],
  'for-p24m': [replace('company.yaml', '    for: P2Y\n', '    for: P24M\n')],
  'for-p104w': [replace('company.yaml', '    for: P2Y\n', '    for: P104W\n')],
  'byplan-starter-p1m-studio-p2m': [
    replace('company.yaml', 'byPlan: { starter: P30D, studio: P60D', 'byPlan: { starter: P1M, studio: P2M'),
  ],
  'review-p12m-reachable': [replace('company.yaml', 'review: P1Y }\n  reachable', 'review: P12M }\n  reachable')],
  'regimes-uk-gdpr-eu-gdpr': [replace('company.yaml', 'regimes: [eu-gdpr, uk-gdpr]', 'regimes: [uk-gdpr, eu-gdpr]')],
  'contacts-privacy-privacy-art15-stallgate-example': [
    replace(
      'company.yaml',
      'contacts: { privacy: privacy@stallgate.example,',
      'contacts: { privacy: privacy+art15@stallgate.example,',
    ),
  ],
  'phone-353-0-1-555-0170': [replace('company.yaml', 'phone: "+353 1 555 0170"', 'phone: "+353 (0)1 555 0170"')],
  'minimumage-16': [replace('company.yaml', 'minimumAge: 18', 'minimumAge: 16')],
  'what-a-shop-signs-with-and-never-shown': [
    replace('company.yaml', 'What a shop signs with', '"What a shop signs with, and never shown"'),
  ],
  'every-p90d': [replace('company.yaml', 'every: P3M', 'every: P90D')],
  'every-p13w': [replace('company.yaml', 'every: P3M', 'every: P13W')],
  'last-2026-09-01': [replace('company.yaml', 'last: 2026-09-01', 'last: "2026-09-01"')],
  'dpv-dpv-encryption': [replace('company.yaml', 'dpv: "dpv:EncryptionAtRest"', 'dpv: "dpv:Encryption"')],
  'safety-year-for-p365d': [replace('company.yaml', 'safety-year: { for: P1Y', 'safety-year: { for: P365D')],
  'hosts-in-riskline-example': [
    replace('recipients.yaml', 'hosts: [in.riskline.example]', 'hosts: ["in.riskline.example"]'),
  ],
  'hosts-riskline-example': [
    replace('recipients.yaml', 'hosts: [in.riskline.example]', 'hosts: ["*.riskline.example"]'),
  ],
  'hosts-api-ledgerworks-example-443': [
    replace('recipients.yaml', 'hosts: [api.ledgerworks.example, "', 'hosts: [api.ledgerworks.example:443, "'),
  ],
  'accessedfrom-in-us': [replace('recipients.yaml', 'accessedFrom: [US, IN]', 'accessedFrom: [IN, US]')],
  'stored-fr-be': [replace('recipients.yaml', '    stored: [FR]', '    stored: [FR, BE]')],
  'without-accessedfrom-at': [replace('recipients.yaml', '    accessedFrom: [AT]\n', '')],
  'expires-2030-12-01': [replace('recipients.yaml', 'expires: 2028-12-01', 'expires: 2030-12-01')],
  'keeps-for-p1m-after-delivery-measures-mail': [
    replace(
      'recipients.yaml',
      'keeps: { for: P30D, after: delivery }\n    measures: [Mail',
      'keeps: { for: P1M, after: delivery }\n    measures: [Mail',
    ),
  ],
  'module-2-3-signed-2026-01-15-assessed-2026-01-10-t': [
    replace(
      'recipients.yaml',
      'module: 2\n        signed: 2026-01-15\n        assessed: 2026-01-10\n        terms: { freq',
      'module: [2, 3]\n        signed: 2026-01-15\n        assessed: 2026-01-10\n        terms: { freq',
    ),
  ],
  'redress-true-law-ireland-courts-ireland': [
    replace(
      'recipients.yaml',
      'redress: false, law: Ireland, courts: Ireland',
      'redress: true, law: Ireland, courts: Ireland',
    ),
  ],
  'tool-adequacy-scope-the-decision-of-2021-as-it-was': [
    replace('recipients.yaml', 'tool: adequacy }', 'tool: adequacy, scope: The decision of 2021 as it was renewed }'),
  ],
  'datasubjects-sellers-buyers-retention-books': [
    replace(
      'activities.yaml',
      'dataSubjects: [buyers, sellers]\n    retention: books',
      'dataSubjects: [sellers, buyers]\n    retention: books',
    ),
  ],
  'lawfulbasis-by-sellers-selling': [
    replace('activities.yaml', 'lawfulBasis: selling\n', 'lawfulBasis: { by: { sellers: selling } }\n'),
  ],
  'purpose-text-answer-who-received-what-and-who-did': [
    replace(
      'activities.yaml',
      'purpose: "Answer who received what, and who did what"',
      'purpose: { text: "Answer who received what, and who did what", term: "dpv:LegalCompliance" }',
    ),
  ],
  'mailway-event-metadata-payment-transaction-person': [
    replace(
      'activities.yaml',
      'mailway: [contact.email, person.name, payment.transaction, event.metadata]',
      'mailway: [event.metadata, payment.transaction, person.name, contact.email]',
    ),
  ],
  'lifetime-p1m': [replace('activities.yaml', 'lifetime: P30D', 'lifetime: P1M')],
  'payment-transaction-source-person-form-pseudonymis': [
    replace(
      'activities.yaml',
      'payment.transaction: { source: person }',
      'payment.transaction: { source: person, form: pseudonymised }',
    ),
  ],
  'tolerance-pt300s': [replace('intake.yaml', 'tolerance: PT5M', 'tolerance: PT300S')],
  'path-hooks-v2-stripe-payments': [replace('intake.yaml', 'path: /in/stripe,', 'path: /hooks/v2/stripe-payments,')],
  'header-x-market-key': [replace('intake.yaml', 'header: x-market-key', 'header: X-Market-Key')],
  'dedupe-body-true': [replace('intake.yaml', 'dedupe: { path: trigger_id }', 'dedupe: { body: true }')],
  'prefix-v2': [replace('intake.yaml', 'prefix: "v2="', 'prefix: "v2,"')],
  'signs-v0-timestamp-url-body': [
    replace('intake.yaml', 'signs: "{timestamp}:{url}:{body}"', 'signs: "v0:{timestamp}:{url}{body}"'),
  ],
  'algorithm-sha256': [replace('intake.yaml', 'algorithm: sha512', 'algorithm: sha256')],
  'otherwise-drop-dedupe-path-scan': [
    replace(
      'intake.yaml',
      'otherwise: reject }\n    dedupe: { path: scan }',
      'otherwise: drop }\n    dedupe: { path: scan }',
    ),
  ],
  'answer-status-204': [
    replace(
      'intake.yaml',
      'answer: { status: 200, contentType: text/plain, body: "[accepted]" }',
      'answer: { status: 204 }',
    ),
  ],
  'receipt-email-type-null-string': [
    replace('intake.yaml', 'receipt_email: { type: [string, "null"]', 'receipt_email: { type: ["null", string]'),
  ],
  'enum-eur-gbp-usd-sek': [replace('intake.yaml', 'enum: [eur, gbp, usd]', 'enum: [eur, gbp, usd, sek]')],
  'minlength-1-maxlength-200': [replace('intake.yaml', 'minLength: 4, maxLength: 80', 'minLength: 1, maxLength: 200')],
  'required-data-id': [replace('intake.yaml', 'required: [id, created, data]', 'required: [data, id]')],
  'total-type-number-minimum-0-01-maximum-100000': [
    replace(
      'intake.yaml',
      'total: { type: number, minimum: 0, maximum: 100000',
      'total: { type: number, minimum: 0.01, maximum: 100000',
    ),
  ],
  'samples-samples-order-json-samples-order-express-j': [
    replace(
      'intake.yaml',
      'samples: [samples/order.json, samples/order-express.json]',
      'samples: [./samples/order.json, samples/order-express.json]',
    ),
  ],
  'schema-type-object-additionalproperties-false-prop': [
    replace(
      'intake.yaml',
      'schema: { type: object, properties: { data: { type: object, properties: { id: { type: string, x-category: account.id } } } } }',
      'schema: { type: object, additionalProperties: false, properties: { data: { type: object, additionalProperties: false, properties: { id: { type: string, x-category: account.id } } } } }',
    ),
  ],
  'nummedia-type-string-maxlength-2-x-category-none-d': [
    replace(
      'intake.yaml',
      'NumMedia: { type: string, x-category: none }',
      'NumMedia: { type: string, maxLength: 2, x-category: none, description: "How many pictures, as a text" }',
    ),
  ],
  'size-event-lines-0-0-0-event-total': [
    replace('outlet.yaml', 'event.total > 0.0 && event.lines.size() > 0', 'size(event.lines) > 0 && 0.0 < event.total'),
  ],
  'event-total-0-0-event-lines-exists-l-l-quantity-0': [
    replace(
      'outlet.yaml',
      'event.total > 0.0 && event.lines.size() > 0',
      '"!(event.total <= 0.0) && event.lines.exists(l, l.quantity > 0)"',
    ),
  ],
  'event-total-5000-0-has-event-express-event-express': [
    replace(
      'outlet.yaml',
      'event.total >= 5000.0 && has(event.express) && event.express == true',
      'event.total >= 5000.0 && has(event.express) && event.express',
    ),
  ],
  'event-express-true-event-buyer-address-country-in': [
    replace(
      'outlet.yaml',
      'event.express == true',
      'event.express == true && event.buyer.address.country in ["GB", "IE"]',
    ),
  ],
  'event-notificationrequestitem-success-false': [
    replace(
      'outlet.yaml',
      'event.NotificationRequestItem.success == "true"',
      'event.NotificationRequestItem.success != "false"',
    ),
  ],
  'event-notificationrequestitem-success-true-event-n': [
    replace(
      'outlet.yaml',
      'event.NotificationRequestItem.success == "true"',
      'event.NotificationRequestItem.success == "true" && event.NotificationRequestItem.amount.value > 100',
    ),
  ],
  'event-weight-3-event-reason-fraud-event-reason-sto': [
    replace(
      'outlet.yaml',
      'event.weight >= 3 && event.reason in ["fraud", "stolen"]',
      'event.weight >= 3 && (event.reason == "fraud" || event.reason == "stolen")',
    ),
  ],
  'event-status-returned-event-status-out-event-attem': [
    replace(
      'outlet.yaml',
      'event.status == "returned" || event.attempt > 2',
      'event.status == "returned" || (event.status == "out" && event.attempt > 2)',
    ),
  ],
  'event-status-in-returned-delivered-event-attempt-3': [
    replace(
      'outlet.yaml',
      'event.status == "returned" || event.attempt > 2',
      'event.status in ["returned", "delivered"] || event.attempt >= 3',
    ),
  ],
  'event-value-100-0-event-receiver-name': [
    replace('outlet.yaml', 'event.value > 100.0', 'event.value > 100.0 && event.receiver.name != ""'),
  ],
  'event-total-round-2-placed-on': [
    replace('outlet.yaml', '{{ event.total }}, placed on', '{{ event.total | round: 2 }}, placed on'),
  ],
  'for-l-in-event-lines-l-quantity-x-l-sku-unless-for': [
    replace(
      'outlet.yaml',
      '{{ event.lines.size }} lines',
      '{% for l in event.lines %}{{ l.quantity }} x {{ l.sku }}{% unless forloop.last %}, {% endunless %}{% endfor %}',
    ),
  ],
  'dear-event-buyer-name-strip-escape': [
    replace('outlet.yaml', 'Dear {{ event.buyer.name }},', 'Dear {{ event.buyer.name | strip | escape }},'),
  ],
  'truncate-90': [replace('outlet.yaml', 'truncate: 80 }}', 'truncate: 90 }}')],
  'address-pseudonymise': [replace('outlet.yaml', 'address: truncate-ip', 'address: pseudonymise')],
  'buyer-phone-keep': [replace('outlet.yaml', 'buyer.phone: mask', 'buyer.phone: keep')],
  'reason-drop': [replace('outlet.yaml', 'reason: redact }', 'reason: drop }')],
  'rate-1200-min-inflight-4': [replace('outlet.yaml', 'rate: 20/s, inFlight: 4', 'rate: 1200/min, inFlight: 4')],
  'schedule-pt1m-pt10m-pt1h-pt6h-p1d': [
    replace('outlet.yaml', 'schedule: [PT1M, PT10M, PT1H, PT6H]', 'schedule: [PT1M, PT10M, PT1H, PT6H, P1D]'),
  ],
  'http-url-https-api-ledgerworks-example-443-hooks-s': [
    replace(
      'outlet.yaml',
      'http: { url: "https://api.ledgerworks.example/hooks/stallgate"',
      'http: { url: "https://api.ledgerworks.example:443/hooks/stallgate"',
    ),
  ],
  'headers-x-ledger-book-stallgate-ie': [
    replace(
      'outlet.yaml',
      'headers: { x-ledger-book: stallgate-ie, accept: application/json }',
      'headers: { X-Ledger-Book: "stallgate-ie" }',
    ),
  ],
  'body-2mib': [replace('outlet.yaml', 'body: 512KiB', 'body: 2MiB')],
  'replicas-2': [replace('outlet.yaml', 'replicas: 3', 'replicas: 2')],
  'egress-ownproxy': [replace('outlet.yaml', 'egress: proxy', 'egress: ownProxy')],
  'from-payouts-payouts-stallgate-example': [
    replace('outlet.yaml', 'from: payouts@stallgate.example', 'from: "Payouts <payouts@stallgate.example>"'),
  ],
  'c-ie-c-gb': [replace('promises.yaml', 'c in ["IE", "GB"]', 'c == "IE" || c == "GB"')],
  'flow-retention-maxdays-747': [
    replace('promises.yaml', 'flow.retention.maxDays <= 746', 'flow.retention.maxDays < 747'),
  ],
  'must-flow-category-payment-card': [
    replace('promises.yaml', '{ never: flow.category == "payment.card" }', '{ must: flow.category != "payment.card" }'),
  ],
  'must-flow-scheme-none': [replace('promises.yaml', 'never: flow.scheme == "none"', 'must: flow.scheme != "none"')],
  'text-who-we-are-we-are-a-marketplace-in-dublin-int': [
    replace(
      'promises.yaml',
      'text:\n      introduction:',
      'text:\n      who-we-are: We are a marketplace in Dublin.\n      introduction:',
    ),
  ],
  'until-2027-05-31': [replace('promises.yaml', 'until: 2027-06-30', 'until: 2027-05-31')],
}
