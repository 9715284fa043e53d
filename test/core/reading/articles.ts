/** Short articles in several languages, to be asked about. */
export const ARTICLES = {
  bridge: `# The Green Bridge

The bridge over the Narrow Sound was opened on 3 May 1911. On its first day 4,200 people crossed it on foot, and a brass band played until the lamps were lit.

Ida Falk designed the bridge when she was thirty-one. She worked on the drawings for six years. Falk was born in Visby, where her father kept a shipyard.

The steel was rolled in Bremen and came by barge. Two barges sank on the way, and their cargo still lies in the harbour mouth.

The bridge was painted green because the harbour master had bought too much paint for his boats. Nobody has dared to choose another colour since.

Critics wrote that the two towers looked like chimneys without a factory. The city council nevertheless paid for them in full. Today both towers are protected as monuments.
`,
  brücke: `# Die Mühle am Bach

Die Wassermühle am Steinbach wurde 1832 gebaut. Sie steht am Rand des Dorfes, nicht weit von der alten Kirche.

Entworfen hat die Mühle Anna Lorenz, die Tochter des Schulmeisters. Für ihre Zeichnungen bekam sie ein Pferd.

In guten Jahren arbeiteten vierzehn Gesellen in der Müllerei. Das Mehl wurde bis nach Lübeck verkauft.

Die Mühle wurde stillgelegt, weil der Bach nach dem Bau des Kanals kaum noch Wasser führte. Heute zeigt ein Verein dort seine Sammlung alter Geräte.
`,
  маяк: `# Маяк на мысе

Маяк на мысе Тихом построил инженер Павел Соколов. Работы начались в 1898 году и заняли четыре года.

В башне 312 ступеней, и каждая вырублена из серого гранита. Свет виден за двадцать миль.

Последний смотритель уехал в город, потому что лампу стали зажигать автоматически. Дом смотрителя теперь занимает школа.
`,
  茶馆: `# 河边的茶馆

河边的老茶馆于1926年开业。开店的人叫林秀英，她原来在码头卖鱼。

茶馆里一共有二十四张桌子，都是用旧船板做的。每天早上六点，第一壶水就烧开了。

战争期间茶馆关了三年，因为河上的船都停了。后来她的孙子把茶馆重新开了起来。
`,
  灯台: `# 岬の灯台

岬の灯台は1903年に建てられた。設計したのは技師の山本清で、灯台を建てるのに五年かかった。

塔の高さは三十一メートルである。灯りは二十海里先からも見える。

灯台守は1978年に去った。灯りが自動になったためである。
`,
  faro: `# El faro de la punta

El faro de la Punta Blanca fue construido por Marta Rey en 1887. La torre tiene 180 escalones de piedra.

La luz se apagó durante dos inviernos porque nadie traía aceite. Los pescadores encendían hogueras en la playa.
`,
} as const
