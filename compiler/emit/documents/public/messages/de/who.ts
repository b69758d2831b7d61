import type { Messages } from '../message.ts'

/** Who we are, and what joint controllers share, in German. */
export const whoDe = {
  'who.name': 'Unser Name lautet {name}.',
  'who.trade-name': 'Vielleicht kennen Sie uns als {name}.',
  'who.address': 'Unsere Anschrift lautet {address}.',
  'who.country': 'Unser Sitz: {country}.',
  'who.controller': 'Wir entscheiden, warum und wie Ihre Daten verwendet werden, und sind dafür verantwortlich.',
  'who.controller-apart':
    'Wir entscheiden, warum und wie Ihre Daten verwendet werden, und sind dafür verantwortlich, außer für das, was wir im Auftrag anderer tun.',
  'who.joint':
    'Über „{activity}“ entscheiden wir gemeinsam mit anderen und sind mit ihnen gemeinsam verantwortlich: {names}.',
  'who.joint-essence': 'Was wir miteinander vereinbart haben: {essence}.',
  'who.joint-ours': 'Nach unserer Vereinbarung übernehmen wir: {duties}.',
  'who.joint-theirs': 'Nach unserer Vereinbarung übernimmt {name}: {duties}.',
  'who.joint-each': 'Wer es auch übernimmt: Ihre Rechte können Sie bei jedem von uns geltend machen ({article}).',
  'duty.ours.information': 'Information der betroffenen Personen',
  'duty.ours.requests': 'Antworten auf Anfragen',
  'duty.ours.contact': 'Aufgabe der Anlaufstelle',
  'duty.ours.security': 'Sicherheit der Daten',
  'duty.ours.breaches': 'Meldung von Datenschutzverletzungen',
  'duty.theirs.information': 'Information der betroffenen Personen',
  'duty.theirs.requests': 'Antworten auf Anfragen',
  'duty.theirs.contact': 'Aufgabe der Anlaufstelle',
  'duty.theirs.security': 'Sicherheit der Daten',
  'duty.theirs.breaches': 'Meldung von Datenschutzverletzungen',
  'who.joint-contact': 'Hier ist {name} erreichbar: {contacts}.',
  'who.contact': 'Wenn Sie Fragen zu Ihren Daten haben, schreiben Sie an {contact}.',
  'who.contact-terms': 'Wenn Sie Fragen haben, schreiben Sie an {contact}.',
  'who.officer': 'Unsere Datenschutzbeauftragte oder unser Datenschutzbeauftragter ist {name} ({contacts}).',
  'who.officer-bare':
    'Unsere Datenschutzbeauftragte oder unseren Datenschutzbeauftragten erreichen Sie hier: {contacts}.',
  'who.representative.eu-gdpr': 'Uns vertritt in der Europäischen Union {name} ({contacts}).',
  'who.representative.uk-gdpr': 'Uns vertritt im Vereinigten Königreich {name} ({contacts}).',
  'who.exempt.eu-gdpr': 'In der Europäischen Union haben wir keinen Vertreter: {why}.',
  'who.exempt.uk-gdpr': 'Im Vereinigten Königreich haben wir keinen Vertreter: {why}.',
  'who.minimum-age': 'Unser Angebot richtet sich an Personen ab {age} Jahren.',
  'refused.special':
    'Daten, die das Gesetz besonders schützt, etwa zu Gesundheit, Religion, Politik, Herkunft oder Sexualleben',
  'refused.criminal': 'Daten über Verurteilungen und Straftaten',
  'refused.personal': 'personenbezogene Daten jeder Art',
  'who.prohibited': 'Folgendes nehmen wir nicht an: {data}.',
} satisfies Partial<Messages>
