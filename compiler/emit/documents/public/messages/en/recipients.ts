/** Who receives data, and what carries it abroad, in English. */
export const recipientsEn = {
  'recipient.processor': '{name} works for us, on our instructions.',
  'recipient.subprocessor': '{name} works for us, on the instructions of those for whom we work.',
  'recipient.controller': '{name} uses the data for purposes of its own.',
  'recipient.joint-controller': '{name} decides with us why and how the data is used.',
  'recipient.chosen-by-customer': '{name} receives what the customer who chose it sends there.',
  'recipient.onward': '{name} receives the data from {from}.',
  'recipient.does': 'Its part: {does}.',
  'recipient.data': 'It receives {data}.',
  'recipient.established': 'It is established in {country}.',
  'recipient.there': 'It is established in {country} and stores the data there.',
  'recipient.there-alone': 'It is established in {country}, stores the data there and reaches it from there.',
  'recipient.stored': 'It stores the data in {countries}.',
  'recipient.accessed': 'It reaches the data from {countries}.',
  'recipient.not-accessed': 'It reaches the data from no other country.',
  'recipient.keeps': 'It keeps the data for {period}.',
  'recipient.keeps-after': 'It keeps the data for {period} after {start}.',
  'recipient.keeps-since': 'It keeps the data for {period} after {start}.',
  'recipient.keeps-none': 'It keeps none of the data.',
  'recipient.keeps-none-after': 'It keeps none of the data after {start}.',
  'recipient.from': 'This begins on {date}.',
  'recipient.kind.controller': '{name}: recipients of this kind use the data for purposes of their own.',
  'recipient.kind.processor': '{name}: recipients of this kind work for us, on our instructions.',
  'recipient.kind.does': 'Their part: {does}.',
  'recipient.kind.data': 'They receive {data}.',
  'recipient.category': 'Who that is, and where, depends on the case.',
  'recipient.chosen-place': 'The customer who chose it decides in which country it is.',
  'recipient.none': 'Nobody else receives your data.',
  'relationship.processor': 'processor',
  'relationship.subprocessor': 'subprocessor',
  'relationship.controller': 'controller of its own',
  'relationship.joint-controller': 'joint controller',
  'relationship.chosen-by-customer': 'chosen by the customer',
  'transfer.adequacy.eu-gdpr':
    'The European Commission has decided that data is well protected in {countries}. This is about {names}.',
  'transfer.adequacy.uk-gdpr':
    'The United Kingdom has decided that data is well protected in {countries}. This is about {names}.',
  'transfer.scope.eu-gdpr':
    'The European Commission has decided that data is well protected in {countries} with some recipients. {name} is one of them: {scope}.',
  'transfer.scope.uk-gdpr':
    'The United Kingdom has decided that data is well protected in {countries} with some recipients. {name} is one of them: {scope}.',
  'transfer.dpf.eu-gdpr':
    '{name} is certified under the EU-US Data Privacy Framework, which the European Commission has found to protect data well.',
  'transfer.dpf.uk-gdpr':
    '{name} is certified under the UK Extension to the EU-US Data Privacy Framework, which the United Kingdom has found to protect data well.',
  'transfer.dpf-scope.eu-gdpr':
    'Data that {name} has in {countries} is covered by the EU-US Data Privacy Framework, which the European Commission has found to protect data well: {scope}.',
  'transfer.dpf-scope.uk-gdpr':
    'Data that {name} has in {countries} is covered by the UK Extension to the EU-US Data Privacy Framework, which the United Kingdom has found to protect data well: {scope}.',
  'transfer.scc.eu-gdpr':
    '{name} is bound by the standard contractual clauses of the European Commission for data in {countries}.',
  'transfer.scc.uk-gdpr': '{name} is bound by standard contractual clauses for data in {countries}.',
  'transfer.uk-addendum.eu-gdpr':
    '{name} is bound by the UK Addendum to the standard contractual clauses for data in {countries}.',
  'transfer.uk-addendum.uk-gdpr':
    '{name} is bound by the UK Addendum to the standard contractual clauses for data in {countries}.',
  'transfer.idta.eu-gdpr': '{name} is bound by the International Data Transfer Agreement for data in {countries}.',
  'transfer.idta.uk-gdpr':
    '{name} is bound by the International Data Transfer Agreement of the United Kingdom for data in {countries}.',
  'transfer.bcr.eu-gdpr':
    '{name} is bound by binding corporate rules that an authority approved, for data in {countries}.',
  'transfer.bcr.uk-gdpr':
    '{name} is bound by binding corporate rules that the authority of the United Kingdom approved, for data in {countries}.',
  'transfer.code-of-conduct': '{name} is bound by an approved code of conduct for data in {countries}.',
  'transfer.certification': '{name} is bound by an approved certification for data in {countries}.',
  'transfer.ad-hoc-clauses':
    '{name} is bound by contractual clauses that an authority authorised, for data in {countries}.',
  'transfer.derogation':
    '{name}: data reaches {countries} under an exception that the law makes for single cases: {reason} ({article}).',
  'transfer.derogation-unsaid':
    '{name}: data reaches {countries} under an exception that the law makes for single cases ({article}).',
  'derogation.49(1)(a)': 'you have explicitly consented to it',
  'derogation.49(1)(b)': 'a contract with you cannot be performed without it',
  'derogation.49(1)(c)': 'a contract in your interest cannot be performed without it',
  'derogation.49(1)(d)': 'important reasons of public interest',
  'derogation.49(1)(e)': 'legal claims',
  'derogation.49(1)(f)': 'the vital interests of somebody who cannot consent',
  'derogation.49(1)(g)': 'it comes from a register that is open to the public',
  'transfer.copy': 'You can get a copy of what protects your data there from {contact}.',
  'transfer.none.eu-gdpr': 'Your data does not leave the European Economic Area through anybody named here.',
  'transfer.none.uk-gdpr': 'Your data does not leave the United Kingdom through anybody named here.',
  'transfer.outside.eu-gdpr':
    'We are in {country} ourselves, outside the European Economic Area: what you give us reaches us there.',
  'transfer.outside.uk-gdpr':
    'We are in {country} ourselves, outside the United Kingdom: what you give us reaches us there.',
  'transfer.outside.both':
    'We are in {country} ourselves, outside the European Economic Area and the United Kingdom: what you give us reaches us there.',
  'transfer.chosen': 'The customer decides in which country the data is at {names}.',
  'tool.none-needed': 'none needed',
  'tool.adequacy': 'adequacy decision',
  'tool.dpf': 'Data Privacy Framework',
  'tool.scc': 'standard contractual clauses',
  'tool.uk-addendum': 'UK Addendum',
  'tool.idta': 'International Data Transfer Agreement',
  'tool.bcr': 'binding corporate rules',
  'tool.code-of-conduct': 'code of conduct',
  'tool.certification': 'certification',
  'tool.ad-hoc-clauses': 'clauses of its own',
  'tool.derogation': 'exception for single cases',
  'tool.under': '{tool} ({law})',
} as const
