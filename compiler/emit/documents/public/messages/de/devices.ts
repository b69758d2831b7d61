import type { Messages } from '../message.ts'

/** What is set or read on a device, in German. */
export const devicesDe = {
  'cookie.see': 'Die Cookies und ähnlichen Mittel, die wir verwenden, stehen in „{title}“.',
  'cookie.see-at': 'Die Cookies und ähnlichen Mittel, die wir verwenden, stehen in „{title}“ ({url}).',
  'cookie.intro': 'Auf Ihrem Gerät werden gesetzt oder gelesen:',
  'cookie.essential': 'notwendig',
  'cookie.preferences': 'Einstellungen',
  'cookie.analytics': 'Statistik',
  'cookie.marketing': 'Werbung',
  'cookie.kind.cookie': 'Cookie',
  'cookie.kind.local-storage': 'Speicher auf Ihrem Gerät',
  'cookie.kind.pixel': 'Zählpixel',
  'cookie.kind.sdk': 'Teil der App',
  'cookie.kind.link': 'Link, der Sie unterscheidet',
  'cookie.us': 'uns',
  'cookie.session': 'bis Sie den Browser schließen',
  'cookie.no-consent': 'nicht erfragt: notwendig',
  'cookie.exempt.statistics':
    'nicht erfragt: zählt, wie unser eigener Dienst genutzt wird, um ihn zu verbessern (PECR, Schedule A1, Absatz 5)',
  'cookie.exempt.appearance':
    'nicht erfragt: passt Aussehen oder Bedienung unseres Dienstes an (PECR, Schedule A1, Absatz 6)',
  'cookie.exempt.emergency': 'nicht erfragt: findet Sie, wenn Sie im Notfall Hilfe rufen (PECR, Schedule A1, Absatz 7)',
  'cookie.object': 'Sie können jederzeit und kostenlos widersprechen ({names}): {how}.',
  'cookie.asked': '{how}',
  'cookie.whom': 'für: {classes}',
  'cookie.minimum-age': 'ab {age} Jahren',
  'cookie.withdrawn': 'Ihre Wahl können Sie jederzeit ändern ({names}): {how}.',
  'cookie.name': '„{name}“',
  'cookie.none': 'Auf Ihrem Gerät werden keine Cookies oder ähnlichen Mittel gesetzt oder gelesen.',
} satisfies Partial<Messages>
