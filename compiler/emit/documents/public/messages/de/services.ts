import type { Messages } from '../message.ts'

/** Work on behalf of others, its security, terms and subprocessors, in German. */
export const servicesDe = {
  'behalf.customers':
    'Hier handeln wir für unsere Kunden und nach deren Weisung. Sie entscheiden, warum und wie Ihre Daten verwendet werden, und beantworten Ihre Anfragen.',
  'behalf.others':
    'Hier handeln wir für andere und nach deren Weisung. Sie entscheiden, warum und wie Ihre Daten verwendet werden, und beantworten Ihre Anfragen.',
  'behalf.named': 'Unser Auftraggeber: {name}.',
  'security.none': '{why}',
  'security.contact': 'Wer eine Schwachstelle in unseren Systemen findet, schreibt an {contact}.',
  'security.reviewed': 'Zuletzt geprüft am {date}; längster Abstand der Prüfungen: {period}.',
  'control.ingress.verified':
    'Was unseren Ereignisrouter ohne gültigen Nachweis des Absenders erreicht, wird abgewiesen und hinterlässt keine Spur.',
  'control.fields.default-deny':
    'Ein Feld, das wir nicht deklariert haben, wird verworfen, bevor etwas gespeichert, protokolliert oder weitergegeben wird.',
  'control.journal.encrypted': 'Unser Ereignisrouter speichert den Inhalt von Ereignissen verschlüsselt (AES-256-GCM).',
  'control.retention.enforced':
    'Unser Ereignisrouter vernichtet jedes Ereignis, wenn seine Zeit gekommen ist, und stellt danach nichts mehr zu.',
  'control.egress.confined': 'Unser Ereignisrouter verbindet sich mit keinem Host, der nicht deklariert ist.',
  'control.tls.minimum': 'Unser Ereignisrouter sendet nichts an Stellen, die nur alte Fassungen von TLS sprechen.',
  'control.secrets.by-reference':
    'Geheimnisse stehen in keiner Konfiguration: Unser Ereignisrouter liest sie aus geschützten Dateien.',
  'control.logs.without-payload': 'Protokolle enthalten keinen Inhalt von Ereignissen.',
  'control.delivery.at-least-once':
    'Was unser Ereignisrouter angenommen hat, wird zugestellt oder zur Prüfung beiseitegelegt, auch wenn er abbricht.',
  'terms.instructions': 'Diese Daten verarbeiten wir nur nach Ihrer Weisung: {instructions}.',
  'terms.subjects': 'Sie betreffen: {classes}.',
  'terms.data': 'Es sind: {data}.',
  'terms.all-data': 'alle hier genannten Daten',
  'terms.to': 'Zweck: {purpose}.',
  'terms.end.erase': 'Wenn der Dienst endet, löschen wir sie.',
  'terms.end.return': 'Wenn der Dienst endet, geben wir sie zurück.',
  'terms.end.controller-chooses': 'Wenn der Dienst endet, löschen wir sie oder geben sie zurück, wie Sie es wählen.',
  'terms.connections': 'Adresse und Geheimnis jedes Ziels, das Sie verbinden, bewahren wir auf, bis Sie es entfernen.',
  'terms.credentials':
    'Schlüssel und Geheimnisse, mit denen Ihre Systeme an uns senden, bewahren wir auf, bis Sie sie entfernen.',
  'terms.notice-period':
    'Einen neuen Unterauftragsverarbeiter nennen wir Ihnen {period} vorher, damit Sie widersprechen können.',
  'terms.subprocessors': 'Dafür setzen wir ein: {names}.',
  'terms.subprocessors-see':
    'In welchen Ländern das ist und worauf die Übermittlung dorthin beruht, steht in „{title}“ ({url}).',
  'terms.subprocessors-from': 'Ab {date} setzen wir dafür auch ein: {name}.',
  'terms.others': 'Die Daten gehen auch an: {names}.',
  'terms.others-some': 'Weitere Empfänger: {names}. Dorthin geht: {data}.',
  'terms.destinations': 'Wenn Sie es so wählen, senden wir die Daten an: {names}.',
  'terms.destinations-some': 'Wenn Sie es so wählen, senden wir Daten an: {names}. Dorthin geht: {data}.',
  'list.intro': 'Diese verarbeiten für uns Daten unserer Kunden.',
  'list.own-intro': 'Diese verarbeiten für uns Daten, für die wir selbst verantwortlich sind.',
  'list.onward': 'eingesetzt von: {from}',
  'list.notice': 'Einen neuen kündigen wir {period} vorher an.',
  'list.announced': 'angekündigt am {date}',
  'list.active': 'ab {date}',
  'feed.announced': 'Am {date} haben wir angekündigt: {name}.',
  'feed.to-announce': 'Am {date} kündigen wir an: {name}.',
  'feed.active': 'Im Einsatz ab {date}.',
  'feed.object-until': 'Widerspruch bis {date}.',
  'list.none': 'Es gibt keine.',
  'list.chosen-does': 'erhält, was der Kunde dorthin sendet',
  'list.established': 'Sitz: {country}',
  'list.stored': 'speichert in: {countries}',
  'list.accessed': 'greift zu aus: {countries}',
  'list.not-accessed': 'kein Zugriff aus anderen Ländern',
} satisfies Partial<Messages>
