/** What is set or read on a device, in English. */
export const devicesEn = {
  'cookie.see': 'The cookies and similar means that we use are listed in “{title}”.',
  'cookie.see-at': 'The cookies and similar means that we use are listed in “{title}” ({url}).',
  'cookie.intro': 'These are set or read on your device:',
  'cookie.essential': 'necessary',
  'cookie.preferences': 'preferences',
  'cookie.analytics': 'statistics',
  'cookie.marketing': 'marketing',
  'cookie.kind.cookie': 'cookie',
  'cookie.kind.local-storage': 'storage on your device',
  'cookie.kind.pixel': 'pixel',
  'cookie.kind.sdk': 'part of the app',
  'cookie.kind.link': 'link that tells you apart',
  'cookie.us': 'us',
  'cookie.session': 'until you close the browser',
  'cookie.no-consent': 'not asked: it is necessary',
  'cookie.exempt.statistics':
    'not asked: it counts how our own service is used, to improve it (PECR, Schedule A1, paragraph 5)',
  'cookie.exempt.appearance':
    'not asked: it adapts how our service looks or works to you (PECR, Schedule A1, paragraph 6)',
  'cookie.exempt.emergency':
    'not asked: it finds you when you call for help in an emergency (PECR, Schedule A1, paragraph 7)',
  'cookie.object': 'You can object to {names} at any time, free of charge: {how}.',
  'cookie.asked': '{how}',
  'cookie.whom': 'for {classes}',
  'cookie.minimum-age': 'from the age of {age} on',
  'cookie.withdrawn': 'You can change your choice on {names} at any time: {how}.',
  'cookie.name': '“{name}”',
  'cookie.none': 'No cookies or similar means are set or read on your device.',
} as const
