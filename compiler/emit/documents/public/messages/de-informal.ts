import type { Messages } from './message.ts'

/** The texts of `de` that speak to their readers, where these are spoken to as `du`: children, pupils, members of a club. */
export const deInformal: Partial<Messages> = {
  'short.rights':
    'Du hast Rechte an deinen Daten, etwa auf Auskunft und Berichtigung. Um sie zu nutzen, schreib an {contact}.',
  'short.more':
    'Welche Daten das sind, auf welcher Grundlage wir sie verwenden, wie lange wir sie aufbewahren, wohin sie gelangen und wann du welche Rechte hast, steht in „{title}“: {url}',
  'section.purposes': 'Wofür wir deine Daten verwenden',
  'section.recipients': 'Wer deine Daten erhält',
  'section.transfers': 'Deine Daten in anderen Ländern',
  'section.rights': 'Deine Rechte',
  'section.objection': 'Dein Widerspruchsrecht',
  'section.security': 'Wie wir deine Daten schützen',
  'section.services': 'Was wir für dich tun',
  'who.trade-name': 'Vielleicht kennst du uns als {name}.',
  'who.controller': 'Wir entscheiden, warum und wie deine Daten verwendet werden, und sind dafür verantwortlich.',
  'who.controller-apart':
    'Wir entscheiden, warum und wie deine Daten verwendet werden, und sind dafür verantwortlich, außer für das, was wir im Auftrag anderer tun.',
  'who.joint-each': 'Wer es auch übernimmt: Deine Rechte kannst du bei jedem von uns geltend machen ({article}).',
  'who.joint-contact': 'Hier ist {name} erreichbar: {contacts}.',
  'who.contact': 'Wenn du Fragen zu deinen Daten hast, schreib an {contact}.',
  'who.contact-terms': 'Wenn du Fragen hast, schreib an {contact}.',
  'who.officer-bare':
    'Unsere Datenschutzbeauftragte oder unseren Datenschutzbeauftragten erreichst du hier: {contacts}.',
  'use.soft-opt-in': 'Warum wir dir elektronisch schreiben dürfen, ohne nach deiner Einwilligung zu fragen: {optIn}.',
  'use.from-you': 'Von dir erhalten wir: {data}.',
  'use.third-party-from': 'Nicht von dir erhalten wir: {data}. Quelle: {from}.',
  'use.trackers': 'Dafür werden auf deinem Gerät Cookies oder ähnliche Mittel gesetzt oder gelesen: {names}.',
  'use.required-law': 'Ein Gesetz verlangt, dass du uns Folgendes gibst: {data}.',
  'use.required-contract': 'Ohne Folgendes können wir den Vertrag mit dir nicht schließen oder erfüllen: {data}.',
  'use.required-pre-contractual': 'Ohne Folgendes können wir nicht tun, worum du bittest: {data}.',
  'use.optional': 'Folgendes gibst du uns freiwillig: {data}.',
  'use.consequences': 'Wenn du uns das nicht gibst: {consequences}.',
  'basis.consent': 'Das tun wir nur mit deiner Einwilligung ({article}).',
  'basis.withdrawn': 'Du kannst sie jederzeit widerrufen: {how}.',
  'basis.contract': 'Grundlage ist unser Vertrag mit dir: {contract} ({article}).',
  'basis.pre-contractual':
    'Darum hast du gebeten, und wir brauchen es, bevor ein Vertrag mit dir zustande kommen kann: {contract} ({article}).',
  'condition.9(2)(a)': 'deine ausdrückliche Einwilligung',
  'condition.9(2)(e)': 'du hast sie selbst öffentlich gemacht',
  'keep.until-lifted': 'Deine Widersprüche, Einschränkungen und Einwilligungen halten wir fest, bis du sie änderst.',
  'start.account.closed': 'du dein Konto geschlossen hast',
  'start.account.deleted': 'du dein Konto gelöscht hast',
  'start.contract.ended': 'unser Vertrag mit dir geendet hat',
  'start.contract.performed': 'unser Vertrag mit dir erfüllt ist',
  'start.consent.withdrawn': 'du deine Einwilligung widerrufen hast',
  'start.employment.ended': 'dein Arbeitsverhältnis geendet hat',
  'start.order.delivered': 'deine Bestellung zugestellt ist',
  'start.subscription.cancelled': 'du dein Abonnement gekündigt hast',
  'start.subscription.ended': 'dein Abonnement geendet hat',
  'store.own.requests':
    'Was du von uns verlangst und wie wir geantwortet haben, halten wir fest, bis deine Anfrage abgeschlossen ist.',
  'recipient.none': 'Niemand sonst erhält deine Daten.',
  'transfer.copy': 'Eine Kopie dessen, was deine Daten dort schützt, erhältst du von {contact}.',
  'transfer.none.eu-gdpr': 'Durch die hier Genannten verlassen deine Daten den Europäischen Wirtschaftsraum nicht.',
  'transfer.none.uk-gdpr': 'Durch die hier Genannten verlassen deine Daten das Vereinigte Königreich nicht.',
  'transfer.outside.eu-gdpr':
    'Unser eigener Sitz ({country}) liegt außerhalb des Europäischen Wirtschaftsraums. Was du uns gibst, erreicht uns dort.',
  'transfer.outside.uk-gdpr':
    'Unser eigener Sitz ({country}) liegt außerhalb des Vereinigten Königreichs. Was du uns gibst, erreicht uns dort.',
  'transfer.outside.both':
    'Unser eigener Sitz ({country}) liegt außerhalb des Europäischen Wirtschaftsraums und des Vereinigten Königreichs. Was du uns gibst, erreicht uns dort.',
  'derogation.49(1)(a)': 'deine ausdrückliche Einwilligung',
  'derogation.49(1)(b)': 'ein Vertrag mit dir, der sonst nicht erfüllt werden kann',
  'derogation.49(1)(c)': 'ein Vertrag in deinem Interesse, der sonst nicht erfüllt werden kann',
  'right.15':
    'Du kannst von uns erfahren, welche Daten wir über dich haben und was wir damit tun, und eine Kopie erhalten ({article}).',
  'right.16': 'Du kannst falsche Daten berichtigen und unvollständige ergänzen lassen ({article}).',
  'right.17': 'Du kannst deine Daten in den Grenzen des Gesetzes löschen lassen ({article}).',
  'right.17-duty':
    'Du kannst deine Daten löschen lassen, nicht aber, soweit wir sie für das brauchen, wozu uns das Gesetz verpflichtet ({article}).',
  'right.17-task':
    'Du kannst deine Daten löschen lassen, nicht aber, soweit wir sie für eine Aufgabe im öffentlichen Interesse brauchen ({article}).',
  'right.18': 'Du kannst die Verwendung deiner Daten in den Fällen des Gesetzes einschränken lassen ({article}).',
  'right.20':
    'Du kannst die Daten, die du uns gegeben hast, in maschinenlesbarer Form erhalten und mitnehmen ({article}).',
  'right.21(1)':
    'Du kannst der Verwendung deiner Daten aus Gründen deiner besonderen Situation widersprechen. Wir hören dann damit auf, außer wir haben zwingende Gründe oder brauchen die Daten für Rechtsansprüche ({article}).',
  'right.21(2)':
    'Du kannst der Direktwerbung jederzeit und ohne Grund widersprechen. Wir hören dann damit auf ({article}).',
  'right.22':
    'Du musst eine Entscheidung allein durch Software, die für dich rechtliche oder ähnlich erhebliche Folgen hat, nicht hinnehmen, außer das Gesetz erlaubt sie ({article}).',
  'right.22A-22D':
    'Wo Software allein etwas entscheidet, das für dich rechtliche oder ähnlich erhebliche Folgen hat, erfährst du davon, kannst Stellung nehmen, die Entscheidung anfechten und sie von einem Menschen prüfen lassen ({article}).',
  'right.7(3)': 'Du kannst deine Einwilligung jederzeit widerrufen. Was vorher geschah, bleibt rechtmäßig ({article}).',
  'right.write': 'Um deine Rechte zu nutzen, schreib an {contact}.',
  'right.passed-on.erase':
    '„{source}“ kann uns weitergeben, dass du deine Daten löschen lassen willst. Wir löschen dann, was wir von dort über dich haben.',
  'right.passed-on.export':
    '„{source}“ kann uns weitergeben, dass du wissen willst, welche Daten wir haben. Deine Anfrage wird mit dem Tag festgehalten, bis zu dem sie zu beantworten ist.',
  'complaint.eu-gdpr':
    'Du kannst dich bei der Aufsichtsbehörde des Mitgliedstaats beschweren, in dem du lebst, arbeitest oder den Verstoß vermutest ({article}).',
  'complaint.uk-gdpr':
    'Du kannst dich beim ICO beschweren, der Aufsichtsbehörde des Vereinigten Königreichs (ico.org.uk; {article}).',
  'complaint.to-us': 'Du kannst dich auch bei uns beschweren ({article}): Schreib an {contact}.',
  'automation.none':
    'Wir treffen keine Entscheidung, die für dich rechtliche oder ähnlich erhebliche Folgen hat, allein durch Software.',
  'automation.significance': 'Was das für dich bedeutet: {significance}.',
  'automation.intervention': 'So erreichst du einen Menschen: {intervention}.',
  'cookie.intro': 'Auf deinem Gerät werden gesetzt oder gelesen:',
  'cookie.kind.local-storage': 'Speicher auf deinem Gerät',
  'cookie.kind.link': 'Link, der dich unterscheidet',
  'cookie.session': 'bis du den Browser schließt',
  'cookie.exempt.emergency': 'nicht erfragt: findet dich, wenn du im Notfall Hilfe rufst (PECR, Schedule A1, Absatz 7)',
  'cookie.object': 'Du kannst jederzeit und kostenlos widersprechen ({names}): {how}.',
  'cookie.withdrawn': 'Deine Wahl kannst du jederzeit ändern ({names}): {how}.',
  'cookie.none': 'Auf deinem Gerät werden keine Cookies oder ähnlichen Mittel gesetzt oder gelesen.',
  'behalf.customers':
    'Hier handeln wir für unsere Kunden und nach deren Weisung. Sie entscheiden, warum und wie deine Daten verwendet werden, und beantworten deine Anfragen.',
  'behalf.others':
    'Hier handeln wir für andere und nach deren Weisung. Sie entscheiden, warum und wie deine Daten verwendet werden, und beantworten deine Anfragen.',
  'terms.instructions': 'Diese Daten verarbeiten wir nur nach deiner Weisung: {instructions}.',
  'terms.end.controller-chooses': 'Wenn der Dienst endet, löschen wir sie oder geben sie zurück, wie du es wählst.',
  'terms.connections': 'Adresse und Geheimnis jedes Ziels, das du verbindest, bewahren wir auf, bis du es entfernst.',
  'terms.credentials':
    'Schlüssel und Geheimnisse, mit denen deine Systeme an uns senden, bewahren wir auf, bis du sie entfernst.',
  'terms.notice-period':
    'Einen neuen Unterauftragsverarbeiter nennen wir dir {period} vorher, damit du widersprechen kannst.',
  'terms.destinations': 'Wenn du es so wählst, senden wir die Daten an: {names}.',
  'terms.destinations-some': 'Wenn du es so wählst, senden wir Daten an: {names}. Dorthin geht: {data}.',
}
