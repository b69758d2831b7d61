import type { Messages } from '../message.ts'

/** Who receives data, and what carries it abroad, in German. */
export const recipientsDe = {
  'recipient.processor': '{name} arbeitet für uns und nach unserer Weisung.',
  'recipient.subprocessor': '{name} arbeitet für uns und nach der Weisung derer, für die wir arbeiten.',
  'recipient.controller': '{name} verwendet die Daten für eigene Zwecke.',
  'recipient.joint-controller': '{name} entscheidet mit uns, warum und wie die Daten verwendet werden.',
  'recipient.chosen-by-customer': '{name} erhält, was der Kunde, der dieses Ziel gewählt hat, dorthin sendet.',
  'recipient.onward': '{name}: Hierher gibt {from} die Daten weiter.',
  'recipient.does': 'Aufgabe: {does}.',
  'recipient.data': 'Erhält: {data}.',
  'recipient.established': 'Sitz: {country}.',
  'recipient.there': 'Sitz und Speicherort: {country}.',
  'recipient.there-alone': 'Sitz, Speicherort und Ort des Zugriffs: {country}.',
  'recipient.stored': 'Speicherort: {countries}.',
  'recipient.accessed': 'Zugriff aus: {countries}.',
  'recipient.not-accessed': 'Aus keinem anderen Land wird auf die Daten zugegriffen.',
  'recipient.keeps': 'Speicherdauer dort: {period}.',
  'recipient.keeps-after': 'Speicherdauer dort: {period}, gerechnet ab: {start}.',
  'recipient.keeps-since': 'Speicherdauer dort: {period}, nachdem {start}.',
  'recipient.keeps-none': 'Dort bleibt nichts davon gespeichert.',
  'recipient.keeps-none-after': 'Dort bleibt nach diesem Zeitpunkt nichts gespeichert: {start}.',
  'recipient.from': 'Das beginnt am {date}.',
  'recipient.kind.controller': '{name}: Empfänger dieser Art verwenden die Daten für eigene Zwecke.',
  'recipient.kind.processor': '{name}: Empfänger dieser Art arbeiten für uns und nach unserer Weisung.',
  'recipient.kind.does': 'Aufgabe: {does}.',
  'recipient.kind.data': 'Sie erhalten: {data}.',
  'recipient.category': 'Wer und wo das ist, hängt vom Fall ab.',
  'recipient.chosen-place': 'In welchem Land es ist, bestimmt der Kunde, der es gewählt hat.',
  'recipient.none': 'Niemand sonst erhält Ihre Daten.',
  'relationship.processor': 'Auftragsverarbeiter',
  'relationship.subprocessor': 'Unterauftragsverarbeiter',
  'relationship.controller': 'eigener Verantwortlicher',
  'relationship.joint-controller': 'gemeinsam Verantwortlicher',
  'relationship.chosen-by-customer': 'vom Kunden gewählt',
  'transfer.adequacy.eu-gdpr':
    'Die Europäische Kommission hat festgestellt, dass Daten hier angemessen geschützt sind: {countries}. Das betrifft {names}.',
  'transfer.adequacy.uk-gdpr':
    'Das Vereinigte Königreich hat festgestellt, dass Daten hier angemessen geschützt sind: {countries}. Das betrifft {names}.',
  'transfer.scope.eu-gdpr':
    'Die Europäische Kommission hat festgestellt, dass Daten hier bei manchen Empfängern angemessen geschützt sind: {countries}. {name} gehört dazu: {scope}.',
  'transfer.scope.uk-gdpr':
    'Das Vereinigte Königreich hat festgestellt, dass Daten hier bei manchen Empfängern angemessen geschützt sind: {countries}. {name} gehört dazu: {scope}.',
  'transfer.dpf.eu-gdpr':
    '{name} ist nach dem Datenschutzrahmen EU-USA zertifiziert, den die Europäische Kommission für angemessen befunden hat.',
  'transfer.dpf.uk-gdpr':
    '{name} ist nach der britischen Erweiterung des Datenschutzrahmens EU-USA zertifiziert, die das Vereinigte Königreich für angemessen befunden hat.',
  'transfer.dpf-scope.eu-gdpr':
    'Für {name} gilt der Datenschutzrahmen EU-USA, den die Europäische Kommission für angemessen befunden hat. Das gilt {places} ({scope}).',
  'transfer.dpf-scope.uk-gdpr':
    'Für {name} gilt die britische Erweiterung des Datenschutzrahmens EU-USA, die das Vereinigte Königreich für angemessen befunden hat. Das gilt {places} ({scope}).',
  'transfer.scc.eu-gdpr':
    '{name} ist durch die Standardvertragsklauseln der Europäischen Kommission gebunden. Das gilt {places}.',
  'transfer.scc.uk-gdpr': '{name} ist durch Standardvertragsklauseln gebunden. Das gilt {places}.',
  'transfer.uk-addendum.eu-gdpr':
    '{name} ist durch den britischen Zusatz zu den Standardvertragsklauseln gebunden. Das gilt {places}.',
  'transfer.uk-addendum.uk-gdpr':
    '{name} ist durch den britischen Zusatz zu den Standardvertragsklauseln gebunden. Das gilt {places}.',
  'transfer.idta.eu-gdpr': '{name} ist durch das International Data Transfer Agreement gebunden. Das gilt {places}.',
  'transfer.idta.uk-gdpr':
    '{name} ist durch das International Data Transfer Agreement des Vereinigten Königreichs gebunden. Das gilt {places}.',
  'transfer.bcr.eu-gdpr':
    '{name} ist durch verbindliche interne Datenschutzvorschriften gebunden, die eine Behörde genehmigt hat. Das gilt {places}.',
  'transfer.bcr.uk-gdpr':
    '{name} ist durch verbindliche interne Datenschutzvorschriften gebunden, die die Behörde des Vereinigten Königreichs genehmigt hat. Das gilt {places}.',
  'transfer.code-of-conduct': '{name} ist durch genehmigte Verhaltensregeln gebunden. Das gilt {places}.',
  'transfer.certification': '{name} ist durch eine genehmigte Zertifizierung gebunden. Das gilt {places}.',
  'transfer.ad-hoc-clauses':
    '{name} ist durch Vertragsklauseln gebunden, die eine Behörde genehmigt hat. Das gilt {places}.',
  'transfer.derogation':
    '{name}: Daten gelangen nach einer Ausnahme, die das Gesetz für Einzelfälle macht, in diese Länder: {countries}. Grund: {reason} ({article}).',
  'transfer.derogation-unsaid':
    '{name}: Daten gelangen nach einer Ausnahme, die das Gesetz für Einzelfälle macht, in diese Länder: {countries} ({article}).',
  'transfer.place.stored': 'für Daten hier: {countries}',
  'transfer.place.reached': 'für den Zugriff von hier: {countries}',
  'transfer.place.established': 'für das, was an den Sitz hier geht: {countries}',
  'derogation.49(1)(a)': 'Ihre ausdrückliche Einwilligung',
  'derogation.49(1)(b)': 'ein Vertrag mit Ihnen, der sonst nicht erfüllt werden kann',
  'derogation.49(1)(c)': 'ein Vertrag in Ihrem Interesse, der sonst nicht erfüllt werden kann',
  'derogation.49(1)(d)': 'wichtige Gründe des öffentlichen Interesses',
  'derogation.49(1)(e)': 'Rechtsansprüche',
  'derogation.49(1)(f)': 'lebenswichtige Interessen einer Person, die nicht einwilligen kann',
  'derogation.49(1)(g)': 'ein Register, das öffentlich zugänglich ist',
  'derogation.49(1) subparagraph 2': 'ein zwingendes berechtigtes Interesse von uns',
  'derogation.compelling': 'ein zwingendes berechtigtes Interesse von uns, {interest}',
  'transfer.copy': 'Eine Kopie dessen, was Ihre Daten dort schützt, erhalten Sie von {contact}.',
  'transfer.none.eu-gdpr': 'Durch die hier Genannten verlassen Ihre Daten den Europäischen Wirtschaftsraum nicht.',
  'transfer.none.uk-gdpr': 'Durch die hier Genannten verlassen Ihre Daten das Vereinigte Königreich nicht.',
  'transfer.outside.eu-gdpr':
    'Unser eigener Sitz ({country}) liegt außerhalb des Europäischen Wirtschaftsraums. Was Sie uns geben, erreicht uns dort.',
  'transfer.outside.uk-gdpr':
    'Unser eigener Sitz ({country}) liegt außerhalb des Vereinigten Königreichs. Was Sie uns geben, erreicht uns dort.',
  'transfer.outside.both':
    'Unser eigener Sitz ({country}) liegt außerhalb des Europäischen Wirtschaftsraums und des Vereinigten Königreichs. Was Sie uns geben, erreicht uns dort.',
  'transfer.chosen': 'Der Kunde bestimmt, in welchem Land die Daten hier sind: {names}.',
  'tool.none-needed': 'keine nötig',
  'tool.adequacy': 'Angemessenheitsbeschluss',
  'tool.dpf': 'Datenschutzrahmen EU-USA',
  'tool.scc': 'Standardvertragsklauseln',
  'tool.uk-addendum': 'britischer Zusatz',
  'tool.idta': 'International Data Transfer Agreement',
  'tool.bcr': 'verbindliche interne Datenschutzvorschriften',
  'tool.code-of-conduct': 'Verhaltensregeln',
  'tool.certification': 'Zertifizierung',
  'tool.ad-hoc-clauses': 'eigene Klauseln',
  'tool.derogation': 'Ausnahme für Einzelfälle',
  'tool.under': '{tool} ({law})',
} satisfies Partial<Messages>
