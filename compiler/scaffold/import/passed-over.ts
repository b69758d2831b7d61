/** Headings over those who do not, or no longer, receive anything. */
export const past =
  /\b(removed|former(ly)?|previous|past|no longer|not (currently |yet )?(in use|used|enabled|active)|deprecated|retired|discontinued|histor(y|ical)|change ?log|not (our |downstream )?(sub-?)?processors?|ehemalige|anciens?)\b/i

/** A status that says that a recipient receives nothing any more. */
export const ended =
  /^(removed|inactive|former|terminated|deprecated|retired|discontinued|offboarded|ended|no longer (in )?used?|not in use|entfernt|inaktiv|beendet|ehemalig|retiré|supprimé|inactif|ancien|verwijderd|inactief|beëindigd|eliminado|inactivo|dado de baja|rimosso|inattivo|usunięty|nieaktywny)\b/iu

/** What services are for, by which spreadsheets group those who offer them. */
export const groups =
  /^(?:(?:cloud|customer|technical|it|core|other|external|internal)[ -])?(infrastructure|hosting|storage|communications?|messaging|e-?mail|analytics|monitoring|logging|payments?|billing|security|marketing|sales|finance|human resources|support|development|productivity|professional services|entwicklung|infrastruktur|kommunikation|zahlung|buchhaltung|vertrieb|personal|sicherheit|hébergement|paiement|comptabilité|sécurité)( (?:providers?|services?|tools?|vendors?|partners?|and \w+|& \w+|und \w+|et \w+))?:?$/iu
