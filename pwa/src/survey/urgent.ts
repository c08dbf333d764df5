/**
 * Beginnings of what people write when they may need help now, in all survey languages at once: people write in their own.
 * Seen on the phone only, and nothing comes of it but a few telephone numbers on the screen.
 */
const URGENT = [
  'självmord', 'ta livet av', 'vill inte leva', 'orkar inte leva', 'vill dö', 'skada mig själv', 'skär mig', 'slår mig', 'slog mig', 'slår barn',
  'hotar mig', 'hotar att döda', 'mordhot', 'misshand', 'våldta', 'våldtog', 'sexuella övergrepp', 'rädd för mitt liv', 'tvångsgift', 'giftas bort', 'hedersvåld',
  'suicid', 'kill myself', 'end my life', 'want to die', 'hurt myself', 'hits me', 'beats me', 'hit me', 'beat me', 'threatens me', 'threatens to kill', 'raped', 'afraid for my life',
  'itsemurh', 'tappaa itse', 'haluan kuolla', 'en halua elää', 'lyö minua', 'hakkaa minua', 'uhkaa minua', 'raiska', 'pahoinpit',
  'انتحار', 'أقتل نفسي', 'اقتل نفسي', 'أريد أن أموت', 'اريد ان اموت', 'يضربني', 'تضربني', 'يهددني', 'تهددني', 'اغتصب',
  'isdil', 'is dilo', 'inaan dhinto', 'i garaac', 'i dilaa', 'i hanjab', 'kufsi', 'kufsaday',
]
const PATTERN = new RegExp(`(?<!\\p{L})(?:${URGENT.join('|').replaceAll(' ', '\\s+')})`, 'iu')

/** True when somebody may need help now. */
export function isUrgent(text: string): boolean {
  return PATTERN.test(text)
}
